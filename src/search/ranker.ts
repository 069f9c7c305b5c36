import Fuse from 'fuse.js';
import type { Coverage } from './coverage.ts';
import type { SearchIndex } from './search-index.ts';
import { synonyms } from './synonyms.ts';

/** A query as it is ranked by. */
interface Asked {
  /** The words of the query, those that are not known mended. */
  mended: readonly string[];
  typing: boolean;
  covered: Coverage;
}

/** Of thirty spellings Fuse is given so many: the others only cost time. */
const NAMES = 4;

/** As many words as is usual stand for all that an entry with a name is found by; for a sentence, so many beside its own twice. */
const OF_NAMED = 80;
const OF_SENTENCE = 20;

/**
 * Ranks entries by Fuse.js token search. Text is in normal form and padded with spaces, and so are the tokens: Fuse
 * matches them as substrings, and " isk " does not stand in " risk ". It is given names whole, but of all else only
 * those words that the query may mean: the rest could match by chance alone, and costs time. `all` has them in one field,
 * because Fuse multiplies the scores of keys. What is short comes before what is long: fields have the norms that Fuse
 * would give them with all their words.
 */
export function ranker({ forms, named }: Pick<SearchIndex, 'forms' | 'named'>) {
  const keys = [
    { name: 'head', weight: 1 },
    { name: 'all', weight: 3 },
  ];
  const fuse = new Fuse<number>([], {
    keys,
    threshold: 0.3,
    ignoreLocation: true,
    includeScore: true,
    useTokenSearch: true,
    tokenize,
  });
  const { keys: fields } = Fuse.createIndex(keys, []).toJSON();
  const names = forms
    .slice(0, named)
    .map((list) => list.map((name, i) => ({ v: padded(name), i, n: norm(name.length) })));
  /** Of the names of an entry those that have most of some words, for their part. */
  const nearest = (place: number, words: readonly string[]) =>
    (forms[place] ?? [])
      .map((name, i) => ({ part: words.filter((word) => name.includes(word)).length / name.length, i }))
      .sort((a, b) => b.part - a.part || a.i - b.i)
      .slice(0, NAMES)
      .flatMap(({ i }) => names[place]?.[i] ?? []);
  return (
    places: readonly number[],
    { mended, typing, covered }: Asked,
  ): { place: number; score: number }[] => {
    const records = places.map((place, i) => {
      const had = covered.had(place);
      const inHead = had.flatMap((word) => word.inHead ?? []);
      const length = forms[place]?.[0]?.length ?? 0;
      const sentence = inHead.length === 0 ? [] : [{ v: padded(inHead), i: 0, n: norm(length) }];
      const meant = had.flatMap(({ term, form }) => {
        const word = mended[term] ?? '';
        return synonyms(form).includes(word) ? [form, word] : [form];
      });
      const all = {
        v: padded([...new Set([...meant, ...inHead])]),
        n: norm(place < named ? OF_NAMED : OF_SENTENCE + 2 * length),
      };
      return { i, $: { 0: place < named ? nearest(place, inHead) : sentence, 1: all } };
    });
    fuse.setCollection(places, Fuse.parseIndex({ keys: fields, records }));
    return fuse
      .search(` ${mended.join(' ')}${typing ? '' : ' '}`)
      .map(({ item, score = 1 }) => ({ place: item, score: 1 - score }));
  };
}

/** What Fuse gives a field by its number of words, with a weight of one half. */
function norm(words: number): number {
  return Math.max(1, words) ** -0.25;
}

/** Words between spaces, one before the first and one after the last. */
function padded(list: readonly string[]): string {
  return ` ${list.join(' ')} `;
}

/** The tokens of a padded text: whole words in spaces; of a word being typed also its beginning. */
function tokenize(text: string): string[] {
  const tokens = text.split(' ').filter((word) => word !== '');
  const open = text.endsWith(' ') ? undefined : tokens.at(-1);
  return [...(open === undefined ? [] : [` ${open}`]), ...tokens.map((word) => ` ${word} `)];
}
