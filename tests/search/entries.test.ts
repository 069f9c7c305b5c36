import { expect, it } from 'vitest';
import { searchEntries } from '#src/search/entries.ts';
import { parseRecords } from '#src/search/records.ts';
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

it('is what the site may serve: it passes through JSON and the check of its shape unchanged', () => {
  const served: unknown = JSON.parse(JSON.stringify({ version: 1, entries }));
  expect(parseRecords(served)).toEqual(entries);
});

it.each([
  ['nothing', null],
  ['a list', []],
  ['another version', { version: 2, entries: [] }],
  ['an entry of an unknown type', { version: 1, entries: [{ ...entries[0], type: 'script' }] }],
  ['an entry without names', { version: 1, entries: [{ ...entries[0], names: undefined }] }],
  ['a number for a title', { version: 1, entries: [{ ...entries[0], title: 1 }] }],
  ['an unknown topic', { version: 1, entries: [{ ...entries[0], topics: ['toString'] }] }],
  ['a script as address', { version: 1, entries: [{ ...entries[0], url: 'javascript:alert(1)' }] }],
  ['another origin as address', { version: 1, entries: [{ ...entries[0], url: '//elsewhere.example/' }] }],
])('is refused as %s', (_, data) => {
  expect(() => parseRecords(data)).toThrow(TypeError);
});
