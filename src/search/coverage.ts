import type { Indexed } from './indexed.ts';
import type { Query } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much of a query an entry has. */
export interface Coverage {
  /** For each word of the query that it has, the words of the entry that were meant. */
  matched: readonly (readonly string[])[];
  /** Of the words of the query, weighted by rarity; 0 to 1. */
  share: number;
  /** The same, weighted also by where they stand: names before what is said, that before what it is about; 0 to 1. */
  standing: number;
  /** Of the words of the query, counted; 0 to 1. */
  count: number;
}

/** The words of an entry: all, those said of it, those it is called by. */
type Worded = Pick<Indexed, 'words' | 'own' | 'called'>;

/** What a word is worth by where it stands. */
const CALLED = 1;
const OWN = 0.6;
const LINKED = 0.53;

/** Measures entries, given as their words, against a query; rarity is the inverse document frequency of BM25. */
export function coverageOf(
  { words, typing }: Query,
  known: Vocabulary,
  entries: readonly Worded[],
): (entry: Worded) => Coverage {
  const terms = words.map((word, i) => {
    const meant = known.meant(word, typing && i === words.length - 1);
    const having = entries.filter((entry) => meant.some((other) => entry.words.has(other))).length;
    return { meant, rarity: Math.log(1 + (entries.length - having + 0.5) / (having + 0.5)) };
  });
  const most = terms.reduce((sum, term) => sum + term.rarity, 0);
  return (entry) => {
    const found = terms
      .map(({ meant, rarity }) => ({ rarity, words: meant.filter((word) => entry.words.has(word)) }))
      .filter((term) => term.words.length > 0);
    return {
      matched: found.map((term) => term.words),
      share: found.reduce((sum, term) => sum + term.rarity, 0) / most,
      standing: found.reduce((sum, term) => sum + term.rarity * place(entry, term.words), 0) / most,
      count: found.length / terms.length,
    };
  };
}

function place({ own, called }: Worded, words: readonly string[]): number {
  if (words.some((word) => called.has(word))) return CALLED;
  return words.some((word) => own.has(word)) ? OWN : LINKED;
}
