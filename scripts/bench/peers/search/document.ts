import type { Entry } from '../../../../src/search/entry.ts';
import { topicWords } from '../../../../src/search/topic.ts';

/** An entry as a peer indexes it: all that ours is found by, in the words of the atlas, links resolved to names. */
export interface Document {
  id: string;
  title: string;
  names: string[];
  kind: string;
  text: string;
  date: string;
  topics: string[];
  /** The names of what it is about. */
  about: string[];
}

/** The fields of a document that are searched, with what they weigh: names first, what it is about last. */
export const WEIGHTS = { title: 4, names: 4, kind: 1, text: 1, date: 1, topics: 1, about: 0.5 } as const;
/** The fields alone. */
export const FIELDS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

/** Answers a query with at most `limit` ids, best first. */
export type Find = (query: string, limit: number) => string[];

/** Indexes documents and answers queries on them. */
export type Engine = (documents: readonly Document[]) => Find;

/** The documents in a file of entries. */
export function documents(file: string): Document[] {
  const { entries } = JSON.parse(file) as { entries: Entry[] };
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.map(({ id, title, names, kind, text, date = '', topics, about }) => ({
    id,
    title,
    names: [...names],
    kind,
    text,
    date,
    topics: topics.flatMap(topicWords),
    about: about.flatMap((other) => {
      const entry = byId.get(other);
      return entry === undefined ? [] : [entry.title, ...entry.names];
    }),
  }));
}

/** An engine that is given every text, and every query, as `change` makes it. */
export function changed(engine: Engine, change: (text: string) => string): Engine {
  return (list) => {
    const find = engine(
      list.map((document) => ({
        id: document.id,
        title: change(document.title),
        names: document.names.map(change),
        kind: change(document.kind),
        text: change(document.text),
        date: change(document.date),
        topics: document.topics.map(change),
        about: document.about.map(change),
      })),
    );
    return (query, limit) => find(change(query), limit);
  };
}
