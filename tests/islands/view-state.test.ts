import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readState, writeState, type Known, type ViewState } from '#src/islands/view-state.ts';

const known: Known = {
  span: { earliest: '2014-01-01', latest: '2019-12-31' },
  at: '2019-11-05',
  sources: [
    { id: 'nbc-2014', by: '2014-12-31' },
    { id: 'vocativ-2015', by: '2015-11-17' },
    { id: 'voa-2019', by: '2019-11-05' },
  ],
  groups: ['boko-haram', 'is-sinai'],
  choices: [
    { name: 'region', values: ['all', 'africa', 'south-asia'] },
    { name: 'sort', values: ['region', 'name'] },
  ],
};
const choices = { region: 'all', sort: 'region' };
const all = known.sources.map(({ id }) => id);

const state: fc.Arbitrary<ViewState> = fc.record({
  at: fc
    .tuple(
      fc.integer({ min: 2014, max: 2019 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([year, month, day, parts]) =>
      [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].slice(0, parts).join('-'),
    ),
  told: fc.subarray(all),
  group: fc.constantFrom(null, ...known.groups),
  choices: fc.record({
    region: fc.constantFrom('all', 'africa', 'south-asia'),
    sort: fc.constantFrom('region', 'name'),
  }),
});

describe('the address of a view', () => {
  test('holds it whole: what is written is read again', () => {
    fc.assert(
      fc.property(state, fc.boolean(), (view, whole) => {
        expect(readState(writeState(view, known, { whole }), known)).toEqual({ state: view, remarks: [] });
      }),
    );
  });

  test('is as DESIGN has it, and plain to read', () => {
    const view = { at: '2015-11', told: ['nbc-2014', 'voa-2019'], group: 'is-sinai', choices };
    expect(writeState(view, known)).toBe('?at=2015-11&told=nbc-2014,voa-2019&group=is-sinai');
    expect(writeState({ ...view, choices: { region: 'africa', sort: 'name' } }, known)).toBe(
      '?at=2015-11&told=nbc-2014,voa-2019&group=is-sinai&region=africa&sort=name',
    );
    expect(writeState({ at: known.at, told: all, group: null, choices }, known)).toBe('');
    expect(writeState({ at: known.at, told: all, group: null, choices }, known, { whole: true })).toBe(
      '?at=2019-11-05&told=nbc-2014,vocativ-2015,voa-2019',
    );
  });

  test('never breaks the page, whatever it holds, and gives a view that can be shown', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom('at', 'told', 'group', 'region'), fc.string({ unit: 'binary' }))
        .map(([key, value]) => `?${key}=${value}`),
      fc.constantFrom(
        '?at=%',
        '?at=2015-13',
        '?at=9999',
        '?at=2015-02-30',
        '?told=__proto__',
        '?group=constructor',
        '?at=0000',
        '?told=,,,',
        '?region=__proto__',
        '?region=',
        '?sort=ALL&sort=name',
      ),
    );
    fc.assert(
      fc.property(hostile, (query) => {
        const read = readState(query, known).state;
        expect(read.told.every((id) => all.includes(id))).toBe(true);
        expect(read.group === null || known.groups.includes(read.group)).toBe(true);
        for (const { name, values } of known.choices) expect(values).toContain(read.choices[name]);
        expect(readState(writeState(read, known, { whole: true }), known)).toEqual({
          state: read,
          remarks: [],
        });
      }),
    );
  });

  test('keeps within the years on record and says so', () => {
    expect(readState('?at=1999', known)).toMatchObject({
      state: { at: '2014-01' },
      remarks: [expect.stringContaining('before')],
    });
    expect(readState('?at=2031-05', known).state.at).toBe('2019-12');
    expect(readState('?at=2031-05', known).remarks).toHaveLength(1);
  });

  test('names what it does not know', () => {
    const { state: view, remarks } = readState('?at=soon&told=nbc-2014,nobody&group=none&region=asia', known);
    expect(view).toEqual({ at: known.at, told: ['nbc-2014'], group: null, choices });
    expect(remarks).toEqual([
      '“soon” is not a day, month or year; 5 November 2019 is shown instead.',
      'No source on record is called “nobody”; it is left out.',
      'No group of this figure is called “none”; none is pointed out.',
      '“asia” is no region of this figure; it is shown as without.',
    ]);
  });

  test('may tell by date: the sources out by then', () => {
    expect(readState('?told=2015', known).state.told).toEqual(['nbc-2014', 'vocativ-2015']);
    expect(readState('?told=', known).state.told).toEqual([]);
  });
});
