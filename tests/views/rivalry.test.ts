import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rivalries } from '#src/atlas/rivalry.ts';
import { packAtlas, unpackAtlas } from '#src/views/map-atlas.ts';
import { rivalryView, type RivalryAsked } from '#src/views/rivalry.ts';
import { SORTS } from '#src/views/rivalry-words.ts';
import { yearsText } from '#src/views/rivalry-years.ts';
import { madeTiesAtlas } from '../draw/made-ties.ts';

const atlas = madeTiesAtlas();
const all = atlas.sources.map(({ id }) => id);
const asked: fc.Arbitrary<RivalryAsked> = fc.record({
  at: fc.integer({ min: 2013, max: 2025 }).map(String),
  told: fc.subarray(all),
  sort: fc.constantFrom(...SORTS),
});

function cellOf(id: string, question: RivalryAsked) {
  return rivalryView(atlas, question).cells.find((cell) => cell.id === id);
}

describe('the matrix of rivals', () => {
  test('says who did what to whom, in which years, and on what', () => {
    const cell = cellOf('rivalry-hills--isk', { at: '2019', told: ['ctc'] });
    expect(cell?.says).toBe(
      'Movement of the Hills – Eastern Province: fought 2015–2018; lost members to 2016',
    );
    expect(cell?.signs.map(({ kind, items }) => [kind, items.map(({ says }) => says)])).toEqual([
      ['fought', ['Movement of the Hills hostile to Eastern Province']],
      [
        'lost',
        ['Some members of Movement of the Hills joined Eastern Province', 'Men of the hills went over'],
      ],
    ]);
    expect(cell?.signs[0]?.items[0]).toMatchObject({ when: '2015 to 2018', claims: [{ id: 'ctc-c2' }] });
    expect(cellOf('rivalry-isk--hills', { at: '2019', told: ['ctc'] })?.says).toBe(
      'Eastern Province – Movement of the Hills: fought 2015–2018',
    );
  });

  test('knows what is not said outright', () => {
    expect(cellOf('rivalry-hills--capital', { at: '2019', told: all })).toMatchObject({
      signs: [{ kind: 'opposed', isOutright: false, years: 'as of 2018' }],
      says: 'Movement of the Hills – Forces of the capital: opposed (not said outright) as of 2018',
    });
  });

  test('grows with the date, and shrinks with the sources', () => {
    fc.assert(
      fc.property(asked, fc.subarray(all), ({ at, told, sort }, fewer) => {
        const cells = (question: RivalryAsked) => rivalryView(atlas, question).cells.map(({ id }) => id);
        const now = cells({ at, told, ...(sort ? { sort } : {}) });
        expect(cells({ at: String(Number(at) + 1), told })).toEqual(expect.arrayContaining(now));
        expect(now).toEqual(
          expect.arrayContaining(cells({ at, told: fewer.filter((id) => told.includes(id)) })),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('has every rivalry of a group that is followed, and no row or column without any', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const view = rivalryView(atlas, question);
        const listed = view.cells.flatMap(({ by, to, signs }) =>
          signs.flatMap(({ kind, items }) => items.map((item) => `${by.id} ${kind} ${to.id} ${item.id}`)),
        );
        const expected = rivalries(atlas, question)
          .filter(({ by, to }) => ![by, to].every((id) => ['capital', 'port', 'gazette'].includes(id)))
          .map(({ by, to, kind, record }) => `${by} ${kind} ${to} ${record}`);
        expect(listed.sort()).toEqual(expected.sort());
        expect([...view.rows].map(({ id }) => id).sort()).toEqual(
          [...new Set(view.cells.map(({ by }) => by.id))].sort(),
        );
        expect([...view.columns].map(({ id }) => id).sort()).toEqual(
          [...new Set(view.cells.map(({ to }) => to.id))].sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('keeps its order at every date and whoever is told', () => {
    const orders = Object.fromEntries(
      SORTS.map((sort) => {
        const { rows, columns } = rivalryView(atlas, { at: '2025', told: all, sort });
        return [sort, { rows: rows.map(({ id }) => id), columns: columns.map(({ id }) => id) }];
      }),
    );
    expect(orders['name']?.rows[0]).toBe('isk');
    expect(orders['region']?.rows[0]).toBe('is');
    expect(orders['number']?.rows.slice(0, 2)).toEqual(['hills', 'is']);
    fc.assert(
      fc.property(asked, (question) => {
        const { rows, columns } = rivalryView(atlas, question);
        const order = orders[question.sort ?? 'number'];
        const shown = { rows: rows.map(({ id }) => id), columns: columns.map(({ id }) => id) };
        expect(order?.rows.filter((id) => shown.rows.includes(id))).toEqual(shown.rows);
        expect(order?.columns.filter((id) => shown.columns.includes(id))).toEqual(shown.columns);
      }),
      { numRuns: 30 },
    );
  });

  test('is the very same from the atlas that travels', () => {
    const travelled = unpackAtlas(
      JSON.parse(JSON.stringify(packAtlas(atlas))) as ReturnType<typeof packAtlas>,
    );
    fc.assert(
      fc.property(asked, (question) => {
        expect(rivalryView(travelled, question)).toEqual(rivalryView(atlas, question));
      }),
      { numRuns: 40 },
    );
  });
});

describe('years', () => {
  const time = (from: string, until: string, how: 'throughout' | 'within' | 'as-of' = 'throughout') => ({
    from,
    until,
    time: how,
  });
  test.each([
    [[time('2015-01-01', '2018-12-31'), time('2018-02-01', '2018-03-01')], '2015–2018'],
    [[time('2015-11-01', '2015-11-30'), time('2017-04-01', '2017-04-30')], '2015, 2017'],
    [[time('2015-01-01', '2015-12-31'), time('2016-01-01', '2016-12-31')], '2015–2016'],
    [[time('2014-01-01', '2018-12-31', 'within')], 'some time in 2014–2018'],
    [
      [time('2018-05-17', '2018-05-17', 'as-of'), time('2024-10-01', '2024-10-31', 'as-of')],
      'as of 2018, 2024',
    ],
    [[time('2024-01-01', '2024-12-31'), time('2018-05-17', '2018-05-17', 'as-of')], '2024, as of 2018'],
    [[time('2015-01-01', '2018-12-31'), time('2018-05-17', '2018-05-17', 'as-of')], '2015–2018'],
  ])('%j are %s', (times, text) => {
    expect(yearsText(times)).toBe(text);
  });
});
