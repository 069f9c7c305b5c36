import type { Terms } from '#src/schema/term.ts';

/** One way to narrow an index down: a choice among values that its rows have. */
export interface Filter {
  /** In the address, and on the rows: a `data-` attribute, or the column of that name. */
  key: string;
  label: string;
  /** Empty where the column itself has them all. */
  options: readonly Option[];
  /** Rows name options by their place in the list, base 36: shorter than ids. */
  isCoded?: true;
  /** The value of rows that give none. */
  usual?: string;
}

export interface Option {
  value: string;
  text: string;
}

/** Options by their words, as English sorts them, each once. */
export function optionsByText(options: readonly Option[]): Option[] {
  return [...new Map(options.map((option) => [option.value, option])).values()].sort((a, b) =>
    a.text.localeCompare(b.text, 'en-GB'),
  );
}

/** The terms of the codebook that are in use, in its order. */
export function termOptions(terms: Terms, used: Iterable<string>): Option[] {
  const inUse = new Set(used);
  return Object.entries(terms)
    .filter(([value]) => inUse.has(value))
    .map(([value, { label }]) => ({ value, text: label }));
}
