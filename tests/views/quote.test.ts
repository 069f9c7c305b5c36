import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curly, quoted, swapped } from '#src/views/quote.ts';

test('quotation marks within others are of the other kind', () => {
  expect(quoted('They called it “the base”')).toBe('“They called it ‘the base’”');
  expect(quoted('They called it "the base"')).toBe('“They called it ‘the base’”');
  expect(quoted('A reading of “He said ‘no’ to it”')).toBe('“A reading of ‘He said “no” to it’”');
});

test('an apostrophe is none of them', () => {
  expect(swapped("“ISIS's leader, ‘the emir’”")).toBe('‘ISIS’s leader, “the emir”’');
  expect(quoted('One ‘word’ of “two”')).toBe('“One ‘word’ of ‘two’”');
  expect(curly("Radicals' Hearts")).toBe('Radicals’ Hearts');
  expect(quoted('the group’s “word”')).toBe('“the group’s ‘word’”');
});

test('nothing but quotation marks is changed', () => {
  const bare = (text: string) => text.replace(/["'“”‘’]/g, '*');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '"', "'", '“', '”', '‘', '’', '(', '.') }),
      (text) => {
        expect(bare(swapped(text))).toBe(bare(text));
        expect(swapped(text)).not.toMatch(/["']/);
        expect(curly(curly(text))).toBe(curly(text));
      },
    ),
  );
});
