import Fuse from 'fuse.js';
import { coverageOf, type Covered } from './coverage.ts';
import type { Entry } from './entry.ts';
import { indexed, padded, type Indexed } from './indexed.ts';
import { isStopWord, isTyped, query as read, QUERY_LIMIT, type Query } from './query.ts';
import { slipsAmong } from './slips.ts';
import { vocabulary } from './vocabulary.ts';

/** An entry found, with how well and why. */
export interface Hit {
  entry: Entry;
  /** 1 for what bears the very name, else below 1, down to 0; comparable within one answer only. */
  score: number;
  /** For each word of the query that matched, the normal forms that it meant among the words of the entry. */
  matched: readonly (readonly string[])[];
  /** The entries that it is about. */
  about: readonly Entry[];
}

/** Answers a query with at most `limit` hits, best first. Never throws. */
export type Finder = (query: string, limit?: number) => Hit[];

/** A hit has this much of a query at least, by rarity or by count, so that a query on something else finds nothing. */
const LEAST_COVERAGE = 0.34;

/** Where a word of a query is not known, a sentence has more than this of it, by rarity and by count. */
const HALF = 0.5;

/** Fuse ranks no more than these at a time, those that have most of the query: its cost grows with what it ranks. */
const CANDIDATES = 40;

/** Shorter names of several words differ by a slip too easily. */
const LEAST_NAME = 7;

/** How near a name a query is: by all its words in some way, but for a slip, exactly. */
const BY_WORDS = 1;
const SLIPPED = 2;
const EXACTLY = 3;

/** The number of a claim, with its source or without. */
const NUMBER = /(?<![a-z0-9-])(?:[a-z0-9]+-)*c\d{1,4}(?![a-z0-9-])/g;

/** What somebody did is asked of what was said of them: that comes before their names. */
const OF_NAMES = 0.7;

/**
 * Makes a finder over entries by Fuse.js token search. Text is normalised and padded with spaces, and so are the
 * tokens: Fuse matches them as substrings, and " isk " does not stand in " risk ". `all` holds everything in one field,
 * because Fuse multiplies the scores of keys. It ranks the entries that have most of the query, words that are not known
 * being mended first, and its score is weighted by how much that is: by itself it counts every near miss. A query that
 * names claims by their numbers (“voa-2019-c43”, an address, “c43” for that of each source) finds these alone. First
 * comes what is called exactly so; then what is called so but for a slip, even where the slip makes another known word
 * (“Boko Harm”); then what has a name of these very words, in any order or half-typed. Equal hits come in the order of
 * ids.
 */
export function finder(entries: readonly Entry[]): Finder {
  const list = indexed(entries);
  const numbered = claimsByNumber(entries);
  const known = vocabulary(list.flatMap((entry) => [...entry.words]));
  const coverage = coverageOf(list, known);
  const named = names(list);
  const fuse = new Fuse<Indexed>([], {
    keys: [
      { name: 'head', weight: 1 },
      { name: 'all', weight: 3 },
    ],
    threshold: 0.3,
    fieldNormWeight: 0.5,
    ignoreLocation: true,
    includeScore: true,
    useTokenSearch: true,
    tokenize,
  });
  return (text, limit = 20) => {
    const cited = numbered(text.slice(0, QUERY_LIMIT)).slice(0, Math.max(0, limit));
    if (cited.length > 0) return cited.map((entry) => ({ entry, score: 1, matched: [], about: [] }));
    const asked = read(text);
    if (asked.words.length === 0 || limit < 1) return [];
    const { meant, entries: covered } = coverage(asked);
    const degrees = named(asked);
    const mended = asked.words.map((word, i) => known.corrected(word, isTyped(asked, i)));
    const isKnown = meant.every((term, i) => term.length > 0 && mended[i] === asked.words[i]);
    const candidates = new Map(
      first(
        covered
          .filter(({ share, count, isCalled }) =>
            isKnown || isCalled ? Math.max(share, count) >= LEAST_COVERAGE : Math.min(share, count) > HALF,
          )
          .map(({ place, share, standing }) => {
            const degree = degrees.get(place) ?? 0;
            // A name comes before any share.
            return { place, share, degree, rank: degree * 2 + standing * share };
          }),
        Math.max(CANDIDATES, limit),
      ).flatMap(({ place, share, degree }) => {
        const item = list[place];
        return item === undefined ? [] : [[item, { share, degree }] as const];
      }),
    );
    fuse.setCollection([...candidates.keys()]);
    return fuse
      .search(pattern(mended, asked.typing))
      .flatMap(({ item, score = 1 }) => {
        const candidate = candidates.get(item);
        if (candidate === undefined) return [];
        const { degree, share } = candidate;
        const named = degree > 0 ? degree : isNamedBy(item, meant) ? BY_WORDS : 0;
        const prior = asked.asks && item.called.size > 0 ? OF_NAMES : 1;
        return [{ item, named, worth: (1 - score) * share * prior }];
      })
      .sort((a, b) => b.named - a.named || b.worth - a.worth || order(a.item, b.item))
      .slice(0, limit)
      .map(({ item: { entry, about, words }, named, worth }) => {
        const matched = meant
          .map((term) => term.filter((word) => words.has(word)))
          .filter((term) => term.length > 0);
        return { entry, about, matched, score: named === EXACTLY ? 1 : Math.min(worth, 0.999) };
      });
  };
}

/** Finds the claims that a text cites by number, whole or by its end alone. */
function claimsByNumber(entries: readonly Entry[]): (text: string) => Entry[] {
  const claims = entries.filter(({ type }) => type === 'claim');
  const byNumber = Map.groupBy(claims, ({ id }) => id.slice(id.lastIndexOf('-') + 1));
  return (text) =>
    [...new Set(text.toLowerCase().match(NUMBER))].flatMap((cited) =>
      (byNumber.get(cited.slice(cited.lastIndexOf('-') + 1)) ?? []).filter(
        ({ id }) => !cited.includes('-') || id === cited,
      ),
    );
}

/** For each place in the list, whether the entry is called exactly so, or but for a slip in a name of several words. */
function names(list: readonly Indexed[]): (query: Query) => Map<number, number> {
  const byName = new Map<string, { places: number[]; slipped: number[] }>();
  list.forEach(({ head, called }, place) => {
    for (const name of head) {
      const known = byName.get(name) ?? { places: [], slipped: [] };
      byName.set(name, known);
      known.places.push(place);
      if (called.size > 0) known.slipped.push(place);
    }
  });
  const slips = slipsAmong([...byName.keys()].filter((name) => name.length >= LEAST_NAME));
  return ({ whole }) => {
    const degrees = new Map<number, number>();
    if (whole.length >= LEAST_NAME && whole.includes(' ')) {
      for (const { text } of slips(padded([whole]), 1))
        for (const place of byName.get(text)?.slipped ?? []) degrees.set(place, SLIPPED);
    }
    for (const place of byName.get(padded([whole]))?.places ?? []) degrees.set(place, EXACTLY);
    return degrees;
  };
}

/** Whether each word of a query stands for one of a name, and each of the name for one of the query, in any order. */
function isNamedBy({ head, called }: Indexed, meant: Covered['meant']): boolean {
  if (called.size === 0) return false;
  return head.some((name) => {
    const list = name.split(' ').filter((word) => word === 'is' || (word !== '' && !isStopWord(word)));
    return (
      list.length === meant.length &&
      meant.every((term) => term.some((word) => list.includes(word))) &&
      list.every((word) => meant.some((term) => term.includes(word)))
    );
  });
}

/** Those of highest rank, best first, at most `most`; equal ones by their places. */
function first<T extends { place: number; rank: number }>(list: readonly T[], most: number): T[] {
  // To sort numbers is much less work than to sort what they stand for.
  const ranks = Float64Array.from(list, ({ rank }) => rank).sort();
  const least = ranks[ranks.length - most] ?? Number.NEGATIVE_INFINITY;
  return list
    .filter(({ rank }) => rank >= least)
    .sort((a, b) => b.rank - a.rank || a.place - b.place)
    .slice(0, most);
}

function order(a: Indexed, b: Indexed): number {
  return a.entry.id < b.entry.id ? -1 : 1;
}

/** A space stands after each finished word; a last word without one is still being typed. */
function pattern(words: readonly string[], typing: boolean): string {
  return ` ${words.join(' ')}${typing ? '' : ' '}`;
}

/** The tokens of a padded text: whole words in spaces; of a word being typed also its beginning. */
function tokenize(text: string): string[] {
  const tokens = text.split(' ').filter((word) => word !== '');
  const open = text.endsWith(' ') ? undefined : tokens.at(-1);
  return [...(open === undefined ? [] : [` ${open}`]), ...tokens.map((word) => ` ${word} `)];
}
