import type { Entry, EntryType } from './entry.ts';
import { words } from './normalise.ts';
import { synonyms } from './synonyms.ts';
import { topicWords } from './topic.ts';

const SENTENCES: ReadonlySet<EntryType> = new Set(['claim', 'finding', 'event']);

/** An entry in normal form. */
export interface Indexed {
  entry: Entry;
  /** The entries that it is about. */
  about: readonly Entry[];
  /** Every word that it is found by. */
  words: ReadonlySet<string>;
  /** Those of them that are said of it, not of what it is about. */
  own: ReadonlySet<string>;
  /** Those that it is called by; a claim, a finding or an event has a sentence, not a name. */
  called: ReadonlySet<string>;
  /** Title and names, each padded with spaces. */
  head: readonly string[];
  /** Everything in one text, padded with spaces: what it says, the names of what it is about, and other words for it. */
  all: string;
}

/** Entries in normal form, each id once, sorted by id: the order of entries never matters. */
export function indexed(entries: readonly Entry[]): Indexed[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return [...byId.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => {
      const about = entry.about.flatMap((id) => byId.get(id) ?? []);
      const head = [entry.title, ...entry.names].map(forms);
      const said = [
        ...head,
        ...[entry.kind, entry.text, entry.date ?? '', ...entry.topics.flatMap(topicWords)].map(forms),
      ].flat();
      const own = new Set(said);
      const linked = about.flatMap((other) => [other.title, ...other.names].flatMap(forms));
      // Each word once: a subject with thirty spellings must not drown what is said of it.
      const further = [...new Set(linked)].filter((word) => !own.has(word));
      return {
        entry,
        about,
        words: new Set([...own, ...further]),
        own,
        called: new Set(SENTENCES.has(entry.type) ? [] : head.flat()),
        head: head.map(padded),
        all: padded([...said, ...further, ...new Set(said.flatMap(synonyms))]),
      };
    });
}

/** Words between spaces, one before the first and one after the last. */
export function padded(list: readonly string[]): string {
  return ` ${list.join(' ')} `;
}

function forms(text: string): string[] {
  return words(text).map((word) => word.form);
}
