import type { Entry } from './entry.ts';
import type { Hit } from './finder.ts';
import { words } from './normalise.ts';
import { topicWords, type Topic } from './topic.ts';

/** Why a hit matched, as far as its title, text, kind and date do not show it. */
export interface Reason {
  /** Other names of it. */
  names: readonly string[];
  /** Names of what it is about; a spelling that matched stands in brackets. */
  about: readonly string[];
  topics: readonly Topic[];
}

/** Finds where the matched words stand that what is shown of a hit leaves unexplained. */
export function reason({ entry, about, matched }: Hit): Reason {
  const shown = forms([entry.title, entry.text, entry.kind, entry.date ?? ''].join(' '));
  const open = new Set(matched.filter((word) => !shown.has(word)));
  const take = (texts: readonly string[]) => {
    const having = texts.filter((text) => [...forms(text)].some((word) => open.has(word)));
    const found = new Set(having.flatMap((text) => [...forms(text)]));
    return { having, settle: () => found.forEach((word) => open.delete(word)) };
  };
  const names = take(entry.names);
  names.settle();
  const subjects = about.map((other) => ({
    label: subjectLabel(other, open),
    ...take([other.title, ...other.names]),
  }));
  const linked = subjects.filter(({ having }) => having.length > 0);
  linked.forEach(({ settle }) => {
    settle();
  });
  const topics = entry.topics.filter((topic) => take([topicWords(topic)]).having.length > 0);
  return { names: names.having, about: linked.map(({ label }) => label), topics };
}

function subjectLabel(other: Entry, open: ReadonlySet<string>): string {
  const has = (text: string) => [...forms(text)].some((word) => open.has(word));
  if (has(other.title)) return other.title;
  const spelling = other.names.find(has);
  return spelling === undefined ? other.title : `${other.title} (${spelling})`;
}

function forms(text: string): Set<string> {
  return new Set(words(text).map((word) => word.form));
}
