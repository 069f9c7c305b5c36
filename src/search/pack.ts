import type { Entry } from './entry.ts';
import { writeLists, writeNumbers, type Lists } from './numbers.ts';
import { inPlaces, isNamed, nextId, PLACED, usualId } from './placed.ts';
import type { Column, ServedEntries } from './served.ts';

/** Entries as two files: what has a name is there sooner, and is often all that is asked for. */
export interface Packed {
  names: ServedEntries;
  sentences: ServedEntries;
}

/** Packs entries for the browser, to be served under a base. */
export function pack(entries: readonly Entry[], base: string): Packed {
  const list = inPlaces(entries);
  const named = list.filter(({ type }) => isNamed(type));
  const articles = named.filter(({ type }) => type === 'article');
  const file = (among: readonly Entry[], dates: readonly Entry[]): ServedEntries => {
    const topics = [...new Set(among.flatMap((entry) => entry.topics))].sort();
    return {
      version: 2,
      base,
      counts: PLACED.map((type) => among.filter((entry) => entry.type === type).length),
      ids: among.map((entry, i) => (usual(entry, among[i - 1]) === entry.id ? '' : entry.id)),
      names: among.map(({ title, names }) => [title, ...names]),
      kinds: column(among.map(({ kind }) => kind)),
      dates: column(
        among.map(({ date = '' }) => date),
        inTime([...among, ...dates]),
      ),
      texts: column(among.map(({ text }) => text)),
      hedges: column(among.map(({ hedge = '' }) => hedge)),
      topics: [topics, having(among, (entry) => entry.topics, topics)],
      sources: having(among, (entry) => entry.sources, ids(articles)),
      about: having(among, (entry) => entry.about, ids(named)),
    };
  };
  return {
    names: file(named, []),
    sentences: file(
      list.filter(({ type }) => !isNamed(type)),
      articles,
    ),
  };
}

/** For each key the entries that have it. */
function having(
  list: readonly Entry[],
  has: (entry: Entry) => readonly string[],
  keys: readonly string[],
): Lists {
  const lists = new Map(keys.map((key) => [key, [] as number[]]));
  list.forEach((entry, i) => {
    for (const key of new Set(has(entry))) lists.get(key)?.push(i);
  });
  return writeLists([...lists.values()]);
}

function column(list: readonly string[], values: readonly string[] = [...new Set(list)].sort()): Column {
  const numbers = new Map(values.map((value, i) => [value, i]));
  return [values, writeNumbers(list.map((value) => numbers.get(value) ?? 0))];
}

/** Dates in words, each once, in the order of time; first the one of what has none. */
function inTime(list: readonly Entry[]): string[] {
  const days = new Map(list.map(({ date, days }) => [date, `${(days ?? []).join(' ')} ${date ?? ''}`]));
  days.delete(undefined);
  const dates = [...days].sort(([, a], [, b]) => (a < b ? -1 : 1)).flatMap(([date = '']) => date);
  return ['', ...dates];
}

/** The id that an entry has if none is served; `before` stands in the place before it. */
function usual({ type, title }: Entry, before: Entry | undefined): string {
  if (isNamed(type)) return usualId(title);
  return before?.type === type ? nextId(before.id) : '';
}

function ids(list: readonly Entry[]): string[] {
  return list.map(({ id }) => id);
}
