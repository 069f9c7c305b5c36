import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, type Files } from '#src/load/files.ts';
import { load } from '#src/load/load.ts';
import type { Cache } from '#src/load/cache.ts';
import { judged, MUTATIONS } from '../../../scripts/fuzz/content.ts';
import { Corpus } from '../../../scripts/fuzz/corpus.ts';
import { Random } from '../../../scripts/fuzz/random.ts';
import { typo } from '../../../scripts/fuzz/typo.ts';

const DIR = 'tests/fixtures/valid';
/** What only a ledger can tell, and what the small content has no place for. */
const ONLY_REAL = new Set(['a published record deleted', 'an id given to a heading']);

let files: Files;
let cache: Cache;
beforeAll(async () => {
  files = await filesIn(DIR);
  cache = new Map();
  await load(DIR, { files, cache });
});

describe('every way of editing the content', () => {
  it('has a name of its own, and there are forty ways or more of going wrong', () => {
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
    expect(MUTATIONS.filter(({ invalid }) => invalid).length).toBeGreaterThanOrEqual(40);
  });

  it.each(MUTATIONS.filter(({ name }) => !ONLY_REAL.has(name)))('$name', async ({ invalid, make }) => {
    const edit = make(new Corpus(files, new Random(7)));
    const { refused, placed, suggested, issues } = await judged(files, edit, cache, DIR);
    const said = issues.map(({ file, line, what }) => `${file}:${String(line)} ${what}`).join('\n');
    expect(refused, said).toBe(invalid);
    if (invalid) expect(placed, `${edit.path}, lines ${String(edit.lines)}\n${said}`).toBe(true);
    if (edit.meant !== undefined) expect(suggested, said).toBe(true);
  });
});

it('a slip is one letter, and none of the words that there are', () => {
  const random = new Random(1);
  for (let i = 0; i < 500; i += 1) {
    const slipped = typo('pledged-to', random, new Set(['pledged-two']));
    expect(slipped).not.toBe('pledged-to');
    expect(slipped).not.toBe('pledged-two');
    expect(Math.abs(slipped.length - 'pledged-to'.length)).toBeLessThanOrEqual(1);
  }
});
