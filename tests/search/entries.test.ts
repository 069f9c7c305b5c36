import { expect, it } from 'vitest';
import { searchEntries } from '#src/search/entries.ts';
import { madeAtlas } from './made.ts';

const atlas = madeAtlas();
const entries = searchEntries(atlas);
const byId = Object.fromEntries(entries.map((entry) => [entry.id, entry]));

it('has an entry for every record with a page, in the order of ids', () => {
  const pages = [
    ...[atlas.groups, atlas.people, atlas.places, atlas.events, atlas.claims, atlas.findings].flat(),
    ...atlas.sources,
  ];
  expect(entries.map((entry) => entry.id)).toEqual(pages.map((record) => record.id).sort());
  expect(new Set(entries.map((entry) => entry.type)).size).toBe(7);
});

it('says of a claim whom and what it is about, who speaks, and what kind of event stands on it', () => {
  expect(byId['gazette-c1']).toMatchObject({
    about: ['ansar-beit-al-maqdis', 'abu-bakr-al-baghdadi', 'sinai'],
    topics: ['pledge'],
    date: '10 November 2014',
    kind: 'gazette',
  });
  expect(byId['gazette-c2']?.about).toEqual(['boko-haram', 'islamic-state', 'evan-kohlmann']);
});

it('says which articles speak of it, from when it is, and how surely it is said', () => {
  expect(byId['gazette-c1']).toMatchObject({
    sources: ['gazette'],
    days: ['2014-11-10', '2014-11-10'],
    hedge: 'stated',
  });
  expect(byId['pledge-of-ansar']).toMatchObject({ sources: ['gazette'], days: ['2014-11-10', '2014-11-10'] });
  expect(byId['sinai']?.sources).toEqual(['gazette']);
  expect(byId['boko-haram']?.hedge).toBeUndefined();
  expect(byId['nangarhar']?.sources).toEqual([]);
});
