import type { Indexed } from './indexed.ts';
import { isTyped, type Query } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much of a query an entry has. */
export interface Coverage {
  /** The place of the entry in the list. */
  place: number;
  /** Of the words of the query, weighted by rarity; 0 to 1. */
  share: number;
  /** The same, weighted also by where they stand: names before what is said, that before what it is about; 0 to 1. */
  standing: number;
  /** Of the words of the query, counted; 0 to 1. */
  count: number;
  /** It is called by one of them. */
  isCalled: boolean;
}

/** What of a query the entries have. */
export interface Covered {
  /** For each word of the query, the words that may be meant. */
  meant: readonly (readonly string[])[];
  /** The entries that have any of it, in no order. */
  entries: Coverage[];
}

/** The words of an entry: all, those said of it, those it is called by. */
type Worded = Pick<Indexed, 'words' | 'own' | 'called'>;

/** What a word is worth by where it stands: in what an entry is about, in what is said of it, in what it is called. */
const WORTH = [0, 0.53, 0.6, 1] as const;
const LINKED = 1;
const OWN = 2;
const CALLED = 3;

/**
 * Measures entries, given as their words, against queries, by an inverted index: what has no word of a query is never
 * looked at. Rarity is the inverse document frequency of BM25.
 */
export function coverageOf(list: readonly Worded[], known: Vocabulary): (query: Query) => Covered {
  const postings = new Map<string, { places: number[]; where: number[] }>();
  list.forEach(({ words, own, called }, place) => {
    for (const word of words) {
      const posting = postings.get(word) ?? { places: [], where: [] };
      postings.set(word, posting);
      posting.places.push(place);
      posting.where.push(called.has(word) ? CALLED : own.has(word) ? OWN : LINKED);
    }
  });
  const shares = new Float64Array(list.length);
  const standings = new Float64Array(list.length);
  const counts = new Uint8Array(list.length);
  const best = new Uint8Array(list.length);
  const isCalled = new Uint8Array(list.length);
  return (asked) => {
    shares.fill(0);
    standings.fill(0);
    counts.fill(0);
    isCalled.fill(0);
    let most = 0;
    const any: number[] = [];
    const meant = asked.words.map((word, i) => known.meant(word, isTyped(asked, i)));
    for (const term of meant) {
      const having: number[] = [];
      for (const word of term) {
        const posting = postings.get(word);
        posting?.places.forEach((place, i) => {
          const before = best[place] ?? 0;
          if (before === 0) having.push(place);
          best[place] = Math.max(before, posting.where[i] ?? 0);
        });
      }
      const rarity = Math.log(1 + (list.length - having.length + 0.5) / (having.length + 0.5));
      most += rarity;
      for (const place of having) {
        if (counts[place] === 0) any.push(place);
        counts[place] = (counts[place] ?? 0) + 1;
        shares[place] = (shares[place] ?? 0) + rarity;
        standings[place] = (standings[place] ?? 0) + rarity * (WORTH[best[place] ?? 0] ?? 0);
        if (best[place] === CALLED) isCalled[place] = 1;
        best[place] = 0;
      }
    }
    const entries = any.map((place) => ({
      place,
      share: (shares[place] ?? 0) / most,
      standing: (standings[place] ?? 0) / most,
      count: (counts[place] ?? 0) / meant.length,
      isCalled: isCalled[place] === 1,
    }));
    return { meant, entries };
  };
}
