import { expect, test } from 'vitest';
import { coverageOf } from '#src/search/coverage.ts';
import { vocabulary } from '#src/search/vocabulary.ts';

const entry = (called: string, own: string, linked: string) => {
  const words = (text: string) => text.split(' ').filter((word) => word !== '');
  return {
    called: new Set(words(called)),
    own: new Set(words(`${called} ${own}`)),
    words: new Set(words(`${called} ${own} ${linked}`)),
  };
};
const list = [
  entry('boko haram', 'group nigeria', ''),
  entry('', 'caliphate group', 'boko haram'),
  entry('nigeria', '', ''),
  entry('paris', '', ''),
];
const coverage = coverageOf(list, vocabulary(list.flatMap(({ words }) => [...words])));
const asked = (...words: string[]) => coverage({ whole: words.join(' '), words, typing: false, asks: false });

test('only entries that have a word of a query are covered', () => {
  expect(asked('nigeria').entries.map(({ place }) => place)).toEqual([0, 2]);
  expect(asked('lisbon').entries).toEqual([]);
});

test('a word counts by its rarity, and by where it stands', () => {
  const [first, second] = asked('boko', 'caliphate').entries;
  expect(first).toMatchObject({ place: 0, count: 1 / 2, isCalled: true });
  expect(second).toMatchObject({ place: 1, count: 1, isCalled: false });
  expect(second?.share).toBeCloseTo(1);
  // Boko stands in a name, but two have it; the caliphate is rarer.
  expect(first?.share).toBeLessThan(1 / 2);
  expect(first?.standing).toBe(first?.share);
  expect(second?.standing).toBeLessThan(1);
});

test('of words that may be meant, the one that stands best counts, once', () => {
  const [first] = asked('nigeri').entries;
  expect(asked('nigeri').meant).toEqual([['nigeria']]);
  expect(first).toMatchObject({ place: 0, share: 1, standing: 0.6, count: 1 });
});

test('a query leaves nothing behind for the next', () => {
  const before = asked('haram', 'group');
  asked('paris', 'boko');
  expect(asked('haram', 'group')).toEqual(before);
});
