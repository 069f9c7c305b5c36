import Fuse from 'fuse.js';
import type { Entry } from './entry.ts';
import { words } from './normalise.ts';
import { query as read, type Query } from './query.ts';
import { topicWords } from './topic.ts';
import { vocabulary } from './vocabulary.ts';

/** An entry found, with how well and why. */
export interface Hit {
  entry: Entry;
  /** 1 is best, 0 worst; comparable within one answer only. */
  score: number;
  /** For each word of the query that matched, the normal forms that it meant among the words of the entry. */
  matched: readonly (readonly string[])[];
  /** The entries that it is about. */
  about: readonly Entry[];
}

/** Answers a query with at most `limit` hits, best first. Never throws. */
export type Finder = (query: string, limit?: number) => Hit[];

/** An entry in normal form. */
interface Indexed {
  entry: Entry;
  about: readonly Entry[];
  words: ReadonlySet<string>;
  /** Title and names, padded. */
  head: readonly string[];
  /** Everything, padded. */
  all: string;
}

/** A hit must match this much of a query, each word weighted by its rarity. */
const LEAST_COVERAGE = 0.34;

/**
 * Makes a finder over entries by Fuse.js token search. Text is normalised and padded with spaces, and so are the
 * tokens: Fuse matches them as substrings, and " isk " does not stand in " risk ". All is in one field, because Fuse
 * multiplies the scores of keys. What Fuse finds without enough of the query's words in it is left out, so that a
 * query on something else finds nothing. Hits of equal score come in the order of their ids.
 */
export function finder(entries: readonly Entry[]): Finder {
  const list = index(entries);
  const known = vocabulary(list.flatMap((indexed) => [...indexed.words]));
  const fuse = new Fuse(list, {
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
    const asked = read(text);
    if (asked.words.length === 0 || limit < 1) return [];
    const terms = asked.words.map((word, i) => {
      const meant = known.meant(word, asked.typing && i === asked.words.length - 1);
      return { meant, rarity: rarity(list, meant) };
    });
    const most = terms.reduce((sum, term) => sum + term.rarity, 0);
    return fuse
      .search(pattern(asked))
      .map(({ item, score = 1 }) => {
        const found = terms
          .map(({ meant, rarity }) => ({ rarity, words: [...meant].filter((word) => item.words.has(word)) }))
          .filter((term) => term.words.length > 0);
        return {
          entry: item.entry,
          about: item.about,
          score: 1 - score,
          matched: found.map((term) => term.words.sort()),
          coverage: found.reduce((sum, term) => sum + term.rarity, 0) / most,
        };
      })
      .filter(({ coverage }) => coverage >= LEAST_COVERAGE)
      .slice(0, limit)
      .map(({ coverage: _, ...hit }) => hit);
  };
}

function index(entries: readonly Entry[]): Indexed[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return [...byId.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => {
      const about = entry.about.flatMap((id) => byId.get(id) ?? []);
      const head = [entry.title, ...entry.names].map(forms);
      const said = [
        ...head,
        ...[entry.kind, entry.text, entry.date ?? '', ...entry.topics.map(topicWords)].map(forms),
      ];
      const own = new Set(said.flat());
      const linked = about.flatMap((other) => [other.title, ...other.names].flatMap(forms));
      const further = [...new Set(linked)].filter((word) => !own.has(word));
      return {
        entry,
        about,
        words: new Set([...own, ...further]),
        head: head.map(padded),
        all: padded([...said.flat(), ...further]),
      };
    });
}

/** A space stands after each finished word; a last word without one is still being typed. */
function pattern({ words: list, typing }: Query): string {
  return ` ${list.join(' ')}${typing ? '' : ' '}`;
}

/** The tokens of a padded text: whole words in spaces; of a word being typed also its beginning. */
function tokenize(text: string): string[] {
  const tokens = text.split(' ').filter((word) => word !== '');
  const open = text.endsWith(' ') ? undefined : tokens.at(-1);
  return [...(open === undefined ? [] : [` ${open}`]), ...tokens.map((word) => ` ${word} `)];
}

/** Inverse document frequency, as in BM25. */
function rarity(list: readonly Indexed[], meant: ReadonlySet<string>): number {
  const having = list.filter((indexed) => [...meant].some((word) => indexed.words.has(word))).length;
  return Math.log(1 + (list.length - having + 0.5) / (having + 0.5));
}

function forms(text: string): string[] {
  return words(text).map((word) => word.form);
}

function padded(list: readonly string[]): string {
  return ` ${list.join(' ')} `;
}
