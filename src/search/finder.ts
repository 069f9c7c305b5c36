import Fuse from 'fuse.js';
import { coverageOf } from './coverage.ts';
import { editDistance } from './edit-distance.ts';
import type { Entry } from './entry.ts';
import { indexed, padded, type Indexed } from './indexed.ts';
import { query as read, QUERY_LIMIT, type Query } from './query.ts';
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

/** Fuse ranks no more than these at a time, those that have most of the query: its cost grows with what it ranks. */
const CANDIDATES = 60;

/** Shorter names of several words differ by a slip too easily. */
const LEAST_NAME = 7;

/** The number of a claim, with its source or without. */
const NUMBER = /(?<![a-z0-9-])(?:[a-z0-9]+-)*c\d{1,4}(?![a-z0-9-])/g;

/** A note on claims names all that they are about: what it rests on comes first where both fit as well. */
const OF_FINDINGS = 0.95;

/**
 * Makes a finder over entries by Fuse.js token search. Text is normalised and padded with spaces, and so are the
 * tokens: Fuse matches them as substrings, and " isk " does not stand in " risk ". `all` holds everything in one field,
 * because Fuse multiplies the scores of keys. It ranks the entries that have most of the query, and its score is
 * weighted by how much that is: by itself it counts every near miss. A query that names claims by their numbers
 * (“voa-2019-c43”, an address, “c43” for that of each source) finds these alone. First comes what is called exactly so, then what is
 * called so but for a slip, even where the slip makes another known word (“Boko Harm”); equal hits come in the order of
 * ids.
 */
export function finder(entries: readonly Entry[]): Finder {
  const list = indexed(entries);
  const numbered = claimsByNumber(entries);
  const known = vocabulary(list.flatMap((entry) => [...entry.words]));
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
    const coverage = coverageOf(asked, known, list);
    const candidates = new Map(
      list
        .map((item) => ({ item, ...coverage(item), named: namedAs(item, asked) }))
        .filter(({ share, count }) => Math.max(share, count) >= LEAST_COVERAGE)
        .sort(
          (a, b) => b.named - a.named || b.standing * b.share - a.standing * a.share || order(a.item, b.item),
        )
        .slice(0, Math.max(CANDIDATES, limit))
        .map((candidate) => [candidate.item, candidate]),
    );
    fuse.setCollection([...candidates.keys()]);
    return fuse
      .search(pattern(asked))
      .flatMap(({ item, score = 1 }) => {
        const candidate = candidates.get(item);
        if (candidate === undefined) return [];
        const { matched, named, share } = candidate;
        const worth = (1 - score) * share * (item.entry.type === 'finding' ? OF_FINDINGS : 1);
        return [{ item, matched, named, worth }];
      })
      .sort((a, b) => b.named - a.named || b.worth - a.worth || order(a.item, b.item))
      .slice(0, limit)
      .map(({ item: { entry, about }, matched, named, worth }) => {
        return { entry, about, matched, score: named === 2 ? 1 : Math.min(worth, 0.999) };
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

/** 2: it is called exactly so; 1: but for a slip in a name of several words; 0: otherwise. */
function namedAs({ head, called }: Indexed, { whole }: Query): 0 | 1 | 2 {
  const name = padded([whole]);
  if (head.includes(name)) return 2;
  if (called.size === 0 || whole.length < LEAST_NAME || !whole.includes(' ')) return 0;
  return head.some((other) => editDistance(name, other, 1) === 1) ? 1 : 0;
}

function order(a: Indexed, b: Indexed): number {
  return a.entry.id < b.entry.id ? -1 : 1;
}

/** A space stands after each finished word; a last word without one is still being typed. */
function pattern({ words, typing }: Query): string {
  return ` ${words.join(' ')}${typing ? '' : ' '}`;
}

/** The tokens of a padded text: whole words in spaces; of a word being typed also its beginning. */
function tokenize(text: string): string[] {
  const tokens = text.split(' ').filter((word) => word !== '');
  const open = text.endsWith(' ') ? undefined : tokens.at(-1);
  return [...(open === undefined ? [] : [` ${open}`]), ...tokens.map((word) => ` ${word} `)];
}
