import type { Atlas } from '#src/atlas/atlas.ts';
import { CODED_FIELDS, type CodedField, type Codes } from '#src/schema/coding.ts';
import { csv } from './csv.ts';

const COLUMNS = [
  'id',
  'source',
  'at',
  'claim',
  ...CODED_FIELDS.flatMap((field) => [`first_${field}`, `second_${field}`, `settled_${field}`] as const),
  'second_text',
  'alone',
] as const;

/** Both codings of every source as CSV, in the order of the sources; lists are joined by a space. */
export function codingsCsv(atlas: Pick<Atlas, 'sources' | 'codings'>): string {
  const rows = atlas.sources.flatMap(({ id: source }) =>
    (atlas.codings[source] ?? []).map(({ id, at, claim, first, second, settled, alone }) => ({
      id,
      source,
      at: at.join(' '),
      claim,
      ...Object.fromEntries(
        CODED_FIELDS.flatMap((field) => [
          [`first_${field}`, cell(first, field)],
          [`second_${field}`, cell(second, field)],
          [`settled_${field}`, settled?.[field]],
        ]),
      ),
      second_text: second?.text,
      alone,
    })),
  );
  return csv(COLUMNS, rows as Record<(typeof COLUMNS)[number], string | undefined>[]);
}

function cell(codes: Codes | undefined, field: CodedField): string | undefined {
  if (codes === undefined) return undefined;
  if (field === 'groups') return codes.groups.join(' ');
  if (field === 'speaker') return Object.values(codes.speaker).join('');
  return codes[field];
}
