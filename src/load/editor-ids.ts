import type { Content, Entry } from './content.ts';
import { idsName, type Json } from './editor-schema.ts';
import { KINDS, type Kind, type Named } from './kind.ts';
import { REFERENCES } from './reference.ts';
import { listed } from './suggest.ts';

/** What has to be known of the content: its ids, and what the records that fit their schemas are called. */
type Known = Pick<Content, 'ids'> & { records: Partial<Content['records']> };

/** The ids that may stand in each field that names records, each with what it is, for completion while typing. */
export function editorIds(content: Known): Json {
  const called = new Map(
    Object.values(content.records)
      .flat()
      .map((entry: Entry) => [`${entry.kind} ${entry.id}`, calledIn(entry)]),
  );
  const combinations = new Map(
    Object.values(REFERENCES).flatMap((fields) =>
      fields.map(([, ...kinds]) => [idsName(kinds), kinds] as const),
    ),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Ids on record. Written by our commands; in no repository.',
    definitions: Object.fromEntries(
      [...combinations]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, kinds]) => [name, ids(kinds, content, called)]),
    ),
  };
}

function ids(kinds: readonly Named[], content: Known, called: ReadonlyMap<string, string>): Json {
  const known = new Map(
    content.ids
      .filter(({ kind }) => (kinds as readonly Kind[]).includes(kind))
      .map(({ kind, id }) => [id, `${kind}: ${called.get(`${kind} ${id}`) ?? 'unfinished'}`] as const),
  );
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    type: 'string',
    enum: sorted.map(([id]) => id),
    enumDescriptions: sorted.map(([, name]) => name),
    errorMessage: `This is not the id of ${listed(kinds.map((kind) => KINDS[kind].a))} that was on record at the last \`npm run check\`, which also says what was probably meant.`,
  };
}

/** What a record is called beside its id. */
export function calledIn({ value }: Entry): string {
  const record = value as unknown as Record<string, unknown>;
  const field = ['label', 'title', 'name', 'text'].find((name) => typeof record[name] === 'string');
  if (field !== undefined) return String(record[field]);
  return ['from', 'kind', 'to']
    .map((name) => String(record[name] ?? ''))
    .join(' ')
    .trim();
}
