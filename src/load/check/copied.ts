import type { Files } from '../files.ts';
import { issueAt, type Issue } from '../issue.ts';
import type { SourceText } from './texts.ts';

interface Word {
  offset: number;
  raw: string;
  key: string;
}

interface Run {
  source: string;
  locator: string;
  words: readonly Word[];
  index: number;
}

/** Words in a row that make a sentence ours no longer. */
const MIN = 8;
const SMALL = new Set('a al an and at by for from in of on or the to with'.split(' '));

/**
 * Runs of eight or more words that the content shares with a source: summaries and claims are to be our own words.
 * Runs that are mostly proper names or figures do not count, nor do the titles of the articles.
 */
export function checkCopied(files: Files, dir: string, texts: ReadonlyMap<string, SourceText>): Issue[] {
  const runs = runsOf(texts);
  return [...files].flatMap(([path, text]) => {
    if (typeof text !== 'string' || !/\.(?:mdx|md|ya?ml|json)$/.test(path)) return [];
    const list = wordsOf(text);
    const issues: Issue[] = [];
    for (let i = 0; i + MIN <= list.length; i++) {
      const run = runs.get(gram(list, i));
      if (run === undefined) continue;
      let length = MIN;
      while (list[i + length] !== undefined && list[i + length]?.key === run.words[run.index + length]?.key)
        length++;
      const shared = run.words.slice(run.index, run.index + length);
      if (!mostlyNames(shared)) {
        issues.push(
          issueAt(
            { file: `${dir}/${path}`, ...placeIn(text, list[i]?.offset ?? 0) },
            {
              code: 'copied',
              what: `${String(length)} words in a row stand in \`${run.source}\` ${run.locator}: “${shared.map(({ raw }) => raw).join(' ')}”.`,
              why: 'The sources’ sentences are their owners’.',
              fix: 'Say it in our own words.',
              end: placeIn(text, endOf(list[i + length - 1])),
            },
          ),
        );
      }
      i += length - 1;
    }
    return issues;
  });
}

function placeIn(text: string, offset: number): { line: number; col: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, col: (before.at(-1)?.length ?? 0) + 1 };
}

function endOf(word: Word | undefined): number {
  return word === undefined ? 0 : word.offset + word.raw.length;
}

function runsOf(texts: ReadonlyMap<string, SourceText>): Map<string, Run> {
  const runs = new Map<string, Run>();
  for (const [source, blocks] of texts) {
    for (const [locator, text] of blocks) {
      if (locator === 'title') continue;
      const words = wordsOf(text);
      for (let index = 0; index + MIN <= words.length; index++) {
        runs.set(gram(words, index), { source, locator, words, index });
      }
    }
  }
  return runs;
}

function mostlyNames(run: readonly Word[]): boolean {
  const content = run.filter(({ key }) => !SMALL.has(key));
  const names = content.filter(({ raw }) => /^[\p{Lu}\p{N}]/u.test(raw));
  return names.length / content.length >= 0.8;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’'`]\p{L}+)*/gu)].map((match) => ({
    offset: match.index,
    raw: match[0],
    key: match[0].toLowerCase().replace(/[’'`]/g, ''),
  }));
}

function gram(words: readonly Word[], index: number): string {
  return words
    .slice(index, index + MIN)
    .map(({ key }) => key)
    .join(' ');
}
