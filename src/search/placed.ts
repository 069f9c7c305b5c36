import type { Entry, EntryType } from './entry.ts';

/**
 * Types in the order in which entries have their places: first those that have a name, then those that have a sentence.
 */
export const PLACED = ['group', 'person', 'place', 'article', 'event', 'claim', 'finding'] as const;
const FIRST_SENTENCE = PLACED.indexOf('event');

/** Whether entries of a type have a name, not a sentence. */
export function isNamed(type: EntryType): boolean {
  return PLACED.indexOf(type) < FIRST_SENTENCE;
}

/** Each id once, by type and then by id, numbers in ids by their value. */
export function inPlaces(entries: readonly Entry[]): Entry[] {
  const keyed = [...new Map(entries.map((entry) => [entry.id, entry])).values()].map((entry) => ({
    entry,
    type: PLACED.indexOf(entry.type),
    ...idParts(entry.id),
  }));
  return keyed
    .sort((a, b) => a.type - b.type || (a.stem === b.stem ? a.number - b.number : a.stem < b.stem ? -1 : 1))
    .map(({ entry }) => entry);
}

/** The id after another, where ids count upwards; where they do not, none. */
export function nextId(id: string): string {
  const { stem, number } = idParts(id);
  return number < 0 ? '' : `${stem}${String(number + 1)}`;
}

/** The id that most of those have that are called so. */
export function usualId(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'‘’ʼ]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const FOLDERS: Record<EntryType, string> = {
  group: 'groups',
  person: 'people',
  place: 'places',
  article: 'articles',
  event: 'events',
  claim: 'claims',
  finding: 'findings',
};

/** The root-relative address of an entry's page, without the base. */
export function addressOf(type: EntryType, id: string): string {
  return `/${FOLDERS[type]}/${id}/`;
}

function idParts(id: string): { stem: string; number: number } {
  const digits = /[1-9]\d{0,8}$/.exec(id)?.[0];
  return digits === undefined
    ? { stem: id, number: -1 }
    : { stem: id.slice(0, -digits.length), number: Number(digits) };
}
