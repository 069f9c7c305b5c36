import { csvFormatRow } from 'd3';

/** A cell as a spreadsheet would run it: a formula; a plain number is none. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled), header first. A cell that a spreadsheet would take for a formula
 * (it begins with `=`, `+`, `-`, `@`, tab or carriage return, and is no number) gets an apostrophe in front.
 */
export function csv<T extends string>(
  columns: readonly T[],
  rows: readonly Record<T, string | number | undefined>[],
): string {
  const cells = rows.map((row) => columns.map((column) => guarded(String(row[column] ?? ''))));
  return [[...columns], ...cells].map((row) => `${csvFormatRow(row)}\r\n`).join('');
}

function guarded(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}
