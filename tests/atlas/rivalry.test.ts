import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { link } from '#src/atlas/link.ts';
import { rivalries } from '#src/atlas/rivalry.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import type { Event } from '#src/schema/event.ts';
import { RELATION_KINDS, SCOPES } from '#src/schema/relation-terms.ts';
import { madeRecords, SOURCES, type Tie } from './made.ts';

const ALL = Object.keys(SOURCES);
type Happened = Pick<Event, 'id' | 'kind' | 'date' | 'claims'> & {
  actors?: string[];
  targets?: string[];
  role?: 'stated' | 'suspected';
};

function atlasOf(ties: Tie[], events: Happened[] = []) {
  const hold = ['x', 'y', 'z'].map((id): Tie => ({
    from: id,
    to: 'nowhere',
    kind: 'linked-to',
    claims: ['none-c1'],
  }));
  const records = madeRecords({
    ties: [...ties, ...hold],
    sources: { ...SOURCES, none: '2040' },
    claims: events.flatMap(({ claims }) => claims.map((id) => ({ id }))),
  });
  return link({
    ...records,
    events: events.map(({ actors = [], targets = [], role = 'stated', ...event }) => ({
      title: event.id,
      figures: [],
      ...event,
      actors: actors.map((id) => ({ id, role })),
      targets,
    })),
  });
}

function said(ties: Tie[], events: Happened[] = [], at = '2025', told: readonly string[] = ALL) {
  return rivalries(atlasOf(ties, events), { at, told }).map(({ by, to, kind }) => `${by} ${kind} ${to}`);
}

describe('who had what with whom', () => {
  test('a hostile word opposes, in its direction; a clash is a fight of both', () => {
    expect(said([{ from: 'x', to: 'y', kind: 'hostile-to', when: '2014', claims: ['nbc-c1'] }])).toEqual([
      'x opposed y',
    ]);
    expect(
      said([{ from: 'x', to: 'y', kind: 'hostile-to', when: '2014', clash: true, claims: ['nbc-c1'] }]),
    ).toEqual(['x fought y', 'y fought x']);
  });

  test('a hostile tie is a fight where its claim also stands under violence by the one', () => {
    const ties: Tie[] = [{ from: 'x', to: 'y', kind: 'hostile-to', when: '2014', claims: ['nbc-c1'] }];
    const strike: Happened = {
      id: 'e',
      kind: 'strike',
      date: '2014',
      actors: ['x'],
      targets: [],
      claims: ['nbc-c1'],
    };
    expect(said(ties, [strike])).toEqual(['x fought y']);
    expect(said(ties, [{ ...strike, actors: ['y'] }])).toEqual(['x opposed y']);
    expect(said(ties, [{ ...strike, claims: ['nbc-c2'] }])).toEqual(['x opposed y']);
  });

  test('members or leaders who went over were lost; a part, a denial and our inference say nothing of it', () => {
    const tie = { from: 'x', to: 'baghdadi', kind: 'pledged-to', when: '2014', claims: ['nbc-c1'] } as const;
    const one = (more: Partial<Tie>) => said([{ ...tie, claims: ['nbc-c1'], ...more }]);
    expect(one({ scope: 'members' })).toEqual(['x lost is']);
    expect(one({ scope: 'leaders' })).toEqual(['x lost is']);
    expect(one({ scope: 'part' })).toEqual([]);
    expect(one({ scope: 'members', polarity: 'not' })).toEqual([]);
    expect(one({ scope: 'members', basis: 'editor' })).toEqual([]);
    expect(one({ scope: 'members', kind: 'allied-with' })).toEqual([]);
  });

  test('attacks go one way, clashes both ways, between two actors where no target is named', () => {
    const event: Happened = {
      id: 'e',
      kind: 'attack',
      date: '2014',
      actors: ['x'],
      targets: ['y'],
      claims: ['nbc-c1'],
    };
    expect(said([], [event])).toEqual(['x fought y']);
    expect(said([], [{ ...event, kind: 'clash' }])).toEqual(['x fought y', 'y fought x']);
    expect(said([], [{ ...event, kind: 'clash', actors: ['x', 'y'], targets: [] }])).toEqual([
      'x fought y',
      'y fought x',
    ]);
    expect(said([], [{ ...event, kind: 'clash', actors: ['x', 'y', 'z'], targets: [] }])).toEqual([]);
    expect(said([], [{ ...event, targets: ['baghdadi'] }])).toEqual(['x fought is']);
  });

  test('a statement or a gain of ground counts only under a hostile tie of the same two', () => {
    const ties: Tie[] = [{ from: 'x', to: 'y', kind: 'hostile-to', when: '2014', claims: ['nbc-c1'] }];
    const event: Happened = {
      id: 'e',
      kind: 'statement',
      date: '2014',
      actors: ['x'],
      targets: ['y', 'z'],
      claims: ['nbc-c1'],
    };
    expect(said(ties, [event])).toEqual(['x opposed y', 'x opposed y']);
    expect(said(ties, [{ ...event, kind: 'territory' }])).toEqual(['x fought y', 'x fought y']);
    expect(said(ties, [{ ...event, claims: ['nbc-c2'] }])).toEqual(['x opposed y']);
    expect(said([], [event])).toEqual([]);
  });

  test('a defection says who lost members to whom through the tie on the same claim', () => {
    const ties: Tie[] = [
      { from: 'x', to: 'y', kind: 'affiliate-of', scope: 'members', when: '2014', claims: ['nbc-c1'] },
    ];
    const event: Happened = {
      id: 'e',
      kind: 'defection',
      date: '2014',
      targets: ['y', 'x'],
      claims: ['nbc-c1'],
    };
    expect(said(ties, [event])).toEqual(['x lost y', 'x lost y']);
    expect(said([], [event])).toEqual([]);
  });

  test('is outright where a speaker states it, and nobody is only suspected', () => {
    const outright = (claim: Tie['claim'], role: 'stated' | 'suspected' = 'stated') =>
      rivalries(
        atlasOf(
          [
            {
              from: 'x',
              to: 'y',
              kind: 'hostile-to',
              when: '2014',
              claims: ['nbc-c1'],
              ...(claim ? { claim } : {}),
            },
          ],
          [
            {
              id: 'e',
              kind: 'attack',
              date: '2014',
              actors: ['x'],
              targets: ['z'],
              role,
              claims: ['nbc-c1'],
            },
          ],
        ),
        { at: '2025', told: ALL },
      ).map((one) => one.outright);
    expect(outright(undefined)).toEqual([true, true]);
    expect(outright(undefined, 'suspected')).toEqual([true, false]);
    expect(outright({ hedge: 'reported' })).toEqual([false, false]);
  });

  test('knows since when and until when, and when it only was so as of a source', () => {
    const when = (tie: Partial<Tie>, at = '2025') =>
      rivalries(
        atlasOf([{ from: 'x', to: 'y', kind: 'hostile-to', mode: 'state', claims: ['ctc-c1'], ...tie }]),
        { at, told: ALL },
      ).map(({ from, until, time }) => [from, until, time])[0];
    expect(when({ when: '2015/2018' })).toEqual(['2015-01-01', '2018-12-31', 'throughout']);
    expect(when({ when: '2015/2018' }, '2016')).toEqual(['2015-01-01', '2016-12-31', 'throughout']);
    expect(when({ when: '2009/..' })).toEqual(['2009-01-01', '2018-05-17', 'throughout']);
    expect(when({ when: '[2014..2017]' })).toEqual(['2014-01-01', '2017-12-31', 'within']);
    expect(when({ when: '[..2017]' })).toEqual(['2017-12-31', '2017-12-31', 'throughout']);
    expect(when({})).toEqual(['2018-05-17', '2018-05-17', 'as-of']);
    expect(when({}, '2017')).toBeUndefined();
  });

  test('is the union of what each relation and each event says, told by the sources told alone', () => {
    const id = fc.constantFrom('x', 'y', 'z', 'is');
    const claims = fc
      .subarray(ALL, { minLength: 1 })
      .chain((sources) =>
        fc.tuple(...sources.map((source) => fc.integer({ min: 1, max: 2 }).map((n) => `${source}-c${n}`))),
      )
      .map((list) => [...list]);
    const year = fc.integer({ min: 2013, max: 2025 }).map(String);
    const tie: fc.Arbitrary<Tie> = fc
      .record({
        from: id,
        to: id,
        kind: fc.constantFrom(...(Object.keys(RELATION_KINDS) as Tie['kind'][]), 'hostile-to' as const),
        scope: fc.constantFrom(...(Object.keys(SCOPES) as (keyof typeof SCOPES)[])),
        when: year,
        claims,
        isClash: fc.boolean(),
      })
      .filter(({ from, to }) => from !== to)
      .map(({ isClash, ...one }) =>
        isClash && one.kind === 'hostile-to' ? { ...one, clash: true as const } : one,
      );
    const event: fc.Arbitrary<Omit<Happened, 'id'>> = fc.record({
      kind: fc.constantFrom(...(Object.keys(EVENT_KINDS) as Event['kind'][])),
      date: year,
      actors: fc.uniqueArray(id, { maxLength: 3 }),
      targets: fc.uniqueArray(id, { maxLength: 3 }),
      claims,
    });
    fc.assert(
      fc.property(
        fc.array(tie, { maxLength: 6 }),
        fc.array(event, { maxLength: 5 }),
        year,
        fc.subarray(ALL),
        (ties, list, at, told) => {
          const events = list.map((one, index) => ({ ...one, id: `e${index}` }));
          const atlas = atlasOf(ties, events);
          const found = rivalries(atlas, { at, told });
          for (const one of found) {
            expect(one.claims.length).toBeGreaterThan(0);
            for (const claim of one.claims) expect(told).toContain(atlas.claim[claim]?.source);
            expect(one.by).not.toBe(one.to);
            expect(one.from <= one.until && one.until <= `${at}-12-31`).toBe(true);
          }
          // By brute force, over every two groups.
          const isTold = (claim: string) => told.includes(claim.slice(0, claim.indexOf('-')));
          const has = (record: string, by: string, to: string) =>
            found.some((one) => one.record === record && one.by === by && one.to === to);
          for (const relation of atlas.relations) {
            const isSaid = relation.when !== undefined && relation.when <= at && relation.claims.some(isTold);
            const isHostile = relation.kind === 'hostile-to';
            const isLoss =
              ['members', 'leaders'].includes(relation.scope) &&
              ['pledged-to', 'affiliate-of', 'supports', 'loyal-to'].includes(relation.kind);
            expect(has(relation.id, relation.from, relation.to)).toBe(isSaid && (isHostile || isLoss));
            expect(has(relation.id, relation.to, relation.from)).toBe(isSaid && relation.clash === true);
          }
          for (const { id: record, kind, date, actors = [], targets = [], claims: under } of events) {
            if (!['attack', 'strike', 'clash'].includes(kind)) continue;
            for (const by of ['x', 'y', 'z', 'is']) {
              for (const to of ['x', 'y', 'z', 'is'].filter((other) => other !== by)) {
                const oneWay = actors.includes(by) && targets.includes(to);
                const isDuel =
                  targets.length === 0 && actors.length === 2 && actors.includes(by) && actors.includes(to);
                const back = actors.includes(to) && targets.includes(by);
                const fought = oneWay || (kind === 'clash' && (isDuel || back));
                expect(has(record, by, to)).toBe(date <= at && under.some(isTold) && fought);
              }
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
