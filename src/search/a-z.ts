import type { Atlas } from '#src/atlas/atlas.ts';
import type { Name } from '#src/schema/primitives.ts';
import type { EntryType } from './entry.ts';
import { normalise } from './normalise.ts';

/** One name or spelling, leading to its record. */
interface Listed {
  text: string;
  lang?: string;
  url: string;
  type: EntryType;
  /** The main name, where this is another. */
  of?: string;
}

/** The names under one letter. */
export interface Letter {
  /** A capital, `0–9`, or `Other scripts`. */
  letter: string;
  /** For the address of the list: `a`, `digits`, `other`. */
  anchor: string;
  names: Listed[];
}

/** Every name and spelling of groups, people and places, by normal form. */
export function aToZ(atlas: Atlas): Letter[] {
  const names: Listed[] = [
    ...atlas.groups.flatMap((group) =>
      named('group', group, group.short === undefined ? [] : [{ text: group.short, type: 'alias' }]),
    ),
    ...atlas.people.flatMap((person) => named('person', person)),
    ...atlas.places.flatMap((place) => named('place', place)),
  ];
  const letters = new Map<string, Letter>();
  const keyed = names.map((name) => ({ name, key: `${normalise(name.text)}\n${name.text}\n${name.url}` }));
  for (const { name, key } of keyed.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const head = heading(key);
    const letter = letters.get(head.anchor) ?? { ...head, names: [] };
    letter.names.push(name);
    letters.set(head.anchor, letter);
  }
  return [...letters.values()];
}

function named(
  type: EntryType,
  { name, names, url }: { name: string; names: readonly Name[]; url: string },
  further: readonly Name[] = [],
): Listed[] {
  const others = new Map([...further, ...names].map((other) => [other.text, other]));
  others.delete(name);
  return [
    { text: name, url, type },
    ...[...others.values()].map(({ text, lang }): Listed => {
      return { text, url, type, of: name, ...(lang === undefined ? {} : { lang }) };
    }),
  ];
}

function heading(key: string): { letter: string; anchor: string } {
  const first = key.slice(0, 1);
  if (/[a-z]/.test(first)) return { letter: first.toUpperCase(), anchor: first };
  return /\p{N}/u.test(first)
    ? { letter: '0–9', anchor: 'digits' }
    : { letter: 'Other scripts', anchor: 'other' };
}
