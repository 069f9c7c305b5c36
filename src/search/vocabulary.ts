import { editDistance } from './edit-distance.ts';
import { skeleton } from './skeleton.ts';
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
  const known = [...new Set(list)]
    .sort()
    .map((word) => ({ word, stem: stem(word), skeleton: skeleton(word) }));
  return {
    meant(word, typing) {
      const root = stem(word);
      const others = synonyms(word);
      const same = known.filter(
        (other) =>
          other.word === word ||
          other.stem === root ||
          others.includes(other.word) ||
          (typing && other.word.startsWith(word)),
      );
      const found = same.length > 0 ? same : known.filter((other) => isAlike(word, other));
      return found.map((other) => other.word);
    },
  };
}

function isAlike(word: string, other: { word: string; skeleton: string }): boolean {
  if (word.length < 4 || /\d/.test(word)) return false;
  const slips = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  if (editDistance(word, other.word, slips) <= slips) return true;
  const consonants = skeleton(word);
  return consonants.length > 1 && consonants === other.skeleton && editDistance(word, other.word, 3) <= 3;
}

function stem(word: string): string {
  const cut = word.replace(ENDING, '');
  return cut.length < 4 ? word : cut;
}
