import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, it, test } from 'vitest';
import { editDistance } from '#src/search/edit-distance.ts';
import { skeleton } from '#src/search/skeleton.ts';
import { vocabulary } from '#src/search/vocabulary.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });

test('edit distance is symmetric, at most Levenshtein’s and at least half of it, and stops at its limit', () => {
  fc.assert(
    fc.property(word, word, fc.nat({ max: 8 }), (a, b, limit) => {
      const found = editDistance(a, b, 8);
      expect(editDistance(b, a, 8)).toBe(found);
      expect(found).toBeLessThanOrEqual(distance(a, b));
      expect(2 * found).toBeGreaterThanOrEqual(distance(a, b));
      expect(editDistance(a, b, limit)).toBe(Math.min(found, limit + 1));
    }),
  );
});

it('counts a swap of neighbours once', () => {
  expect(editDistance('sinai', 'sinia', 2)).toBe(1);
});

it.each([
  ['qurashi', 'qurayshi', 'quraishi'],
  ['khurasan', 'khorasan', 'khoorasaan'],
  ['jamaat', 'jamat', 'jemaat'],
  ['sheikh', 'shaykh', 'shaikh'],
])('%s, %s and %s have one skeleton', (...spellings) => {
  expect(new Set(spellings.map(skeleton)).size).toBe(1);
});

const known = vocabulary([
  'pledge',
  'pledged',
  'pledges',
  'baghdadi',
  'qurashi',
  'sinai',
  'site',
  'state',
  'isis',
]);

it.each([
  ['a word and its forms', 'pledge', false, ['pledge', 'pledged', 'pledges']],
  ['what is being typed', 'bag', true, ['baghdadi']],
  ['nothing for a finished beginning', 'bag', false, []],
  ['a slip in a word of five letters or more', 'sinia', false, ['sinai']],
  ['two slips in one of eight or more', 'bagdahdi', false, ['baghdadi']],
  ['another word for it', 'government', false, ['state']],
  ['another transliteration', 'qurayshi', false, ['qurashi']],
  ['itself only, where it is known', 'site', false, ['site']],
  ['no guess at short words', 'isi', false, []],
  ['no guess at numbers', '12345', false, []],
])('a word may mean %s', (_, typed, typing, meant) => {
  expect(known.meant(typed, typing)).toEqual(meant);
});
