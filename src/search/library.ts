import { answerer, type Answer, type Answerer } from './answer.ts';
import type { Hit, Shown } from './finder.ts';
import { addressOf } from './placed.ts';
import { searchIndex, type SearchIndex } from './search-index.ts';
import { parseEntries, type ServedEntries } from './served.ts';

/** The search as the site serves it, opened. */
export interface Library {
  index: SearchIndex;
  answer: Answerer;
  /** The hits of an answer with all that is shown of them. */
  hits: (answer: Answer) => Hit[];
}

/** Where the two files of the search are. */
export interface Addresses {
  names: string;
  sentences: string;
}

const fetched = new Map<string, Promise<unknown>>();

/** What has a name, fetched once; rejects if it cannot be had or has another shape, and tries again when asked again. */
export function fetchNames({ names }: Addresses): Promise<Library> {
  return once(`opened ${names}`, async () => openLibrary(await fetchEntries(names)));
}

/** Everything on record, fetched once as `fetchNames` does. */
export function fetchWhole({ names, sentences }: Addresses): Promise<Library> {
  return once(`opened ${names} ${sentences}`, async () =>
    openLibrary(...(await Promise.all([fetchEntries(names), fetchEntries(sentences)]))),
  );
}

/** Opens what was served. */
export function openLibrary(names: ServedEntries, sentences?: ServedEntries): Library {
  const index = searchIndex(names, sentences);
  const about = index.types.map((): number[] => []);
  index.about.forEach((places, other) => {
    for (const place of places) about[place]?.push(other);
  });
  return {
    index,
    answer: answerer(index),
    hits: ({ hits, meant }) =>
      hits.map(({ place, score }) => ({
        entry: entryAt(index, place),
        score,
        meant,
        about: (about[place] ?? []).map((other) => entryAt(index, other)),
      })),
  };
}

/** What is shown of an entry. */
function entryAt(index: SearchIndex, place: number): Shown {
  const type = index.types[place] ?? 'claim';
  const id = index.ids[place] ?? '';
  const [title = '', ...names] = index.names[place] ?? [];
  const date = index.dates[place] ?? '';
  return {
    type,
    id,
    title,
    names,
    url: index.base.replace(/\/$/, '') + addressOf(type, id),
    kind: index.kinds[place] ?? '',
    text: index.texts[place] ?? '',
    ...(date === '' ? {} : { date }),
    topics: [...index.topics].flatMap(([topic, places]): Shown['topics'] =>
      places.includes(place) ? [topic] : [],
    ),
  };
}

function fetchEntries(address: string): Promise<ServedEntries> {
  return once(address, async () => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the search answered ${String(response.status)}`);
    return parseEntries(await response.json());
  });
}

function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  const known = fetched.get(key);
  if (known !== undefined) return known as Promise<T>;
  const coming = make();
  fetched.set(key, coming);
  coming.catch(() => fetched.delete(key));
  return coming;
}
