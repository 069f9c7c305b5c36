import { editDistance } from './edit-distance.ts';
import { skeleton } from './skeleton.ts';
import { slipsAmong } from './slips.ts';
import { synonyms } from './synonyms.ts';

/** Endings that do not make another word: plurals and forms of verbs. */
const ENDING = /(?:ing|ed|es|s|e)$/;

/** So much nearer is a word that sounds alike than one that differs by as many slips. */
const SOUND = 1.5;

/** The words of all entries, asked which of them a word of a query may mean. */
export interface Vocabulary {
  /**
   * The words meant by a normalised word: itself, its forms and its synonyms; while it is being typed, also what it
   * begins; only if there is none, those nearest to it by slips and by sound. The nearest first.
   */
  meant(word: string, typing: boolean): string[];
  /** The word itself where it means anything, else the one nearest to it; itself again where there is none. */
  corrected(word: string, typing: boolean): string;
}

/** Makes a vocabulary of normalised words. */
export function vocabulary(list: Iterable<string>): Vocabulary {
  const known = [...new Set(list)].sort();
  const all = new Set(known);
  const byStem = Map.groupBy(known, stem);
  const bySound = Map.groupBy(known, skeleton);
  const slips = slipsAmong(known);
  const same = (word: string, typing: boolean) =>
    new Set([
      ...(all.has(word) ? [word] : []),
      ...(byStem.get(stem(word)) ?? []),
      ...(typing ? begunBy(known, word) : []),
      ...synonyms(word).filter((other) => all.has(other)),
    ]);
  /** Those nearest by slips and by sound, the nearest first. */
  const near = (word: string) => {
    if (word.length < 4 || /\d/.test(word)) return [];
    const most = mostSlips(word);
    const sound = skeleton(word);
    const alike = sound.length < 2 ? [] : (bySound.get(sound) ?? []);
    const found = [
      ...slips(word, most),
      // As many more as there may be of letters that do not sound.
      ...alike.flatMap((text) => {
        const other = editDistance(word, text, most + 1);
        return other > most + 1 ? [] : [{ text, slips: other - SOUND }];
      }),
    ].sort((a, b) => a.slips - b.slips || (a.text < b.text ? -1 : 1));
    const least = found[0]?.slips ?? 0;
    return found.filter((other) => other.slips <= least + 1 / 2).map(({ text }) => text);
  };
  return {
    meant(word, typing) {
      const found = same(word, typing);
      return [...(found.size > 0 ? found : new Set(near(word)))];
    },
    corrected(word, typing) {
      return same(word, typing).size > 0 ? word : (near(word)[0] ?? word);
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
