import { createHash } from 'node:crypto';
import type { Content } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';
import { suggest } from '../suggest.ts';

/** The text of each block that can be cited, by locator. */
export type SourceText = ReadonlyMap<string, string>;

/** Reads a source's text: one block a line, locator, tab, text; lines of one locator belong together. */
export function sourceText(tsv: string): SourceText {
  const blocks = new Map<string, string>();
  for (const line of tsv.split(/\r?\n/)) {
    const [locator = '', ...rest] = line.split('\t');
    if (locator === '' || locator === '-' || locator === 'h' || rest.length === 0) continue;
    const text = rest.join('\t');
    const before = blocks.get(locator);
    blocks.set(locator, before === undefined ? text : `${before}\n${text}`);
  }
  return blocks;
}

/** Locators that are cited: all but the details of publication. */
const CITED = /^(?:[pe]\d+|fig\d+|dek|abstract)$/;

/** What can only be told from the texts: which blocks there are, that they are unchanged, that `find` is found. */
export function checkTexts(content: Content, texts: ReadonlyMap<string, SourceText>): Issue[] {
  return content.records.source.flatMap((source) => {
    const text = texts.get(source.id);
    if (text !== undefined) return [...blocks(content, source.id, text), ...finds(content, source.id, text)];
    if (source.draft) return [];
    return [
      issueAt(source.place(['id']), {
        code: 'no-text',
        what: `There is no text of \`${source.id}\` among the texts given.`,
        why: 'What is said to stand in it cannot be checked.',
        suggestion: suggest(source.id, texts.keys()),
        fix: `Put ${source.id}.tsv there.`,
      }),
    ];
  });
}

function blocks(content: Content, source: string, text: SourceText): Issue[] {
  const listed = content.records.block.filter(({ value }) => value.source === source);
  const issues = listed.flatMap((block) => {
    const { at, sha256 } = block.value;
    const read = text.get(at);
    if (read === undefined) {
      return [
        issueAt(block.place(['at']), {
          code: 'no-such-block',
          what: `The text of \`${source}\` has no block \`${at}\`.`,
          why: 'Nobody could look it up.',
          suggestion: suggest(at, text.keys()),
          fix: 'Correct the locator, or remove the block.',
        }),
      ];
    }
    const hash = createHash('sha256').update(read, 'utf8').digest('hex');
    if (hash === sha256) return [];
    return [
      issueAt(block.place(['sha256']), {
        code: 'hash',
        what: `The text of \`${source}\` ${at} is not the one that was read.`,
        why: 'Its claims may no longer say what stands there.',
        fix: `Read it again; then its hash is ${hash}.`,
      }),
    ];
  });
  const known = new Set(listed.map(({ value }) => value.at as string));
  const missing = [...text.keys()].filter((locator) => CITED.test(locator) && !known.has(locator));
  if (listed.length === 0 || content.unsure.has(`block/${source}`) || missing.length === 0) return issues;
  const { file } = listed[0]?.place([]) ?? { file: '' };
  return [
    ...issues,
    issueAt(
      { file, line: 1, col: 1 },
      {
        code: 'block-not-listed',
        what: `Blocks of the text of \`${source}\` are not listed: ${missing.join(', ')}.`,
        why: 'Nobody could tell whether they were read.',
        fix: 'List each as coded, or as not-coded with a reason.',
      },
    ),
  ];
}

function finds(content: Content, source: string, text: SourceText): Issue[] {
  return content.records.claim
    .filter(({ value }) => value.source === source)
    .flatMap((claim) => {
      const { find, at } = claim.value;
      if (find === undefined) return [];
      if (at.some((locator) => even(text.get(locator) ?? '').includes(even(find)))) return [];
      return [
        issueAt(claim.place(['find']), {
          code: 'find',
          what: `“${find}” does not stand in \`${source}\` ${at.join(', ')}.`,
          why: 'The link to the very sentence would find nothing.',
          fix: 'Copy at most four words as they stand there, capitals included.',
        }),
      ];
    });
}

/** Text-fragment links overlook how white space is written, not letters. */
function even(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}
