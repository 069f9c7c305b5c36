import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, alpha, differences, masi, nominal } from '#src/atlas/agreement.ts';
import type { Codes, Coding } from '#src/schema/coding.ts';

const label = (text: string) => new Set([text]);
const pairsOf = (a: string, b: string) => [...a].map((code, i) => [label(code), label(b[i] ?? '')] as const);

describe('alpha', () => {
  // Krippendorff 2011, “Computing Krippendorff’s Alpha-Reliability”, sections A (binary; its coincidences) and B (nominal).
  it.each([
    ['0100000000', '1110011000', 0.095],
    ['aabbdcccedda', 'babbbccceddd', 0.692],
  ])('is what Krippendorff computes for %s and %s', (a, b, expected) => {
    expect(alpha(pairsOf(a, b), nominal)).toBeCloseTo(expected, 3);
  });

  it('has no value where nothing can disagree', () => {
    expect(alpha(pairsOf('aaa', 'aaa'), nominal)).toBeNull();
    expect(alpha([], nominal)).toBeNull();
  });

  const codes = fc.stringMatching(/^[abc]{2,30}$/);
  it('is 1 for the same codes, never above, and the same whoever comes first', () => {
    fc.assert(
      fc.property(codes, codes, (a, b) => {
        const length = Math.min(a.length, b.length);
        const [x, y] = [a.slice(0, length), b.slice(0, length)];
        const same = alpha(pairsOf(x, x), nominal);
        expect(same === null || same === 1).toBe(true);
        const one = alpha(pairsOf(x, y), nominal);
        const other = alpha(pairsOf(y, x), nominal);
        expect(one ?? 1).toBeLessThanOrEqual(1);
        expect(one === null ? null : one.toFixed(9)).toBe(other === null ? null : other.toFixed(9));
      }),
    );
  });
});

describe('masi', () => {
  it.each([
    ['a b', 'a b', 0],
    ['a', 'a b', 2 / 3],
    ['a b', 'b c', 8 / 9],
    ['a', 'b', 1],
    ['', 'b', 1],
    ['', '', 0],
  ])('of {%s} and {%s} is %f', (a, b, expected) => {
    const set = (text: string) => new Set(text.split(' ').filter((word) => word !== ''));
    expect(masi(set(a), set(b))).toBeCloseTo(expected, 9);
    expect(masi(set(b), set(a))).toBeCloseTo(expected, 9);
  });
});

describe('agreement', () => {
  const codes: Codes = {
    speaker: { voice: 'the article itself' },
    kind: 'fact',
    hedge: 'stated',
    polarity: 'holds',
    groups: ['league'],
  };
  const unit = (first?: Partial<Codes>, second?: Partial<Codes>): Coding => ({
    id: 'x-u1',
    at: ['p1'],
    ...(first && { first: { ...codes, ...first } }),
    ...(second && { second: { ...codes, ...second, text: 'It was so.' } }),
  });

  it('compares what both coders saw, and counts what one saw alone', () => {
    const found = agreement([
      unit({}, { hedge: 'reported' }),
      unit({ date: '2014' }, { date: '2014' }),
      unit({}),
      unit(undefined, {}),
      unit(undefined, {}),
    ]);
    expect(found).toMatchObject({ first: 3, second: 4, both: 2 });
    expect(found.fields.map(({ field, same, pairs }) => [field, same, pairs])).toEqual([
      ['speaker', 2, 2],
      ['kind', 2, 2],
      ['hedge', 1, 2],
      ['polarity', 2, 2],
      ['date', 2, 2],
      ['groups', 2, 2],
    ]);
  });

  it('names the fields that differ', () => {
    expect(
      differences(
        unit({ groups: ['b', 'a'], date: '2014' }, { groups: ['a', 'b'], speaker: { person: 'ada-miller' } }),
      ),
    ).toEqual(['speaker', 'date']);
    expect(differences(unit({}))).toEqual([]);
  });
});
