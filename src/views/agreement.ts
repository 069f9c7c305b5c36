import { agreement, type FieldAgreement } from '#src/atlas/agreement.ts';
import type { Atlas } from '#src/atlas/atlas.ts';

/** How far two coders of one source, or of all, agree. */
export interface AgreementRow {
  label: string;
  /** Address of the article; `null` for all. */
  url: string | null;
  first: number;
  second: number;
  both: number;
  fields: { field: FieldAgreement['field']; percent: string; alpha: string }[];
}

/** A row for each source that was coded twice, by publication, and one for all; none where none was. */
export function agreementRows(atlas: Pick<Atlas, 'sources' | 'codings'>): AgreementRow[] {
  const coded = atlas.sources.filter(({ id }) => (atlas.codings[id] ?? []).length > 0);
  if (coded.length === 0) return [];
  const rows = coded.map(({ id, label, page }) => ({ label, url: page, codings: atlas.codings[id] ?? [] }));
  const all = { label: 'All', url: null, codings: rows.flatMap(({ codings }) => codings) };
  return [...rows, all].map(({ label, url, codings }) => {
    const { first, second, both, fields } = agreement(codings);
    return {
      label,
      url,
      first,
      second,
      both,
      fields: fields.map(({ field, pairs, same, alpha }) => ({
        field,
        percent: pairs === 0 ? '–' : ((100 * same) / pairs).toFixed(1),
        alpha: alpha === null ? '–' : alpha.toFixed(2),
      })),
    };
  });
}

/** The rows as a table of plain text: per cent of statements coded the same, and alpha. */
export function agreementText(rows: readonly AgreementRow[]): string {
  const fields = rows[0]?.fields.map(({ field }) => field) ?? [];
  const table = [
    ['', 'first', 'second', 'both', ...fields],
    ...rows.map(({ label, first, second, both, fields: cells }) => [
      label,
      ...[first, second, both].map(String),
      ...cells.map(({ percent, alpha }) => `${percent} ${alpha}`),
    ]),
  ];
  const widths = table[0]?.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
