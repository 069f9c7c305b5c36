import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { appended } from '#src/load/append.ts';
import { draft } from '#src/load/draft.ts';
import type { Files } from '#src/load/files.ts';
import { load } from '#src/load/load.ts';
import { valid, VALID } from '../load/fixtures.ts';
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
      const { files } = await begun((await begun(valid, kind)).files, kind);
      const { issues, content } = await load(VALID, { files });
      expect(issues).toEqual([]);
      expect(content.ids.map(({ id }) => id)).toEqual(
        expect.arrayContaining([`new-${kind}`, `new-${kind}-2`]),
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
      const before = new Map(valid);
      if (kind === 'article') before.delete('articles/beta-2016.mdx');
      const words = kind === 'claim' || kind === 'article' ? ['beta-2016'] : [];
      const { files, path, text, line } = await begun(before, kind, ...words);
      const record = text
        .split('\n')
        .slice(line - 1)
        .join('\n');
      expect((await load(VALID, { files, drafts: true })).records).not.toBeNull();
      expect(record.split('\n---\n')[0]).not.toMatch(/oldtown|northern-club|league|youth|beta-2016-c0[12]/);
      const published = new Map([...files, [path, text.replace('status: draft\n', '')]]);
      const { records, issues } = await load(VALID, { files: published });
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

  it('takes what fields say from the command line', () => {
    const dir = copyOfValid();
    const said = ['--text', 'It was so.', '--speaker', 'ada-miller', '--kind', 'fact', '--hedge', 'stated'];
    const { out } = run('new', 'claim', 'beta-2016', 'p2', ...said, '--groups', 'league', '--content', dir);
    expect(out).toContain('`beta-2016-c03`, is begun as a draft. Remove `status: draft`.');
    expect(readFileSync(join(dir, 'data/claims/beta-2016.yaml'), 'utf8')).toContain(
      '- id: beta-2016-c03\n  at: p2\n  text: It was so.\n  speaker: { person: ada-miller }\n  kind: fact\n  hedge: stated\n  groups: [league]\n  status: draft\n',
    );
    const { code, err } = run('new', 'claim', 'beta-2016', '--hegde', 'stated', '--content', dir);
    expect(err).toContain('`--hegde` is neither a field nor an option. Did you mean `--hedge`?');
    expect(code).toBe(2);
  });

  it('lists the blocks of a source from its text', () => {
    const dir = copyOfValid();
    run('new', 'source', 'gamma-2018', '--content', dir);
    const texts = join(dir, '..', `${basename(dir)}-texts`);
    mkdirSync(texts);
    onTestFinished(() => {
      rmSync(texts, { recursive: true });
    });
    writeFileSync(join(texts, 'gamma-2018.tsv'), 'h\tA heading\np1\tOne.\np2\tTwo.\n');
    const { code, out } = run('new', 'blocks', 'gamma-2018', '--sources', texts, '--content', dir);
    expect([code, out.split('\n')[1]?.split('.')[0]]).toEqual([0, '2 blocks, each as coded']);
    expect(readFileSync(join(dir, 'data/blocks/gamma-2018.yaml'), 'utf8')).toMatch(
      /^- at: p1\n {2}state: coded\n {2}sha256: [0-9a-f']+\n\n- at: p2\n/,
    );
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
  ])('refuses %j', async ([kind = '', ...words], message) => {
    await expect(begun(valid, kind, ...words)).rejects.toThrow(message);
  });

  it.each([
    [['event', 'a', 'beta-2016', 'b'], 'Too many words'],
    [['blocks', 'beta-2016'], 'Where is the text of `beta-2016`? --sources DIR'],
    [[], 'What is to be begun?'],
  ])('refuses %j, and says so', (args, message) => {
    const { code, err } = run('new', ...args, '--content', VALID);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

/** The files with a record begun, and where it stands. */
async function begun(files: Files, kind: string, ...words: string[]) {
  const { content } = await load(VALID, { files });
  const { path, text, line } = appended(files, draft(kind, words, content));
  return { files: new Map([...files, [path, text]]), path, text, line };
}

/** Puts words in the place of the placeholders, one after another. */
function fillIn(path: string, words: string[]): void {
  const rest = [...words];
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/\bTODO\b/g, (held) => rest.shift() ?? held),
  );
}
