import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { link } from '#src/atlas/link.ts';
import { versionOf } from '#src/atlas/history.ts';
import { load } from '#src/load/load.ts';
import { run } from './run.ts';

/** A copy of the valid records with room for frozen pages beside it. */
function project(): string {
  const dir = mkdtempSync(join(tmpdir(), 'atlas-release-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  cpSync('tests/fixtures/valid', join(dir, 'content'), { recursive: true });
  return dir;
}

const release = (dir: string, date: string, ...more: string[]) =>
  run('release', '--content', join(dir, 'content'), '--date', date, ...more);
const check = (dir: string) => run('check', '--content', join(dir, 'content'));

/** Changes a file of the content. */
function edit(dir: string, path: string, ...changes: [from: string, to: string][]): void {
  const file = join(dir, 'content', path);
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”`);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
}

/** Every file below a folder, by its path, as text. */
function all(dir: string): Record<string, string> {
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(dir.length), readFileSync(path, 'utf8')]),
  );
}

const atlasOf = async (dir: string) => {
  const { records, issues } = await load(join(dir, 'content'));
  if (records === null) throw new Error(JSON.stringify(issues));
  return link(records);
};

const FINDINGS = 'data/findings.yaml';

describe('release', () => {
  it('says how it is called', () => {
    expect(run('release').code).toBe(2);
    expect(run('release', '--date', '2026-02-30', '--content', 'tests/fixtures/valid').code).toBe(2);
    expect(run('release', '--help').out).toContain('npm run release -- --date');
  });

  it('only says what it would do when it is run dry', () => {
    const dir = project();
    const before = all(dir);
    expect(release(dir, '2026-11-20', '--dry-run').out).toContain('Edition 2026.11.20: 17 new records');
    expect(all(dir)).toEqual(before);
  });

  it('writes nothing where a change is not explained, or a mistake stands in the content', () => {
    const dir = project();
    expect(release(dir, '2026-11-20')).toMatchObject({ code: 0, err: '' });
    edit(dir, FINDINGS, ['Apart in 2014', 'Separate in 2014']);
    const before = all(dir);
    const refused = release(dir, '2026-11-21');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('differs from edition 2026.11.20 in wording');
    expect(refused.err).toContain('Nothing was released.');
    edit(dir, FINDINGS, ['kind: outdates', 'kind: outdated']);
    expect(release(dir, '2026-11-21').code).toBe(1);
    expect(all(dir)[`/content/${FINDINGS}`]).not.toBe(before[`/content/${FINDINGS}`]);
    expect(Object.keys(all(dir))).toEqual(Object.keys(before));
  });

  it('refuses where a frozen page was touched', () => {
    const dir = project();
    release(dir, '2026-11-20');
    const page = join(dir, 'public/v/2026.11.20/claims/alpha-2014-c01/index.html');
    writeFileSync(page, `${readFileSync(page, 'utf8')} `);
    expect(check(dir).out).toContain('This frozen page is not the one that was released');
    expect(check(dir).code).toBe(1);
    expect(release(dir, '2026-11-21').code).toBe(1);
  });

  it('says that nothing is new, and releases no empty edition', () => {
    const dir = project();
    release(dir, '2026-11-20');
    const before = all(dir);
    expect(release(dir, '2026-11-21').out).toContain('Nothing is new since 2026.11.20.');
    expect(all(dir)).toEqual(before);
  });
});

describe('a release that is stopped and begun again', () => {
  /** Content with all that a release takes over. */
  function changed(dir: string): void {
    edit(
      dir,
      FINDINGS,
      ['Apart in 2014', 'Separate in 2014'],
      ['  text:', '  change: A plainer word. # said by mail\n  text:'],
    );
    edit(dir, 'data/places.yaml', [
      '- id: oldtown',
      '# The old one.\n- id: old-town\n  was: oldtown\n  change: As it is written.',
    ]);
    for (const path of ['data/events.yaml', 'data/claims/alpha-2014.yaml', 'groups/northern-club.mdx'])
      edit(dir, path, ['oldtown', 'old-town']);
  }

  it('ends in the same bytes, wherever it was stopped', () => {
    const whole = project();
    release(whole, '2026-11-20');
    changed(whole);
    const before = all(whole);
    expect(release(whole, '2026-11-21')).toMatchObject({ code: 0, err: '' });
    const after = all(whole);

    // Stopped before the ledger was written: frozen pages are there, some of them half.
    const early = project();
    release(early, '2026-11-20');
    changed(early);
    cpSync(join(whole, 'public'), join(early, 'public'), { recursive: true });
    rmSync(join(early, 'public/v/2026.11.21/frozen.css'));
    writeFileSync(join(early, 'public/v/2026.11.21/findings/youth-wing-two-years-on/index.html'), '<!doc');
    expect(check(early).out).toContain('belongs to no edition of the ledger');
    expect(release(early, '2026-11-21')).toMatchObject({ code: 0, err: '' });
    expect(all(early)).toEqual(after);

    // Stopped after it, with the content as it was, or half of it tidied.
    for (const tidied of [[], [`/content/${FINDINGS}`]]) {
      const late = project();
      rmSync(join(late, 'content'), { recursive: true });
      cpSync(join(whole, 'content'), join(late, 'content'), { recursive: true });
      cpSync(join(whole, 'public'), join(late, 'public'), { recursive: true });
      for (const [path, text] of Object.entries(before)) {
        if (path.startsWith('/content/') && !tidied.includes(path)) writeFileSync(join(late, path), text);
      }
      expect(check(late).code).toBe(0);
      expect(release(late, '2026-11-21').out).toContain('Nothing is new since 2026.11.21.');
      expect(all(late)).toEqual(after);
    }
    expect(after['/content/data/places.yaml']).toContain('# The old one.\n- id: old-town\n  name');
    expect(after[`/content/${FINDINGS}`]).not.toContain('change:');
  });
});

describe('the story of three editions', () => {
  it('keeps every address, every wording and every reason', async () => {
    const dir = project();
    release(dir, '2026-11-20');
    const one = await atlasOf(dir);
    expect(one.edition).toBe('2026.11.20');

    // One claim is reworded, a group gets another id, a finding is withdrawn, a claim is split, a date is corrected, a group added.
    const CLAIMS = 'data/claims/beta-2016.yaml';
    edit(
      dir,
      CLAIMS,
      ['About 40 members', 'Some 40 members'],
      ['  find: of', '  change: The source says some.\n  find: of'],
    );
    edit(dir, CLAIMS, [
      '- id: beta-2016-c02',
      `- id: beta-2016-c03
  at: p2
  text: Ada Miller expected that more clubs might follow.
  speaker: { person: ada-miller }
  kind: forecast
  hedge: suspected
  date: 2016/2020
  groups: [league]

- id: beta-2016-c04
  at: p2
  text: She said that this might happen before 2020.
  speaker: { person: ada-miller }
  kind: forecast
  hedge: suspected
  date: 2016/2020
  groups: [league]

- id: beta-2016-c02
  status: withdrawn
  change: It held two statements.
  into: [beta-2016-c03, beta-2016-c04]`,
    ]);
    edit(
      dir,
      'articles/beta-2016.mdx',
      [
        '<Claim id="beta-2016-c02">More clubs</Claim> were expected to follow.',
        '<Claim id="beta-2016-c03">More clubs</Claim> were expected <Claim id="beta-2016-c04">before 2020</Claim>.',
      ],
      ['limits:', 'change: One claim is now two.\nlimits:'],
    );
    edit(dir, FINDINGS, [
      '  text:',
      '  status: withdrawn\n  change: The two do not bear on each other.\n  text:',
    ]);
    const file = join(dir, 'content/groups/youth-wing.mdx');
    writeFileSync(
      join(dir, 'content/groups/wing-of-youth.mdx'),
      readFileSync(file, 'utf8').replace(
        'name: Youth Wing',
        'name: Youth Wing\nwas: youth-wing\nchange: The name that it uses.',
      ),
    );
    rmSync(file);
    for (const path of ['data/claims/alpha-2014.yaml', CLAIMS, 'data/events.yaml', 'data/relations.yaml']) {
      const full = join(dir, 'content', path);
      writeFileSync(
        full,
        readFileSync(full, 'utf8').replaceAll(/\byouth-wing(?=[,\]\n]| *,)/g, 'wing-of-youth'),
      );
    }
    edit(dir, 'data/events.yaml', [
      'date: 2014-03-03',
      'date: 2014-03\n  change: The day is the pledge’s, not the joining’s.',
    ]);
    writeFileSync(
      join(dir, 'content/groups/new-club.mdx'),
      '---\nname: New Club\nkind: armed-group\nregion: elsewhere\nsummary: A club that came later.\nclaims: [beta-2016-c03]\n---\n',
    );
    edit(dir, 'data/claims/beta-2016.yaml', ['groups: [league]', 'groups: [league, new-club]']);
    expect(check(dir).out).not.toMatch(/Warning|error:/);
    const second = release(dir, '2026-12-05');
    expect(second).toMatchObject({ code: 0, err: '' });
    expect(check(dir)).toMatchObject({ code: 0 });
    const two = await atlasOf(dir);
    expect(two.edition).toBe('2026.12.05');

    // And once more: the reworded claim again.
    edit(
      dir,
      CLAIMS,
      ['Some 40 members', 'Some forty members'],
      ['  find: of', '  change: Numbers below a hundred as words.\n  find: of'],
    );
    expect(release(dir, '2026-12-05')).toMatchObject({ code: 0, err: '' });
    const three = await atlasOf(dir);
    expect(three.edition).toBe('2026.12.05.2');
    expect(check(dir)).toMatchObject({ code: 0 });

    const { history } = three;
    // Every id that ever was is known, and every citation of it.
    for (const atlas of [one, two]) {
      for (const id of Object.keys(atlas.type)) {
        const version = versionOf(atlas, id);
        const [, hash = ''] = version.split('-');
        expect(
          history[id]?.versions.some(({ digest }) => digest.startsWith(hash)),
          id,
        ).toBe(true);
        expect(three.type[id] !== undefined || history[id]?.departed !== undefined, id).toBe(true);
      }
    }
    expect(history['beta-2016-c01']?.versions.map(({ what, why }) => [what, why])).toEqual([
      [['new'], undefined],
      [['links', 'wording'], 'The source says some.'],
      [['wording'], 'Numbers below a hundred as words.'],
    ]);
    expect(history['beta-2016-c02']?.departed).toMatchObject({
      state: 'split',
      to: ['beta-2016-c03', 'beta-2016-c04'],
    });
    expect(history['youth-wing-two-years-on']?.departed).toMatchObject({
      state: 'withdrawn',
      edition: '2026.12.05',
    });
    expect(history['youth-wing']?.departed).toMatchObject({ state: 'moved', to: ['wing-of-youth'] });
    expect(history['wing-of-youth']).toMatchObject({
      was: ['youth-wing'],
      versions: [{ what: ['identifier'] }],
    });
    expect(history['youth-wing-apart']).toMatchObject({
      left: ['/groups/youth-wing/#youth-wing-apart'],
      versions: [{ what: ['new'] }, { what: ['links'], why: 'youth-wing is now called wing-of-youth.' }],
    });
    expect(history['northern-club-joins']?.versions.at(-1)?.what).toEqual(['date']);
    expect(history['new-club']?.versions).toMatchObject([{ edition: '2026.12.05', what: ['new'] }]);

    // What was said to a release is gone from the content, withdrawn records with it; frozen pages are all there.
    const text = Object.entries(all(join(dir, 'content'))).filter(([path]) => !path.startsWith('/ledger/'));
    expect(
      text.filter(([, words]) => /^\s*(?:change|was|into|status):/m.test(words)).map(([path]) => path),
    ).toEqual([]);
    expect(all(join(dir, 'content'))[`/${FINDINGS}`]).toBe('[]\n');
    for (const { id, versions } of Object.values(history)) {
      for (const { edition } of versions) {
        const folder = join(dir, 'public/v', edition);
        expect(
          readdirSync(folder).some((type) => existsSync(join(folder, type, id, 'index.html'))),
          `${edition} ${id}`,
        ).toBe(true);
      }
    }
  });
});
