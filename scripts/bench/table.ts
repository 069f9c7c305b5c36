import type { Spread } from './statistics.ts';

/** Rows under their heads as text, columns under one another: the first to the left, figures to the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [line(heads), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

/** How many times as much as `one` something is: "2.4×"; a dash where there is nothing to compare with. */
export function ratio(value: number, one: number): string {
  if (!(one > 0)) return '–';
  const times = value / one;
  return `${times < 10 ? times.toFixed(1) : times.toFixed(0)}×`;
}

/** Kilobytes of a thousand bytes, as the budgets have them: "9.8". */
export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** Milliseconds: whole ones, or with a decimal below a hundred where `fine`. */
export function milliseconds(value: number, { fine = false } = {}): string {
  return fine && value < 100 ? value.toFixed(1) : value.toFixed(0);
}

/** A median between the smallest and the largest: "480 (455–530)". */
export function range({ median, min, max }: Spread): string {
  return `${milliseconds(median)} (${milliseconds(min)}–${milliseconds(max)})`;
}
