import type { Hedge } from '#src/schema/hedge.ts';
import type { Topic } from './topic.ts';

/** The kinds of record that have a page of their own, in the order in which they are listed. */
export const ENTRY_TYPES = ['group', 'person', 'place', 'event', 'article', 'claim', 'finding'] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** One record as it is searched: plain, serialisable, in the words of the atlas (not normalised). */
export interface Entry {
  type: EntryType;
  id: string;
  /** The main name or headline; of claims and findings their sentence. */
  title: string;
  url: string;
  /** What kind of group, event, …; of a claim the source that it stands in. */
  kind: string;
  /** Other names and spellings. */
  names: readonly string[];
  /** What else is said of it in a line: a summary, a role, a speaker. May be empty. */
  text: string;
  /** In words, en-GB. */
  date?: string;
  /** The first and the last day that the date may mean. */
  days?: readonly [string, string];
  /** Of a claim: how sure its speaker is. */
  hedge?: Hedge;
  /** Ids of the articles that speak of it; of a claim, the one that it stands in. */
  sources: readonly string[];
  topics: readonly Topic[];
  /** Ids of the entries that it is about: it is found by their names too. */
  about: readonly string[];
}
