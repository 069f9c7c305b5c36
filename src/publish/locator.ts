const SINGLE: Readonly<Record<string, string>> = {
  dek: 'standfirst',
  abstract: 'abstract',
  title: 'headline',
  authors: 'byline',
};
const NUMBERED: Readonly<Record<string, string>> = { p: 'paragraph', e: 'embedded post', fig: 'figure' };

/** Locators in words, in the order given: `['p3', 'p4', 'dek']` → `paragraphs 3 and 4, standfirst`. */
export function locatorText(at: readonly string[]): string {
  const runs: { word: string; numbers: string[] }[] = [];
  for (const locator of at) {
    const [, kind = '', number = ''] = /^(p|e|fig)([1-9]\d*)$/.exec(locator) ?? [];
    const word = NUMBERED[kind] ?? SINGLE[locator] ?? locator;
    const last = runs.at(-1);
    if (number && last?.word === word) last.numbers.push(number);
    else runs.push({ word, numbers: number ? [number] : [] });
  }
  return runs
    .map(({ word, numbers }) => `${word}${numbers.length > 1 ? 's' : ''} ${list(numbers)}`.trim())
    .join(', ');
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
