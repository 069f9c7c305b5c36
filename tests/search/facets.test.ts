import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { searchEntries } from '#src/search/entries.ts';
import { byDate, facetsOf, FACETS, yearsIn, type Chosen } from '#src/search/facets.ts';
import { pack } from '#src/search/pack.ts';
import { inPlaces } from '#src/search/placed.ts';
import { searchIndex } from '#src/search/search-index.ts';
import { madeAtlas } from './made.ts';

const entries = inPlaces(searchEntries(madeAtlas()));
const { names, sentences } = pack(entries, '/');
const index = searchIndex(names, sentences);
const facets = facetsOf(index);
const everywhere = entries.map((_, place) => place);
const fitting = (chosen: Chosen) =>
  everywhere.filter((place) => facets.fits(place, chosen)).map((place) => entries[place]?.id);

test('each narrows down to what has its value; a group to itself and what is about it', () => {
  expect(fitting({})).toHaveLength(entries.length);
  expect(fitting({ kind: 'claim' })).toEqual(['gazette-c1', 'gazette-c2', 'gazette-c3']);
  expect(fitting({ group: 'boko-haram' })).toEqual(['boko-haram', 'gazette-c2', 'silence-on-nigeria']);
  expect(fitting({ kind: 'event', year: '2014' })).toEqual(['pledge-of-ansar']);
  expect(fitting({ source: 'gazette', kind: 'place' })).toEqual(['sinai']);
  expect(fitting({ hedge: 'stated' })).toContain('gazette-c1');
  expect(fitting({ year: '1066' })).toEqual([]);
});

test('values are counted among what all other facets leave', () => {
  const all = facets.count(everywhere, {});
  expect(all.kind.find(({ value }) => value === 'claim')).toEqual({
    value: 'claim',
    text: 'Claim',
    count: 3,
  });
  const claims = facets.count(everywhere, { kind: 'claim' });
  expect(claims.kind).toEqual(all.kind);
  expect(claims.group.find(({ value }) => value === 'boko-haram')?.count).toBe(1);
  // What is chosen stays, even where nothing has it.
  expect(facets.count([], { year: '2014' }).year).toEqual([{ value: '2014', text: '2014', count: 0 }]);
});

test('a count is what choosing it would show', () => {
  const some = fc.record(
    {
      kind: fc.constantFrom(...facets.values('kind').map(({ value }) => value)),
      group: fc.constantFrom(...facets.values('group').map(({ value }) => value)),
      year: fc.constantFrom(...facets.values('year').map(({ value }) => value)),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(some, fc.subarray(everywhere), (chosen, places) => {
      const counted = facets.count(places, chosen);
      for (const facet of FACETS) {
        for (const { value, count } of counted[facet]) {
          expect(places.filter((place) => facets.fits(place, { ...chosen, [facet]: value }))).toHaveLength(
            count,
          );
        }
      }
    }),
  );
});

describe('years', () => {
  it.each([
    ['', []],
    ['10 November 2014', [2014]],
    ['2014 to 2017', [2014, 2015, 2016, 2017]],
    ['some time between 2014 and 2016', [2014, 2015, 2016]],
    ['some time between 1 and 23 August 2014', [2014]],
    ['since 2014', [2014]],
    ['15, 22 or 29 December 2014', [2014]],
    ['1000 to 2014', [1000, 2014]],
  ])('of “%s”', (date, years) => {
    expect(yearsIn(date)).toEqual(years);
  });
});

test('by date, what has none stands last', () => {
  const dated = everywhere.filter((place) => entries[place]?.date !== undefined);
  for (const newest of [true, false]) {
    const order = byDate(index, everywhere, newest);
    expect([...order].sort((a, b) => a - b)).toEqual(everywhere);
    expect(order.slice(0, dated.length).sort((a, b) => a - b)).toEqual(dated);
  }
  const days = byDate(index, dated, true).map((place) => entries[place]?.days?.[0] ?? '');
  expect(days).toEqual([...days].sort().reverse());
});
