import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { highlight } from '#src/search/highlight.ts';
import { words } from '#src/search/normalise.ts';

const marked = (text: string, matched: string[]) =>
  highlight(text, new Set(matched)).map(({ start, end }) => text.slice(start, end));

it.each([
  ['Boko Haram fought.', ['boko', 'haram'], ['Boko Haram']],
  ['Abū Bakr al-Baghdādī', ['baghdadi'], ['Baghdādī']],
  ['Straße und Qāʿida', ['qaida'], ['Qāʿida']],
  ['ISIS-K and ISK', ['isisk'], ['ISIS-K']],
  ['risk and ISK', ['isk'], ['ISK']],
  ["Egypt's army", ['egypt'], ["Egypt's"]],
  ['nothing here', ['boko'], []],
])('in %s, %j marks %j', (text, matched, expected) => {
  expect(marked(text, matched)).toEqual(expected);
});

test('marks are whole words, in order, apart from one another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 5 }), (text, n) => {
      const wanted = words(text).slice(0, n);
      const ranges = highlight(text, new Set(wanted.map((word) => word.form)));
      expect(ranges).toEqual([...ranges].sort((a, b) => a.start - b.start));
      for (const word of wanted) {
        expect(ranges.filter(({ start, end }) => start <= word.start && word.end <= end)).toHaveLength(1);
      }
    }),
  );
});
