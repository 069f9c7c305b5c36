import { curly, swapped } from './quote.ts';

/** The formats in which citations are given, in the order in which they are offered. */
export const FORMATS = {
  text: 'Plain text',
  apa: 'APA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
} as const;
export type Format = keyof typeof FORMATS;

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Text as the value of a BibTeX field, on one line: LaTeX's special characters are escaped, and characters that it would
 * join into one kept apart; UTF-8 stays as it is.
 */
export function bibtexValue(text: string): string {
  return risValue(text)
    .replace(/[\\{}&%$#_~^]/g, (character) => LATEX[character] ?? character)
    .replace(/([-`'?!,])(?=[-`'])/g, '$1{}');
}

/** Text as the value of a RIS tag: on one line, for a line of its own could be taken for another tag. */
export function risValue(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** How a title stands in a citation of each format: within quotation marks, or escaped. */
export const TITLES: Readonly<Record<Format, (title: string) => string>> = {
  text: swapped,
  apa: curly,
  chicago: swapped,
  bibtex: bibtexValue,
  ris: risValue,
  csl: (title) => JSON.stringify(title).slice(1, -1),
};

/** "edition 2026.11.20, version 2026.11.20-0123456789ab"; before the first edition only the version. */
export function versionText(version: string): string {
  const [edition = ''] = version.split('-');
  return edition === 'unreleased' ? `version ${version}` : `edition ${edition}, version ${version}`;
}
