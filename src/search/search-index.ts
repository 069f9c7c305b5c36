import type { EntryType } from './entry.ts';
import { TYPE_LABELS } from './label.ts';
import { words as wordsOf } from './normalise.ts';
import { readLists, readNumbers } from './numbers.ts';
import { isNamed, nextId, PLACED, usualId } from './placed.ts';
import type { Column, ServedEntries } from './served.ts';
import { topicWords, type Topic } from './topic.ts';

/** What a word is to an entry: of the name of what it is about, said of it, in its sentence, in its name. */
export const LINKED = 1;
export const SAID = 2;
export const HEAD = 3;
export const CALLED = 4;
export type Standing = typeof LINKED | typeof SAID | typeof HEAD | typeof CALLED;

/** Entries, by their places in ascending order, that have a word in some standing. */
export interface Having {
  as: Standing;
  places: readonly number[];
}

/** Entries as they are searched. Their places are numbers from 0; those that have a name come first. */
export interface SearchIndex {
  base: string;
  size: number;
  /** How many have a name. */
  named: number;
  types: readonly EntryType[];
  /** What each type is called. */
  labels: Readonly<Record<EntryType, string>>;
  ids: readonly string[];
  /** The name and the others, or the sentence alone; the same by words in normal form. */
  names: readonly (readonly string[])[];
  forms: readonly (readonly (readonly string[])[])[];
  kinds: readonly string[];
  /** Empty where there is none; and the place in the order of time. */
  dates: readonly string[];
  times: readonly number[];
  texts: readonly string[];
  hedges: readonly string[];
  topics: ReadonlyMap<Topic, readonly number[]>;
  /** For each article by its place the entries that it speaks of, for each that has a name those that are about it. */
  sources: ReadonlyMap<number, readonly number[]>;
  about: readonly (readonly number[])[];
  /** Where each word stands. */
  words: ReadonlyMap<string, readonly Having[]>;
}

/**
 * Reads what was served: names, and sentences where they are there yet. Throws a `TypeError` where parts do not fit
 * together.
 */
export function searchIndex(names: ServedEntries, sentences?: ServedEntries): SearchIndex {
  const files = sentences === undefined ? [names] : [names, sentences];
  const parts = files.map(readPart);
  const [first, second] = parts;
  if (first === undefined || !first.types.every(isNamed) || second?.types.some(isNamed)) throw misfit();
  const named = first.types.length;
  const all = <T>(of: (part: Part) => readonly T[]) => parts.flatMap(of);
  const joined = (of: (part: Part) => readonly (readonly number[])[], count: number) => {
    if (parts.some((part) => of(part).length !== count)) throw misfit();
    return Array.from({ length: count }, (_, i) =>
      parts.flatMap((part, p) => (of(part)[i] ?? []).map((place) => place + (p === 0 ? 0 : named))),
    );
  };
  const types = all(({ types }) => types);
  const articles = types.flatMap((type, place) => (type === 'article' ? [place] : []));
  const sources = joined(({ sources }) => sources, articles.length);
  const dates = all(({ dates }) => dates);
  const order = new Map((sentences ?? names).dates[0].map((date, i) => [date, i]));
  const index = {
    base: names.base,
    size: types.length,
    labels: TYPE_LABELS,
    named,
    types,
    ids: all(({ ids }) => ids),
    names: all(({ names }) => names),
    forms: all(({ names }) => names).map((list) => list.map(formsOf)),
    kinds: all(({ kinds }) => kinds),
    dates,
    times: dates.map((date) => order.get(date) ?? 0),
    texts: all(({ texts }) => texts),
    hedges: all(({ hedges }) => hedges),
    topics: topicsOf(parts, named),
    sources: new Map(articles.map((place, i) => [place, sources[i] ?? []])),
    about: joined(({ about }) => about, named),
  };
  return { ...index, words: wordsIn(index) };
}

/** One file of entries, unpacked. */
interface Part {
  types: EntryType[];
  ids: string[];
  names: readonly (readonly string[])[];
  kinds: string[];
  dates: string[];
  texts: string[];
  hedges: string[];
  topics: Map<Topic, number[]>;
  sources: number[][];
  about: number[][];
}

function readPart(served: ServedEntries): Part {
  const { counts, names } = served;
  if (counts.length !== PLACED.length || counts.reduce((a, b) => a + b, 0) !== names.length) throw misfit();
  const size = names.length;
  const types = PLACED.flatMap((type, i) => Array<EntryType>(counts[i] ?? 0).fill(type));
  const ids: string[] = [];
  served.ids.forEach((id, place) => {
    const isUsual = id === '';
    const usual = isNamed(types[place] ?? 'claim')
      ? usualId(names[place]?.[0] ?? '')
      : nextId(ids[place - 1] ?? '');
    ids.push(isUsual ? usual : id);
  });
  if (ids.length !== size || ids.includes('')) throw misfit();
  const column = ([values, entries]: Column) => {
    const of = readNumbers(entries).map((number) => values[number]);
    if (of.length !== size || of.includes(undefined)) throw misfit();
    return of as string[];
  };
  const [topics, entries] = served.topics;
  const lists = readLists(entries, size);
  if (lists.length !== topics.length) throw misfit();
  return {
    types,
    ids,
    names,
    kinds: column(served.kinds),
    dates: column(served.dates),
    texts: column(served.texts),
    hedges: column(served.hedges),
    topics: new Map(topics.map((topic, i) => [topic as Topic, lists[i] ?? []])),
    sources: readLists(served.sources, size),
    about: readLists(served.about, size),
  };
}

function topicsOf(parts: readonly Part[], named: number): Map<Topic, number[]> {
  const topics = new Map<Topic, number[]>();
  parts.forEach((part, p) => {
    for (const [topic, places] of part.topics) {
      const known = topics.get(topic) ?? [];
      topics.set(topic, [...known, ...places.map((place) => place + (p === 0 ? 0 : named))]);
    }
  });
  return topics;
}

/** Where each word stands: a name brings all entries that are about what bears it, a kind or a date all that have it. */
function wordsIn(index: Omit<SearchIndex, 'words'>): Map<string, Having[]> {
  const { named, forms, about, topics, kinds, dates, texts } = index;
  const words = new Map<string, Having[]>();
  const stand = (list: Iterable<string>, as: Standing, places: readonly number[]) => {
    for (const word of new Set(list)) put(words, word, { as, places });
  };
  forms.forEach((names, place) => {
    stand(names.flat(), place < named ? CALLED : HEAD, [place]);
    if ((about[place]?.length ?? 0) > 0) stand(names.flat(), LINKED, about[place] ?? []);
  });
  for (const [topic, places] of topics) stand(topicWords(topic).flatMap(formsOf), SAID, places);
  for (const column of [kinds, dates, texts]) {
    const entries = new Map<string, number[]>();
    column.forEach((value, place) => {
      put(entries, value, place);
    });
    for (const [value, places] of entries) stand(formsOf(value), SAID, places);
  }
  return words;
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [item]);
  else known.push(item);
}

/** The words of a text in normal form. */
function formsOf(text: string): string[] {
  return wordsOf(text).map(({ form }) => form);
}

function misfit(): TypeError {
  return new TypeError('the parts of the search index do not fit together');
}
