import { atlas } from 'virtual:atlas';
import { digest } from '#src/atlas/digest.ts';
import { searchEntries } from '#src/search/entries.ts';
import type { SearchRecords } from '#src/search/records.ts';
import { href } from '#src/site.ts';

/** The records of the search as this build serves them, addresses under the base. */
export const served: SearchRecords = {
  version: 1,
  entries: searchEntries(atlas).map((entry) => ({ ...entry, url: href(entry.url) })),
};

/** Names the file by its content: it may be cached for ever. */
export const servedName = `records-${digest(served).slice(0, 12)}`;

/** Where it is served, under the base. */
export const servedAddress = href(`/search/${servedName}.json`);
