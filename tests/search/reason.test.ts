import { expect, it } from 'vitest';
import { searchEntries } from '#src/search/entries.ts';
import { finder } from '#src/search/finder.ts';
import { reason } from '#src/search/reason.ts';
import { madeAtlas } from './made.ts';

const find = finder(searchEntries(madeAtlas()));
const why = (query: string, id: string) => {
  const hit = find(query, 50).find(({ entry }) => entry.id === id);
  if (hit === undefined) throw new Error(`${query} does not find ${id}`);
  return reason(hit);
};
const none = { names: [], about: [], topics: [] };

it.each([
  ['boko haram', 'boko-haram', none],
  ['pledge', 'pledge-of-ansar', none],
  ['iskp', 'is-khorasan', { ...none, names: ['ISKP'] }],
  ['abm', 'gazette-c1', { ...none, about: ['Ansar Beit al-Maqdis (ABM)'] }],
  ['boko', 'gazette-c2', { ...none, about: ['Boko Haram'] }],
  ['oath', 'gazette-c1', { ...none, topics: ['pledge (oath)'] }],
  ['abm oath', 'gazette-c1', { ...none, about: ['Ansar Beit al-Maqdis (ABM)'], topics: ['pledge (oath)'] }],
])('%s finds %s: what is shown explains it, or a reason does', (query, id, expected) => {
  expect(why(query, id)).toEqual(expected);
});
