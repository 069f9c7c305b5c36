import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sample } from '#src/atlas/sample.ts';

const records = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 40 });
const asRecords = (ids: readonly string[]) => ids.map((id) => ({ id }));

test('a draw is part of the records, without repeats, the same in any order of them', () => {
  fc.assert(
    fc.property(records, fc.string(), fc.nat({ max: 50 }), (ids, seed, count) => {
      const drawn = sample(asRecords(ids), { seed, count }).map(({ id }) => id);
      expect(drawn.length).toBe(Math.min(count, ids.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(ids).toEqual(expect.arrayContaining(drawn));
      expect(sample(asRecords(ids.toReversed()), { seed, count }).map(({ id }) => id)).toEqual(drawn);
    }),
  );
});

test('another seed draws others', () => {
  const all = asRecords([...'abcdefghijklmnopqrstuvwxyz']);
  expect(sample(all, { seed: '1', count: 5 })).not.toEqual(sample(all, { seed: '2', count: 5 }));
});
