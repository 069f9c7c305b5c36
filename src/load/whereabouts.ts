import type { Content } from './content.ts';
import type { Place } from './issue.ts';
import { NAMED } from './kind.ts';
import { referencesIn } from './reference.ts';

/** Where each record stands that bears an id. */
export function placesOf({ ids }: Content): Map<string, Place> {
  return new Map(
    ids.filter(({ kind }) => (NAMED as readonly string[]).includes(kind)).map(({ id, place }) => [id, place]),
  );
}

/** Every place where a record is named by another, by file, line and column. */
export function namedAt(content: Content, id: string): { place: Place; field: string; by: string }[] {
  return referencesIn(content)
    .filter((reference) => reference.id === id)
    .map(({ place, field, from }) => ({ place, field, by: from.id }))
    .sort(
      (a, b) =>
        (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) ||
        a.place.line - b.place.line ||
        a.place.col - b.place.col,
    );
}
