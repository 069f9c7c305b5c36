import { expect, test } from 'vitest';
import { coverageOf } from '#src/search/coverage.ts';
import { CALLED, HEAD, LINKED, SAID, type Having, type Standing } from '#src/search/search-index.ts';
import { vocabulary } from '#src/search/vocabulary.ts';

const words = new Map<string, Having[]>();
const stand = (as: Standing, place: number, text: string) => {
  for (const word of text.split(' ')) words.set(word, [...(words.get(word) ?? []), { as, places: [place] }]);
};
stand(CALLED, 0, 'boko haram');
stand(SAID, 0, 'group nigeria');
stand(HEAD, 1, 'caliphate group');
stand(LINKED, 1, 'boko haram');
stand(CALLED, 2, 'nigeria');
stand(CALLED, 3, 'paris');
const coverage = coverageOf({ size: 4, words }, vocabulary(words.keys()));
const asked = (...list: string[]) => {
  const { meant, places, share, standing, count, isCalled, had } = coverage({
    whole: list.join(' '),
    words: list,
    typing: false,
    asks: false,
  });
  const entries = [...places]
    .sort((a, b) => a - b)
    .map((place) => ({
      place,
      share: share(place),
      standing: standing(place),
      count: count(place),
      isCalled: isCalled(place),
      had: had(place),
    }));
  return { meant, entries };
};

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

test('what an entry has of a query is told word by word', () => {
  const [first, second] = asked('haram', 'groups', 'paris').entries;
  expect(first?.had).toEqual([
    { term: 0, form: 'haram', inHead: 'haram' },
    { term: 1, form: 'group' },
  ]);
  expect(second?.had).toEqual([
    { term: 0, form: 'haram' },
    { term: 1, form: 'group', inHead: 'group' },
  ]);
});

test('a query leaves nothing behind for the next', () => {
  const before = asked('haram', 'group');
  asked('paris', 'boko');
  expect(asked('haram', 'group')).toEqual(before);
});
