import { answerer } from './answer.ts';
import type { Entry } from './entry.ts';
import { pack } from './pack.ts';
import { inPlaces } from './placed.ts';
import { searchIndex } from './search-index.ts';

/** What is shown of an entry. */
export type Shown = Omit<Entry, 'about' | 'sources' | 'days' | 'hedge'>;

/** An entry found, with how well and why. */
export interface Hit {
  entry: Shown;
  /** 1 for what bears the very name, else below 1, down to 0; comparable within one answer only. */
  score: number;
  /** For each word of the query, the normal forms that it may mean. */
  meant: readonly (readonly string[])[];
  /** The entries that it is about. */
  about: readonly Shown[];
}

/** Answers a query with at most `limit` hits, best first. Never throws. */
export type Finder = (query: string, limit?: number) => Hit[];

/** Makes a finder over entries at hand; it answers as the browser does, from the same index. Their order never matters. */
export function finder(entries: readonly Entry[]): Finder {
  const list = inPlaces(entries);
  const byId = new Map(list.map((entry) => [entry.id, entry]));
  const { names, sentences } = pack(list, '/');
  const answer = answerer(searchIndex(names, sentences));
  return (query, limit = 20) => {
    const { hits, meant } = answer(query, { limit });
    return hits.flatMap(({ place, score }) => {
      const entry = list[place];
      if (entry === undefined) return [];
      return [{ entry, score, meant, about: entry.about.flatMap((id) => byId.get(id) ?? []) }];
    });
  };
}
