import type { Hit, Shown } from './finder.ts';
import { words } from './normalise.ts';
import { topicWords } from './topic.ts';

/** Why a hit matched, as far as its title, text, kind and date do not show it. */
export interface Reason {
  /** Other names of it. */
  names: readonly string[];
  /** Names of what it is about; a spelling that matched stands in brackets. */
  about: readonly string[];
  /** Kinds of event; the word for it that matched stands in brackets. */
  topics: readonly string[];
}

/** Finds where the words stand that matched and that what is shown of a hit leaves unexplained: names first. */
export function reason({ entry, about, meant }: Hit): Reason {
  const shown = forms([entry.title, entry.text, entry.kind, entry.date ?? ''].join(' '));
  const hidden = meant.filter((term) => !term.some((word) => shown.has(word)));
  const names = entry.names.filter((name) => explains(name, hidden));
  const unnamed = hidden.filter((term) => !names.some((name) => explains(name, [term])));
  const subjects = about.flatMap((other) => subjectLabel(other, unnamed) ?? []);
  const left = unnamed.filter(
    (term) => !about.some((other) => spellings(other).some((name) => explains(name, [term]))),
  );
  const topics = entry.topics.flatMap((topic) => {
    const word = topicWords(topic).find((other) => explains(other, left));
    return word === undefined ? [] : bracketed(topic, word);
  });
  return { names, about: subjects, topics };
}

function subjectLabel(other: Shown, terms: Hit['meant']): string | undefined {
  const spelling = spellings(other).find((name) => explains(name, terms));
  return spelling === undefined ? undefined : bracketed(other.title, spelling);
}

function bracketed(name: string, other: string): string {
  return other === name ? name : `${name} (${other})`;
}

function spellings(entry: Shown): string[] {
  return [entry.title, ...entry.names];
}

/** Whether a text holds a word of any of the terms. */
function explains(text: string, terms: Hit['meant']): boolean {
  const held = forms(text);
  return terms.some((term) => term.some((word) => held.has(word)));
}

function forms(text: string): Set<string> {
  return new Set(words(text).map((word) => word.form));
}
