const SINGLE: Readonly<Record<string, string>> = {
  dek: 'standfirst',
  abstract: 'abstract',
  title: 'headline',
  authors: 'byline',
};
const NUMBERED: Readonly<Record<string, string>> = { p: 'paragraph', e: 'embedded post', fig: 'figure' };

/** Locators in words, in the order given: `['p3', 'p4', 'dek']` → "paragraphs 3 and 4, standfirst". */
export function placeInSource(at: readonly string[]): string {
  const runs: { word: string; numbers: string[] }[] = [];
  for (const locator of at) {
    const [, kind = '', number = ''] = /^(p|e|fig)([1-9]\d*)$/.exec(locator) ?? [];
    const word = NUMBERED[kind] ?? SINGLE[locator] ?? locator;
    const last = runs.at(-1);
    if (number !== '' && last?.word === word) last.numbers.push(number);
    else runs.push({ word, numbers: number === '' ? [] : [number] });
  }
  return runs
    .map(({ word, numbers }) => `${word}${numbers.length > 1 ? 's' : ''} ${enumeration(numbers)}`.trim())
    .join(', ');
}

/**
 * The source's own address with a text fragment that takes the reader to the very words (URL Fragment Text
 * Directives); without words the plain address; `null` where the address is not known.
 */
export function addressInSource(url: string | undefined, find: string | undefined): string | null {
  if (url === undefined) return null;
  if (find === undefined) return url;
  // In a text directive the hyphen marks a prefix or suffix, so it is escaped as well.
  return `${url}#:~:text=${encodeURIComponent(find).replaceAll('-', '%2D')}`;
}

function enumeration(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
