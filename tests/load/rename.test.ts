import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Files } from '#src/load/files.ts';
import { issueText } from '#src/load/issue.ts';
import { NAMED } from '#src/load/kind.ts';
import { load } from '#src/load/load.ts';
import { renamed } from '#src/load/rename.ts';
import { renamingOf } from '#src/load/renaming.ts';
import { replaceFiles } from '#src/load/replace.ts';
import { releaseOf } from '#src/publish/release.ts';
import { copyOfValid, run } from '../scripts/run.ts';
import { edited, loadWith, valid, VALID } from './fixtures.ts';

const { content, records } = await loadWith({});
if (records === null) throw new Error('the fixture is broken');
const edition = releaseOf(records, { date: '2026-11-20', previous: null, style: 'p {}' });
const released = new Map([...valid, ['ledger/2026.11.20.jsonl', edition?.ledger ?? '']]);

/** The files after a renaming, with what is said of them. */
async function after(files: Files, from: string, to: string, why?: string) {
  const before = await load(VALID, { files });
  const result = await renamed(files, before.content, renamingOf(before.content, { from, to, why }));
  const all = new Map(files);
  for (const [path, text] of result.files) {
    if (text === null) all.delete(path);
    else all.set(path, text);
  }
  const { issues } = await load(VALID, { files: all });
  const places = result.places.map(({ file, line, col }) => `${file.slice(VALID.length + 1)}:${line}:${col}`);
  return { files: all, places, mentions: result.mentions, issues: issues.map(issueText) };
}

describe('a renaming', () => {
  const named = content.ids.filter(({ kind }) => (NAMED as readonly string[]).includes(kind));

  it.each(named.map(({ kind, id }) => [kind, id]))(
    'of the %s %s leaves nothing wrong, and undone gives the same bytes',
    async (kind, id) => {
      const to = kind === 'claim' ? id.replace(/\d+$/, '77') : `another-${kind}`;
      const there = await after(valid, id, to);
      expect(there.issues).toEqual([]);
      const texts = [...there.files]
        .filter(([path]) => !path.startsWith('data/codings/'))
        .map(([path, text]) => `${path}\n${String(text)}`)
        .join('\n');
      expect(texts).not.toMatch(new RegExp(`(?:[:["] ?|, )${id}[\\]"\\n]`));
      const back = await after(there.files, to, id);
      expect(new Map([...back.files].sort())).toEqual(new Map([...valid].sort()));
    },
  );

  it('lists every place as it stands, those in prose and the name of the file among them', async () => {
    const { places } = await after(valid, 'northern-club', 'club');
    expect(places).toEqual([
      'data/claims/alpha-2014.yaml:8:12',
      'data/events.yaml:6:11',
      'data/people.yaml:4:16',
      'data/relations.yaml:2:9',
      'data/relations.yaml:18:7',
      'groups/northern-club.mdx:1:1',
    ]);
    expect((await after(valid, 'ada-miller', 'a-miller')).places).toContain('groups/northern-club.mdx:14:21');
    expect((await after(valid, 'alpha-2014-c01', 'alpha-2014-c09')).places).toContain(
      'groups/northern-club.mdx:14:62',
    );
  });

  it('keeps comments, quotes and layout, and touches nothing that only looks like the id', async () => {
    const text = `- id: 'oldtown'   # oldtown, not old-town\n  name: oldtown\n  lon: 10.5\n  lat:   47\n  precision: town\n`;
    const files = new Map([...valid, ['data/places.yaml', text]]);
    const { files: now } = await after(files, 'oldtown', 'old-town');
    const renamedText = text.replace("'oldtown'", "'old-town'");
    expect(now.get('data/places.yaml')).toBe(renamedText);
    const { files: again, mentions } = await after(now, 'old-town', 'altstadt');
    expect(again.get('data/places.yaml')).toBe(text.replace("'oldtown'", "'altstadt'"));
    expect(mentions.map(({ line, col }) => [line, col])).toEqual([[1, 35]]);
  });

  it('reaches drafts that hold placeholders, in lines and in braces', async () => {
    const draft = `\n- id: new-event\n  kind: TODO\n  title: TODO\n  date: TODO\n  targets: [league]\n  claims: [TODO]\n  status: draft\n`;
    const files = new Map([...valid, ['data/events.yaml', (valid.get('data/events.yaml') ?? '') + draft]]);
    const named = await after(files, 'new-event', 'the-fair');
    expect(named.issues).toEqual([]);
    expect(named.files.get('data/events.yaml')).toContain('- id: the-fair\n  kind: TODO');
    const other = await after(files, 'league', 'bakers');
    expect(other.files.get('data/events.yaml')).toContain('targets: [bakers]\n  claims: [TODO]');
  });

  it('of what was published says what it was and why, and nothing more is missing', async () => {
    const why = 'It is "called" so: now.';
    const place = await after(released, 'oldtown', 'altstadt', why);
    expect(place.issues).toEqual([]);
    expect(place.files.get('data/places.yaml')).toContain(`change: 'It is "called" so: now.'`);
    expect(place.files.get('data/places.yaml')).toContain('was: oldtown');
    const group = await after(released, 'youth-wing', 'young-bakers', why);
    expect(group.issues).toEqual([]);
    expect(group.files.get('groups/young-bakers.mdx')).toContain('was: youth-wing');
    const flow = edited(
      'data/places.yaml',
      valid.get('data/places.yaml') ?? '',
      '- { id: oldtown, name: Oldtown, lon: 10.5, lat: 47, precision: town, country: AT }\n',
    );
    const braces = await after(new Map([...released, ...Object.entries(flow)]), 'oldtown', 'altstadt', why);
    expect(braces.issues).toEqual([]);
    expect(braces.files.get('data/places.yaml')).toContain('was: oldtown');
    // Once more, before a release: what was published is still what it was.
    const again = await after(place.files, 'altstadt', 'stadt');
    expect(again.issues).toEqual([]);
    expect(again.files.get('data/places.yaml')).toContain('was: oldtown');
  });
});

describe('a renaming is refused', () => {
  const said = async (files: Files, from: string, to: string, why?: string) => {
    const { content: known } = await load(VALID, { files });
    return () => renamingOf(known, { from, to, why });
  };

  it.each([
    ['leage', 'bakers', 'No record has the id `leage`. Did you mean `league`?'],
    ['beta-2016-u1', 'x', '`beta-2016-u1` is a coding, which is kept as it was.'],
    ['league', 'The League', '`The League` is no id'],
    ['league', 'league', '`league` is called so.'],
    ['league', 'oldtown', `The id \`oldtown\` is taken: a place at ${VALID}/data/places.yaml:1:7 has it.`],
    ['alpha-2014-c01', 'beta-2016-c09', 'use `alpha-2014-c` and a number'],
  ])('%s to %s', async (from, to, message) => {
    expect(await said(valid, from, to)).toThrow(message);
  });

  it.each([
    ['league', 'bakers', undefined, 'has to read why it is called otherwise'],
    ['alpha-2014', 'alpha', 'Shorter.', '`alpha-2014` was published, and so were its claims'],
  ])('of what was published: %s to %s', async (from, to, why, message) => {
    expect(await said(released, from, to, why)).toThrow(message);
  });

  it('to an id that was published once, and of one that is gone', async () => {
    const { files } = await after(released, 'oldtown', 'altstadt', 'Its name.');
    expect(await said(files, 'altstadt', 'oldtown')).toThrow('undo the renaming in git');
    expect(await said(files, 'league', 'oldtown', 'Why.')).toThrow('was published once');
    const changed = edited('data/places.yaml', '  lon:', '  change: Its name.\n  lon:');
    const explained = new Map([...released, ...Object.entries(changed)]);
    expect(await said(explained, 'oldtown', 'stadt', 'Another.')).toThrow(
      'already says why it is changed: “Its name.”',
    );
  });
});

describe('files that are written together', () => {
  it('are all new, or all as they were', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'atlas-'));
    onTestFinished(() => {
      rmSync(dir, { recursive: true });
    });
    const [one, two, three] = ['one', 'two', 'three'].map((name) => join(dir, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(one, 'old');
    writeFileSync(two, 'old');
    await replaceFiles(
      new Map([
        [one, 'new'],
        [two, null],
        [three, 'new'],
      ]),
    );
    expect([readFileSync(one, 'utf8'), existsSync(two), readFileSync(three, 'utf8')]).toEqual([
      'new',
      false,
      'new',
    ]);
    mkdirSync(two);
    await expect(
      replaceFiles(
        new Map([
          [one, 'newer'],
          [three, null],
          [two, 'newer'],
        ]),
      ),
    ).rejects.toThrow();
    expect([readFileSync(one, 'utf8'), readFileSync(three, 'utf8')]).toEqual(['new', 'new']);
    expect(readdirSync(dir).sort()).toEqual(['one', 'three', 'two']);
  });
});

describe('npm run rename', () => {
  it('lists what would change, then changes it', async () => {
    const dir = copyOfValid();
    const dry = run('rename', 'league', 'bakers', '--dry-run', '--content', dir);
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(dry.out).toContain(`${dir}/data/events.yaml:9:13\n`);
    expect(dry.out).toMatch(/`league` would be called `bakers`: 8 places in 5 files\.\n$/);
    expect(existsSync(join(dir, 'groups/league.mdx'))).toBe(true);
    expect(run('rename', 'league', 'bakers', '--content', dir).out).toBe(
      '`league` is called `bakers` now: 8 places in 5 files.\n',
    );
    expect(readdirSync(join(dir, 'groups')).sort()).toEqual([
      'bakers.mdx',
      'northern-club.mdx',
      'youth-wing.mdx',
    ]);
    expect((await load(dir)).issues).toEqual([]);
  });

  it('writes nothing where the content holds a mistake, and says which', () => {
    const dir = copyOfValid();
    writeFileSync(join(dir, 'data/events.yaml'), '- id: "a\n');
    const { code, err } = run('rename', 'league', 'bakers', '--content', dir);
    expect(code).toBe(1);
    expect(err).toContain('data/events.yaml:1:7: A quote or bracket is not closed.');
    expect(err).toContain('Nothing was written: mend these mistakes first.');
    expect(run('rename', 'league').err).toContain('What is `league` to be called?');
  });
});
