import { isStopWord, type Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { slipsAmong } from './slips.ts';

/** How near a name a query is: by all its words in some way, but for a slip, exactly. */
const BY_WORDS = 1;
export const SLIPPED = 2;
export const EXACTLY = 3;

/** Shorter names of several words differ by a slip too easily. */
const LEAST_NAME = 7;

/** For each place whose entry is called as a query says, how nearly so. */
export type Names = (query: Query, meant: readonly (readonly string[])[]) => Map<number, number>;

/**
 * Knows entries by whole names: by all words of one in any order, half-typed or meant by a synonym; but for a slip, in a
 * name of several words; exactly.
 */
export function namesOf({ forms, named }: Pick<SearchIndex, 'forms' | 'named'>): Names {
  const byName = new Map<string, number[]>();
  /** Names, as lists of their telling words, by each of these. */
  const byWord = new Map<string, { place: number; words: readonly string[] }[]>();
  forms.forEach((names, place) => {
    for (const name of names) {
      put(byName, name.join(' '), place);
      if (place >= named) continue;
      const words = name.filter((word) => word === 'is' || !isStopWord(word));
      for (const word of new Set(words)) put(byWord, word, { place, words });
    }
  });
  const slips = slipsAmong(
    [...byName].flatMap(([name, [first = named]]) =>
      name.length >= LEAST_NAME && first < named ? [name] : [],
    ),
  );
  return ({ whole }, meant) => {
    const degrees = new Map<number, number>();
    const terms = meant.map((term) => new Set(term)).sort((a, b) => a.size - b.size);
    for (const word of terms[0] ?? []) {
      for (const { place, words } of byWord.get(word) ?? []) {
        if (
          words.length === terms.length &&
          terms.every((term) => words.some((other) => term.has(other))) &&
          words.every((other) => terms.some((term) => term.has(other)))
        )
          degrees.set(place, BY_WORDS);
      }
    }
    if (whole.length >= LEAST_NAME && whole.includes(' ')) {
      for (const { text } of slips(whole, 1))
        for (const place of byName.get(text) ?? []) if (place < named) degrees.set(place, SLIPPED);
    }
    for (const place of byName.get(whole) ?? []) degrees.set(place, EXACTLY);
    return degrees;
  };
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [item]);
  else known.push(item);
}
