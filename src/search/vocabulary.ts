import { editDistance } from './edit-distance.ts';
import { skeleton } from './skeleton.ts';
import { slipsAmong } from './slips.ts';
import { synonyms } from './synonyms.ts';

/** Endings that do not make another word: plurals and forms of verbs. */
const ENDING = /(?:ing|ed|es|s|e)$/;

/** The words of all entries, asked which of them a word of a query may mean. */
export interface Vocabulary {
  /**
   * The words meant by a normalised word: itself, its forms and its synonyms; while it is being typed, also what it
   * begins; only if there is none, words that sound alike or differ by a slip or two. Sorted.
   */
  meant(word: string, typing: boolean): string[];
}

/** Makes a vocabulary of normalised words. */
export function vocabulary(list: Iterable<string>): Vocabulary {
  const known = [...new Set(list)].sort();
  const all = new Set(known);
  const byStem = Map.groupBy(known, stem);
  const bySound = Map.groupBy(known, skeleton);
  const slips = slipsAmong(known);
  return {
    meant(word, typing) {
      const same = new Set([
        ...[word, ...synonyms(word)].filter((other) => all.has(other)),
        ...(byStem.get(stem(word)) ?? []),
        ...(typing ? begunBy(known, word) : []),
      ]);
      if (same.size > 0) return [...same].sort();
      if (word.length < 4 || /\d/.test(word)) return [];
      const sound = skeleton(word);
      const alike = sound.length < 2 ? [] : (bySound.get(sound) ?? []);
      return [
        ...new Set([
          ...slips(word, mostSlips(word)).map(({ text }) => text),
          ...alike.filter((other) => editDistance(word, other, 3) <= 3),
        ]),
      ].sort();
    },
  };
}

function mostSlips(word: string): number {
  if (word.length < 5) return 0;
  return word.length < 8 ? 1 : 2;
}

/** The words of a sorted list that begin with a text. */
function begunBy(sorted: readonly string[], text: string): string[] {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < text) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (sorted[end]?.startsWith(text) === true) end++;
  return sorted.slice(from, end);
}

function stem(word: string): string {
  const cut = word.replace(ENDING, '');
  return cut.length < 4 ? word : cut;
}
