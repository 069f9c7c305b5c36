import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCopied } from '#src/load/check/copied.ts';
import { checkTexts, sourceText } from '#src/load/check/texts.ts';
import { issueText } from '#src/load/issue.ts';
import { edited, loadWith, valid, VALID } from './fixtures.ts';

const read = (name: string) => sourceText(readFileSync(`tests/fixtures/texts/${name}.tsv`, 'utf8'));
const texts = new Map([
  ['alpha-2014', read('alpha-2014')],
  ['beta-2016', read('beta-2016')],
]);
const told = async (changes: Record<string, string>) => {
  const { content, issues } = await loadWith(changes);
  expect(issues).toEqual([]);
  return checkTexts(content, texts).map(issueText);
};

describe('sourceText', () => {
  it('joins the lines of one block and leaves furniture out', () => {
    expect([...read('alpha-2014').keys()]).toEqual(['title', 'dek', 'p1', 'p2', 'e1']);
    expect(read('alpha-2014').get('e1')).toBe('The ovens are warm.\nCome and see.');
  });
});

describe('against the texts', () => {
  it('valid content holds', async () => {
    expect(await told({})).toEqual([]);
  });

  it('a changed text is found by its hash', async () => {
    const path = 'data/blocks/beta-2016.yaml';
    const hash = /[0-9a-f]{64}/.exec(valid.get(path) ?? '')?.[0] ?? '';
    expect(await told(edited(path, hash, '0'.repeat(64)))).toEqual([
      `${VALID}/${path}:3:11: The text of \`beta-2016\` p1 is not the one that was read. Its claims may no longer say what stands there. Read it again; then its hash is ${hash}.`,
    ]);
  });

  it('words to find must stand in the block', async () => {
    expect(
      await told(edited('data/claims/beta-2016.yaml', 'of the Youth Wing\n', 'of the youth Wing\n')),
    ).toEqual([
      `${VALID}/data/claims/beta-2016.yaml:9:9: “of the youth Wing” does not stand in \`beta-2016\` p1. The link to the very sentence would find nothing. Copy at most four words as they stand there, capitals included.`,
    ]);
  });

  it('a block that is not listed is missed, and one that does not exist', async () => {
    expect(await told(edited('data/blocks/alpha-2014.yaml', 'at: e1', 'at: e2'))).toEqual([
      `${VALID}/data/blocks/alpha-2014.yaml:13:7: The text of \`alpha-2014\` has no block \`e2\`. Nobody could look it up. Did you mean \`e1\`? Correct the locator, or remove the block.`,
      `${VALID}/data/blocks/alpha-2014.yaml:1:1: Blocks of the text of \`alpha-2014\` are not listed: e1. Nobody could tell whether they were read. List each as coded, or as not-coded with a reason.`,
    ]);
  });

  it('a source without a text is told', async () => {
    const { content } = await loadWith({});
    expect(
      checkTexts(content, new Map([['alpha-2014', read('alpha-2014')]])).map(({ code }) => code),
    ).toEqual(['no-text']);
  });
});

describe('copied runs', () => {
  const copied = (words: string) =>
    checkCopied(new Map([['data/x.yaml', `# one\n- text: ${words}\n`]]), 'content', texts);

  it('eight words in a row are too many', () => {
    const [issue] = copied('He said that its Youth Wing would not follow, members told this paper');
    expect(issue).toMatchObject({ line: 2, col: 22, code: 'copied' });
    expect(issue?.what).toBe(
      '10 words in a row stand in `alpha-2014` p2: “Its Youth Wing would not follow members told this paper”.',
    );
  });

  it('seven are not, nor is the title', () => {
    expect(copied('Its Youth Wing would not follow, members said')).toEqual([]);
    expect(copied('hill clubs choose sides hill clubs choose sides')).toEqual([]);
  });
});
