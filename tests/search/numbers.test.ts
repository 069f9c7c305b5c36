import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readLists, readNumbers, writeLists, writeNumbers } from '#src/search/numbers.ts';

test('numbers are read as they were written, small ones as one sign that JSON leaves alone', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat({ max: 100 }), fc.nat())), (numbers) => {
      const text = writeNumbers(numbers);
      expect(readNumbers(text)).toEqual(numbers);
      expect(JSON.stringify(text)).toHaveLength(text.length + 2);
    }),
  );
  expect(writeNumbers([0, 1, 63])).toHaveLength(3);
});

test('lists of rising numbers are read as they were written', () => {
  const list = fc.uniqueArray(fc.nat({ max: 5000 })).map((numbers) => numbers.sort((a, b) => a - b));
  fc.assert(
    fc.property(fc.array(list), (lists) => {
      expect(readLists(writeLists(lists), 5001).map((numbers) => [...numbers])).toEqual(lists);
    }),
  );
});

describe('what is no such text', () => {
  it.each([
    ['other signs', 'é'],
    ['a quotation mark', '"'],
    ['a number that breaks off', writeNumbers([64]).slice(0, 1)],
  ])('throws: %s', (_, text) => {
    expect(() => readNumbers(text)).toThrow(TypeError);
  });

  it.each([
    ['a number too large', writeLists([[7]]), 7],
    ['too few numbers', [writeNumbers([2]), writeNumbers([1])] as const, 9],
    ['too many numbers', [writeNumbers([1]), writeNumbers([1, 1])] as const, 9],
  ])('throws: %s', (_, lists, end) => {
    expect(() => readLists(lists, end)).toThrow(TypeError);
  });

  test('throws a TypeError and nothing else, or is read', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (counts, steps) => {
        try {
          readLists([counts, steps], 100);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
      }),
    );
  });
});
