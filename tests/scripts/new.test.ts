import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
      `${path}:21\nA claim, \`beta-2016-c03\`, is begun as a draft. Replace each TODO, then remove \`status: draft\`.\n`,
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
    fillIn(join(dir, 'data/claims/gamma-2018.yaml'), ['Nothing was known.', 'the article', 'fact', 'stated']);
    expect(run('new', 'article', 'gamma-2018', '--content', dir).code).toBe(0);
    expect(readFileSync(join(dir, 'articles/gamma-2018.mdx'), 'utf8')).toContain(
      '<Block at="p1">\n\n<Claim id="gamma-2018-c01">',
    );
    expect((await load(dir)).issues).toEqual([]);
    expect((await load(dir, { drafts: true })).records?.claims.map(({ source }) => source)).not.toContain(
      'gamma-2018',
    );
    fillIn(join(dir, 'articles/gamma-2018.mdx'), ['It says little.', 'It could not know more.']);
    fillIn(join(dir, 'data/sources.yaml'), [
      'Third',
      'C',
      'D',
      "'2018'",
      'printed',
      'printed',
      'printed',
      'C, 2018',
    ]);
    expect((await load(dir)).issues).toEqual([]);
    expect((await load(dir, { drafts: true })).records?.articles.map(({ source }) => source)).toEqual([
      'alpha-2014',
      'beta-2016',
      'gamma-2018',
    ]);
  });

  it.each(['event', 'relation', 'finding', 'person', 'place', 'group', 'source', 'claim', 'article'])(
    'begins a %s that cannot be published as it stands, and that names no record',
    async (kind) => {
      const dir = copyOfValid();
      if (kind === 'article') rmSync(join(dir, 'articles/beta-2016.mdx'));
      const words = kind === 'claim' || kind === 'article' ? ['beta-2016'] : [];
      const { out } = run('new', kind, ...words, '--content', dir);
      const [path = '', line] = out.split('\n')[0]?.split(':') ?? [];
      const text = readFileSync(path, 'utf8');
      const begun = text
        .split('\n')
        .slice(Number(line) - 1)
        .join('\n');
      expect((await load(dir, { drafts: true })).records).not.toBeNull();
      expect(begun.split('\n---\n')[0]).not.toMatch(/oldtown|northern-club|league|youth|beta-2016-c0[12]/);
      writeFileSync(path, text.replace('status: draft\n', ''));
      const { records, issues } = await load(dir);
      expect(records).toBeNull();
      const left = issues.filter(({ code }) => code === 'placeholder');
      expect(left.length).toBeGreaterThan(1);
      expect(issues.filter(({ severity, code }) => severity === 'error' && code !== 'placeholder')).toEqual(
        [],
      );
    },
  );

  it('takes the first block that is coded', () => {
    const dir = copyOfValid();
    const path = join(dir, 'data/blocks/beta-2016.yaml');
    writeFileSync(
      path,
      `- at: title\n  state: not-coded\n  reason: A headline.\n  sha256: ${'0'.repeat(64)}\n${readFileSync(path, 'utf8')}`,
    );
    expect(run('new', 'claim', 'beta-2016', '--content', dir).code).toBe(0);
    expect(readFileSync(join(dir, 'data/claims/beta-2016.yaml'), 'utf8')).toMatch(/c03\n {2}at: p1\n/);
  });

  it('puts an event in the file of the source that first tells it, where each source has one', () => {
    const dir = copyOfValid();
    const begin = (...words: string[]) => run('new', ...words, '--content', dir).out.split(':')[0] ?? '';
    expect(begin('event', 'feast', 'beta-2016')).toMatch(/data\/events\.yaml$/);
    mkdirSync(join(dir, 'data/events'));
    renameSync(join(dir, 'data/events.yaml'), join(dir, 'data/events/alpha-2014.yaml'));
    expect(begin('event', 'fair', 'beta-2016')).toMatch(/data\/events\/beta-2016\.yaml$/);
    expect(begin('event', 'fast')).toMatch(/data\/events\/beta-2016\.yaml$/);
    expect(run('new', 'event', 'fall', 'beta-2061', '--content', dir).err).toContain(
      '`beta-2061` is not a source on record.',
    );
  });

  it('adds nothing to a file that cannot be read', () => {
    const dir = copyOfValid();
    const path = join(dir, 'data/events.yaml');
    writeFileSync(path, '- id: "a\n');
    const { code, err } = run('new', 'event', '--content', dir);
    expect(code).toBe(2);
    expect(err).toContain('data/events.yaml:1:7: A quote or bracket is not closed.');
    expect(readFileSync(path, 'utf8')).toBe('- id: "a\n');
  });

  it.each([
    [['clam', 'beta-2016'], '`clam` is not a kind of record. Did you mean `claim`?'],
    [
      ['claim', 'beta-2061'],
      '`beta-2061` is not a source on record. Did you mean `beta-2016`? On record are alpha-2014 and beta-2016.',
    ],
    [['claim'], 'Of which source? On record are alpha-2014 and beta-2016.'],
    [
      ['claim', 'beta-2016', 'p3'],
      '`p3` is not a block of `beta-2016`. Did you mean `p1`? It has p1 and p2.',
    ],
    [['event', 'oldtown'], 'The id `oldtown` is taken.'],
    [['event', 'Old Town'], '`Old Town` is no id'],
    [['article', 'beta-2016'], '`beta-2016` has its article page.'],
    [['event', 'a', 'beta-2016', 'b'], 'Too many words'],
    [[], 'What is to be begun?'],
  ])('refuses %j', (args, message) => {
    const dir = copyOfValid();
    const { code, err } = run('new', ...args, '--content', dir);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

/** Puts words in the place of the placeholders, one after another. */
function fillIn(path: string, words: string[]): void {
  const rest = [...words];
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/\bTODO\b/g, (held) => rest.shift() ?? held),
  );
}
