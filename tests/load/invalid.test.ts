import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesIn } from '#src/load/files.ts';
import { issueText } from '#src/load/issue.ts';
import { load } from '#src/load/load.ts';
import { valid, VALID } from './fixtures.ts';

const INVALID = 'tests/fixtures/invalid';
const mistakes = readdirSync(INVALID).sort();

describe('each mistake is told in these words, at this line and column', () => {
  it('covers many kinds', () => {
    expect(mistakes.length).toBeGreaterThan(60);
  });

  it.each(mistakes)('%s', async (mistake) => {
    const overlay = await filesIn(`${INVALID}/${mistake}/content`);
    const { records, issues } = await load(VALID, { files: new Map([...valid, ...overlay]) });
    const expected = readFileSync(`${INVALID}/${mistake}/expected.txt`, 'utf8');
    expect(issues.map((issue) => `${issueText(issue)}\n`).join('')).toBe(expected);
    expect(records === null).toBe(issues.some(({ severity }) => severity === 'error'));
  });
});
