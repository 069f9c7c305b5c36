import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REGION_NAMES } from '#src/views/map-groups.ts';
import { sortOf, sortRows, SORTS, type Sort } from '#src/views/timeline-order.ts';
import { timelineView, type TimelineGroup } from '#src/views/timeline.ts';
import { madeMapAtlas } from '../draw/made-map.ts';

type Row = Pick<TimelineGroup, 'id' | 'label' | 'region' | 'firstTie'>;

const sorts = Object.keys(SORTS) as Sort[];
const regions = Object.keys(REGION_NAMES) as TimelineGroup['region'][];
const sort = fc.constantFrom(...sorts);
/** Few days and labels, so that many rows are equal in all but their ids. */
const rows: fc.Arbitrary<Row[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    label: fc.constantFrom('Bay', 'bay', 'Dunes', 'atlas', 'Éire'),
    region: fc.constantFrom(...regions),
    firstTie: fc.constantFrom(null, '2014-08-24', '2014-11-10', '2019-11-02'),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);
const flat = (list: readonly Row[], by: Sort) => sortRows(list, by).flatMap((section) => section.rows);

describe('the rows of a timeline, sorted', () => {
  test('are the same rows, each once, under headings of which none comes twice', () => {
    fc.assert(
      fc.property(rows, sort, (list, by) => {
        expect(flat(list, by).toSorted(byId)).toEqual(list.toSorted(byId));
        const headings = sortRows(list, by).map(({ heading }) => heading);
        expect(new Set(headings).size).toBe(headings.length);
        expect(sortRows(list, by).every(({ rows: members }) => members.length > 0)).toBe(true);
      }),
    );
  });

  test('stand in one order, however they came and however they were sorted before', () => {
    fc.assert(
      fc.property(
        rows.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        sort,
        sort,
        ([list, shuffled], by, before) => {
          expect(flat(shuffled, by)).toEqual(flat(list, by));
          expect(flat(flat(list, before), by)).toEqual(flat(list, by));
        },
      ),
    );
  });

  test('go by what was asked, then by name, then by id', () => {
    const keys: Record<Sort, (row: Row) => number | string> = {
      region: ({ region }) => regions.indexOf(region),
      first: ({ firstTie }) => firstTie ?? '9999',
      name: () => 0,
    };
    fc.assert(
      fc.property(rows, sort, (list, by) => {
        flat(list, by).reduce<Row | null>((before, row) => {
          if (before !== null) {
            const pairs = [
              [keys[by](before), keys[by](row)],
              [before.label.toLowerCase(), row.label.toLowerCase()],
              [before.id, row.id],
            ];
            const [one = '', other = ''] = pairs.find(([a, b]) => a !== b) ?? [];
            expect(one < other).toBe(true);
          }
          return row;
        }, null);
      }),
    );
  });

  test('have the headings of their regions, of the years of their first ties, or none', () => {
    fc.assert(
      fc.property(rows, (list) => {
        for (const { heading, rows: members } of sortRows(list, 'region'))
          expect(new Set(members.map(({ region }) => REGION_NAMES[region]))).toEqual(new Set([heading]));
        for (const { heading, rows: members } of sortRows(list, 'first'))
          expect(new Set(members.map(({ firstTie }) => firstTie?.slice(0, 4) ?? 'No tie told'))).toEqual(
            new Set([heading]),
          );
        expect(sortRows(list, 'name').every(({ heading }) => heading === null)).toBe(true);
      }),
    );
  });

  test('stand by region where an address asks for anything else', () => {
    expect(['name', 'first', 'region', 'toString', '', undefined].map(sortOf)).toEqual([
      'name',
      'first',
      'region',
      'region',
      'region',
      'region',
    ]);
  });
});

describe('the first tie', () => {
  const atlas = madeMapAtlas();
  const all = atlas.sources.map(({ id }) => id);

  test('is where the first band begins that is neither hostile nor apart, as told', () => {
    fc.assert(
      fc.property(fc.subarray(all), (told) => {
        for (const { bands, firstTie } of timelineView(atlas, { told })?.groups ?? []) {
          const first = bands.find(({ rung }) => rung !== 'hostile' && rung !== 'apart');
          expect(firstTie).toBe(first?.from ?? null);
        }
      }),
    );
  });

  test('is of a part as well, and of no group that is only out', () => {
    const first = (id: string) =>
      timelineView(atlas, { told: all })?.groups.find((group) => group.id === id)?.firstTie;
    expect(first('dunes')).toBe('2014-11-10');
    expect(first('hills')).toBe('2014-08-26');
    expect(first('steppe')).toBe('2014-09-01');
    expect(first('valley')).toBeNull();
  });
});

function byId(a: Row, b: Row): number {
  return a.id < b.id ? -1 : 1;
}
