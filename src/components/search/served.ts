import { atlas } from 'virtual:atlas';
import { digest } from '#src/atlas/digest.ts';
import { searchEntries } from '#src/search/entries.ts';
import { pack } from '#src/search/pack.ts';
import { href } from '#src/site.ts';

const { names, sentences } = pack(searchEntries(atlas), href('/'));

/** What the search fetches, by name. Files are named by their content: they may be cached for ever. */
export const served = new Map(
  Object.entries({ names, sentences }).map(([what, data]) => [`${what}-${digest(data).slice(0, 12)}`, data]),
);

const [namesAddress, sentencesAddress] = [...served.keys()].map((name) =>
  href(`/search/records/${name}.json`),
);

/** Where the files are, as attributes of what opens the search. */
export const servedAddresses = { 'data-names': namesAddress, 'data-sentences': sentencesAddress };
