import { atlas } from 'virtual:atlas';
import type { Atlas } from '#src/atlas/atlas.ts';
import { remembered } from '#src/atlas/remembered.ts';
import { searchEntries } from '#src/search/entries.ts';
import { pack } from '#src/search/pack.ts';
import { href } from '#src/site.ts';
import { contentName } from '../content-name.ts';

const packed = remembered((of: Atlas) => pack(searchEntries(of), href('/')));
const file = (part: 'names' | 'sentences') => {
  const data = () => packed(atlas)[part];
  return { name: `${part}-${contentName(data)}`, data };
};
const names = file('names');
const sentences = file('sentences');

/** What the search fetches. */
export const served = [names, sentences];

const addressOf = ({ name }: { name: string }) => href(`/search/records/${name}.json`);

/** Where the files are, as attributes of what opens the search. */
export const servedAddresses = { 'data-names': addressOf(names), 'data-sentences': addressOf(sentences) };
