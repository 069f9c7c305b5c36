/** What the notes of an article are filtered by; an empty value leaves all. */
export type NotesQuery = Record<string, string>;

/** Reads a query as far as it can be meant: a name that is known, with one of its values. The first one counts. */
export function readNotesQuery(
  query: string,
  known: Readonly<Record<string, readonly string[]>>,
): NotesQuery {
  const asked = new URLSearchParams(query);
  return Object.fromEntries(
    Object.entries(known).map(([name, values]) => {
      const value = asked.get(name) ?? '';
      return [name, values.includes(value) ? value : ''];
    }),
  );
}

/** The query of an address; nothing where nothing is filtered. */
export function writeNotesQuery(asked: NotesQuery): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
}
