import { isTyped, type Query } from './query.ts';
import { CALLED, HEAD, LINKED, SAID, type SearchIndex } from './search-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What of a query the entries have, by their places. Good until the next query. */
export interface Coverage {
  /** For each word of the query, the words that may be meant, the nearest first. */
  meant: readonly (readonly string[])[];
  /** The entries that have any of it, in no order. */
  places: Uint32Array;
  /** Of the words of the query, weighted by rarity; 0 to 1. */
  share: (place: number) => number;
  /** The same, weighted also by where they stand: names before what is said, that before what it is about; 0 to 1. */
  standing: (place: number) => number;
  /** Of the words of the query, counted; 0 to 1. */
  count: (place: number) => number;
  /** It is called by one of them. */
  isCalled: (place: number) => boolean;
  /** For each word of the query that it has, the nearest of those meant; and the nearest that its name or sentence has. */
  had: (place: number) => { term: number; form: string; inHead?: string }[];
}

/** What a word is worth by its standing. */
const WORTH: Readonly<Record<number, number>> = { [LINKED]: 0.53, [SAID]: 0.6, [HEAD]: 0.6, [CALLED]: 1 };

/** How one word of a query stands to the entries: at best, and which of those meant is the first, anywhere and in the head. */
interface Found {
  as: Uint8Array;
  first: Uint32Array;
  firstInHead: Uint32Array;
}

/**
 * Measures entries against queries by an inverted index: what has no word of a query is never looked at. Rarity is the
 * inverse document frequency of BM25.
 */
export function coverageOf(
  { size, words }: Pick<SearchIndex, 'size' | 'words'>,
  known: Vocabulary,
): (query: Query) => Coverage {
  const shares = new Float64Array(size);
  const standings = new Float64Array(size);
  const counts = new Uint8Array(size);
  const called = new Uint8Array(size);
  const any = new Uint32Array(size);
  const having = new Uint32Array(size);
  const terms: Found[] = [];
  return (asked) => {
    for (const list of [shares, standings, counts, called]) list.fill(0);
    let covered = 0;
    let most = 0;
    const meant = asked.words.map((word, i) => known.meant(word, isTyped(asked, i)));
    meant.forEach((term, t) => {
      const { as, first, firstInHead } = (terms[t] ??= {
        as: new Uint8Array(size),
        first: new Uint32Array(size),
        firstInHead: new Uint32Array(size),
      });
      as.fill(0);
      let count = 0;
      term.forEach((form, nearness) => {
        for (const list of words.get(form) ?? []) {
          for (const place of list.places) {
            const before = as[place] ?? 0;
            if (before >= list.as) continue;
            if (before === 0) {
              having[count++] = place;
              first[place] = nearness;
            }
            if (before < HEAD && list.as >= HEAD) firstInHead[place] = nearness;
            as[place] = list.as;
          }
        }
      });
      const rarity = Math.log(1 + (size - count + 0.5) / (count + 0.5));
      most += rarity;
      for (let i = 0; i < count; i++) {
        const place = having[i] ?? 0;
        const standing = as[place] ?? 0;
        if (counts[place] === 0) any[covered++] = place;
        counts[place] = (counts[place] ?? 0) + 1;
        shares[place] = (shares[place] ?? 0) + rarity;
        standings[place] = (standings[place] ?? 0) + rarity * (WORTH[standing] ?? 0);
        if (standing === CALLED) called[place] = 1;
      }
    });
    return {
      meant,
      places: any.subarray(0, covered),
      share: (place) => (shares[place] ?? 0) / most,
      standing: (place) => (standings[place] ?? 0) / most,
      count: (place) => (counts[place] ?? 0) / meant.length,
      isCalled: (place) => called[place] === 1,
      had: (place) =>
        terms.slice(0, meant.length).flatMap(({ as, first, firstInHead }, term) => {
          const form = meant[term]?.[first[place] ?? 0];
          const inHead = meant[term]?.[firstInHead[place] ?? 0];
          if (!as[place] || form === undefined) return [];
          return [{ term, form, ...(as[place] >= HEAD && inHead !== undefined ? { inHead } : {}) }];
        }),
    };
  };
}
