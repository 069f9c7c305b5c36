import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignment } from '#src/atlas/alignment.ts';
import { link } from '#src/atlas/link.ts';
import { timeline } from '#src/atlas/timeline.ts';
import type { Relation } from '#src/schema/relation.ts';
import { RELATION_KINDS, SCOPES } from '#src/schema/relation-terms.ts';
import { madeRecords, SOURCES, type Tie } from './made.ts';

const sourceIds = Object.keys(SOURCES);
const groups = ['x', 'y', 'z'];
const point = fc
  .tuple(fc.integer({ min: 2013, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
  .map(([year, month, whole]) => (whole ? `${year}` : `${year}-${String(month).padStart(2, '0')}`));
const keys = <K extends string>(table: Record<K, unknown>) => fc.constantFrom(...(Object.keys(table) as K[]));

const tie: fc.Arbitrary<Tie> = fc
  .record({
    from: fc.constantFrom(...groups, 'isk'),
    to: fc.constantFrom(...groups, 'is', 'isk', 'baghdadi', 'qurashi'),
    kind: keys(RELATION_KINDS),
    scope: keys(SCOPES),
    mode: fc.constantFrom<Relation['mode'][]>('act', 'state'),
    polarity: fc.constantFrom<Relation['polarity'][]>('holds', 'holds', 'holds', 'not', 'no-sign'),
    basis: fc.constantFrom<Relation['basis'][]>('source', 'source', 'source', 'editor'),
    claims: fc
      .array(fc.tuple(fc.constantFrom(...sourceIds), fc.integer({ min: 1, max: 6 })), {
        minLength: 1,
        maxLength: 3,
      })
      .map((pairs) => [...new Set(pairs.map(([source, number]) => `${source}-c${number}`))]),
    dates: fc.oneof(
      fc.constant({}),
      point.map((when) => ({ when })),
      point.map((when) => ({ when: `${when}/..` })),
      fc
        .tuple(point, point)
        .map(([a, b]) => ({ when: a <= b && a.slice(0, 4) < b.slice(0, 4) ? `${a}/${b}` : a })),
      point.map((as_of) => ({ as_of })),
    ),
  })
  .filter(({ from, to }) => from !== to)
  .map(({ dates, ...rest }) => ({ ...rest, ...dates }));

const ties = fc.array(tie, { maxLength: 14 });
const told = fc.subarray(sourceIds);
const group = fc.constantFrom(...groups, 'isk');
const runs = { numRuns: 300 };

/** Groups must be on record even where no tie names them. */
const atlasOf = (list: readonly Tie[]) =>
  link(
    madeRecords({
      ties: [
        ...list,
        ...groups.map((id): Tie => ({ from: id, to: 'nowhere', kind: 'allied-with', claims: ['none-c1'] })),
      ],
      sources: { ...SOURCES, none: '2040' },
    }),
  );

describe('whatever is on record', () => {
  test('no answer uses a claim of a source that is not told', () => {
    fc.assert(
      fc.property(ties, group, point, told, (list, id, at, sources) => {
        const atlas = atlasOf(list);
        const answer = alignment(atlas, id, { at, told: sources });
        const used = [answer, ...answer.sides, ...answer.parts, ...answer.also].flatMap(
          ({ claims }) => claims,
        );
        for (const claim of used) expect(sources).toContain(atlas.claim[claim]?.source);
        for (const source of answer.sources) expect(sources).toContain(source);
      }),
      runs,
    );
  });

  test('telling a source that has no claim under any relation of a group changes nothing for it', () => {
    fc.assert(
      fc.property(ties, group, point, told, fc.constantFrom(...sourceIds), (list, id, at, sources, more) => {
        const without = list.map((one) => ({
          ...one,
          claims: one.claims.filter((claim) => !claim.startsWith(`${more}-`)),
        }));
        const atlas = atlasOf(without.filter((one) => one.claims.length > 0));
        expect(alignment(atlas, id, { at, told: [...sources, more] })).toEqual(
          alignment(atlas, id, { at, told: sources.filter((source) => source !== more) }),
        );
      }),
      runs,
    );
  });

  test('the order of records never matters', () => {
    fc.assert(
      fc.property(ties, group, point, told, fc.infiniteStream(fc.nat()), (list, id, at, sources, keys) => {
        const records = madeRecords({ ties: list.length > 0 ? list : [], sources: SOURCES });
        const shuffle = <T>(items: T[]) =>
          items
            .map((item) => [keys.next().value ?? 0, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const shuffled = {
          ...records,
          sources: shuffle(records.sources),
          claims: shuffle(records.claims),
          relations: shuffle(records.relations),
          groups: shuffle(records.groups),
          people: shuffle(records.people),
        };
        if (!records.groups.some((one) => one.id === id)) return;
        expect(alignment(link(shuffled), id, { at, told: shuffle(sources) })).toEqual(
          alignment(link(records), id, { at, told: sources }),
        );
        expect(link(shuffled).claims.map((claim) => claim.digest)).toEqual(
          link(records).claims.map((claim) => claim.digest),
        );
      }),
      runs,
    );
  });

  test('every rung cites claims, and no claim stands without a rung', () => {
    fc.assert(
      fc.property(ties, group, point, told, (list, id, at, sources) => {
        const answer = alignment(atlasOf(list), id, { at, told: sources });
        expect(answer.claims.length > 0).toBe(answer.rung !== null);
        expect(answer.since !== null).toBe(answer.rung !== null);
        expect(answer.sources.length > 0).toBe(answer.rung !== null);
      }),
      runs,
    );
  });

  test('a day never gets a rung from what began, or was described, only later', () => {
    fc.assert(
      fc.property(ties, group, point, told, (list, id, at, sources) => {
        const before = list.filter((one) => {
          const when = one.when ?? one.as_of;
          const began =
            when?.split('/')[0] ??
            one.claims
              .map((claim) => SOURCES[claim.split('-')[0] as keyof typeof SOURCES].replace('[', ''))
              .sort()[0];
          return (began ?? '') <= (at.length === 4 ? `${at}-12-31` : `${at}-31`);
        });
        expect(alignment(atlasOf(before), id, { at, told: sources }).rung).toBe(
          alignment(atlasOf(list), id, { at, told: sources }).rung,
        );
      }),
      runs,
    );
  });

  test('since is never after the day asked', () => {
    fc.assert(
      fc.property(ties, group, point, told, (list, id, at, sources) => {
        const { since } = alignment(atlasOf(list), id, { at, told: sources });
        if (since) expect(since.earliest <= (at.length === 4 ? `${at}-12-31` : `${at}-31`)).toBe(true);
      }),
      runs,
    );
  });

  test('a timeline has no gap, no overlap, and says on each day what the alignment says', () => {
    fc.assert(
      fc.property(ties, group, told, point, (list, id, sources, at) => {
        const atlas = atlasOf(list);
        const bands = timeline(atlas, id, sources);
        for (const [index, band] of bands.entries()) {
          const next = bands[index + 1];
          expect(band.to === null).toBe(next === undefined);
          if (next)
            expect(new Date(Date.parse(next.from) - 86_400_000).toISOString().slice(0, 10)).toBe(band.to);
        }
        const day = `${at.slice(0, 4)}-${at.slice(5, 7) || '07'}-15`;
        const band = bands.find(({ from, to }) => from <= day && (to === null || day <= to));
        const answer = alignment(atlas, id, { at: day, told: sources });
        if (band) expect(band.alignment).toEqual(answer);
        else expect(answer.rung).toBeNull();
      }),
      runs,
    );
  });
});
