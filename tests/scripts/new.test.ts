import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { load } from '#src/load/load.ts';
import { copyOfValid, run } from './run.ts';

describe('new', () => {
  it('begins a claim with the next number, at the end of its file, comments kept', async () => {
    const dir = copyOfValid();
    const path = join(dir, 'data/claims/beta-2016.yaml');
    const before = `${readFileSync(path, 'utf8')}# to be continued\n`;
    writeFileSync(path, before);
    const { code, out } = run('new', 'claim', 'beta-2016', 'p2', '--content', dir);
    expect(out).toBe(
      `${path}:21\nA claim, \`beta-2016-c03\`, is begun as a draft. Fill it in, then remove \`status: draft\`.\n`,
    );
    expect(code).toBe(0);
    const after = readFileSync(path, 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.split('\n')[20]).toBe('- id: beta-2016-c03');
    const { issues } = await load(dir);
    expect(issues).toEqual([]);
  });

  it.each(['event', 'relation', 'finding', 'person', 'place', 'group', 'source'])(
    'begins a %s that fits at once, and another beside it',
    async (kind) => {
      const dir = copyOfValid();
      expect(run('new', kind, '--content', dir).code).toBe(0);
      expect(run('new', kind, '--content', dir).code).toBe(0);
      const { issues, content } = await load(dir);
      expect(issues).toEqual([]);
      expect(content.ids.map(({ id }) => id)).toEqual(
        expect.arrayContaining([`new-${kind}`, `new-${kind}-2`]),
      );
      expect(readdirSync(dir, { recursive: true }).filter((name) => String(name).endsWith('.new'))).toEqual(
        [],
      );
    },
  );

  it('begins the page of a new source with all its blocks', async () => {
    const dir = copyOfValid();
    expect(run('new', 'source', 'gamma-2018', '--content', dir).code).toBe(0);
    writeFileSync(
      join(dir, 'data/blocks/gamma-2018.yaml'),
      `- at: p1\n  state: coded\n  sha256: ${'0'.repeat(64)}\n`,
    );
    expect(run('new', 'claim', 'gamma-2018', '--content', dir).code).toBe(0);
    expect(run('new', 'article', 'gamma-2018', '--content', dir).code).toBe(0);
    expect(readFileSync(join(dir, 'articles/gamma-2018.mdx'), 'utf8')).toContain(
      '<Block at="p1">\n\n<Claim id="gamma-2018-c01">',
    );
    expect((await load(dir)).issues).toEqual([]);
    expect((await load(dir, { drafts: true })).records?.articles.map(({ source }) => source)).toEqual([
      'alpha-2014',
      'beta-2016',
      'gamma-2018',
    ]);
  });

  it.each([
    [['clam', 'beta-2016'], '`clam` is not a kind of record. Did you mean `claim`?'],
    [['claim', 'beta-2061'], '`beta-2061` is not a source on record. Did you mean `beta-2016`?'],
    [['claim'], 'Of which source? On record are alpha-2014 and beta-2016.'],
    [['claim', 'beta-2016', 'p3'], '`p3` is not a block of `beta-2016`.'],
    [['event', 'oldtown'], 'The id `oldtown` is taken.'],
    [['event', 'Old Town'], '`Old Town` is no id'],
    [['article', 'beta-2016'], '`beta-2016` has its article page.'],
    [['event', 'a', 'b'], 'Too many words'],
    [[], 'What is to be begun?'],
  ])('refuses %j', (args, message) => {
    const dir = copyOfValid();
    const { code, err } = run('new', ...args, '--content', dir);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});
