import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import settings from '#src/site.json' with { type: 'json' };
import { notAsListed } from '../../scripts/manifest.ts';
import { copyProject } from '../../scripts/project-copy.ts';
import { byProblem, filesOf, pagesOf, ROOT } from './built.ts';
import { cssAddresses, linksOf, resolver, staticImports } from './links.ts';

/** A copy of the project with the small content of the fixtures: `npm run bench -- builds` does the like with the real one. */
const project = mkdtempSync(join(tmpdir(), 'atlas-site-'));
const scratch = join(project, 'sites');
const first = join(scratch, 'first');

beforeAll(() => {
  copyProject(project);
  rmSync(join(project, 'content'), { recursive: true });
  rmSync(join(project, 'public/v'), { recursive: true });
  cpSync(join(ROOT, 'tests/fixtures/valid'), join(project, 'content'), { recursive: true });
  const { status, output } = build({}, '--out', first);
  expect(status, output).toBe(0);
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

/** Runs `npm run build` with these words. */
function build(env: Record<string, string>, ...words: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...words], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  return { status, output: stdout + stderr };
}

/** A machine in another zone and language. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** Files that are not the same in two built sites, the first ten. */
function differing(one: string, other: string): string[] {
  const [a, b] = [filesOf(one), filesOf(other)];
  const names = [...new Set([...a.keys(), ...b.keys()])].sort();
  return names.filter((name) => !a.get(name)?.equals(b.get(name) ?? Buffer.alloc(0))).slice(0, 10);
}

describe('a second build', () => {
  it('has the same bytes in every file, wherever it is made, and is what its manifest says', async () => {
    const out = join(scratch, 'again');
    const { status, output } = build(ELSEWHERE, '--out', out);
    expect(status, output).toBe(0);
    expect(differing(out, first)).toEqual([]);
    expect(await notAsListed(out)).toEqual([]);
  });

  it('that is stopped leaves the last good site as it was, and nothing beside it', async () => {
    const out = join(scratch, 'again');
    const before = filesOf(out);
    const building = spawn(process.execPath, ['scripts/build.ts', '--out', out], {
      cwd: project,
      stdio: 'ignore',
    });
    const ended = once(building, 'exit');
    while (!readdirSync(scratch).some((name) => name.includes('.building-'))) await setTimeout(20);
    building.kill('SIGTERM');
    expect((await ended)[0]).toBe(143);
    expect(filesOf(out)).toEqual(before);
    expect(readdirSync(scratch).filter((name) => name.startsWith('again'))).toEqual(['again']);
  });
});

describe('a build under a sub-path', () => {
  const out = join(scratch, 'below');
  const site = new URL('/atlas/', settings.site).href;
  let files: ReturnType<typeof filesOf>;

  beforeAll(() => {
    const { status, output } = build({}, '--out', out, '--base', '/atlas/');
    expect(status, output).toBe(0);
    files = filesOf(out);
  });

  it('has the same pages', () => {
    const names = (list: Iterable<string>) =>
      [...list]
        .filter((file) => !file.startsWith('_astro/'))
        .map((file) => file.replace(/-[0-9a-f]{12}\./, '.'));
    expect(names(files.keys())).toEqual(names(filesOf(first).keys()));
  });

  it('has every link, style and script below it', () => {
    const pages = pagesOf(files);
    const internal = resolver(pages, files, site);
    const dead = pages
      .flatMap(linksOf)
      .filter(({ to, page }) => internal.isInternal(to, page))
      .map(({ to, page }) => [internal.problem(to, page), page] as const);
    expect(byProblem(dead)).toEqual([]);
    const addresses = [...files].flatMap(([file, bytes]) => {
      const found = file.endsWith('.css')
        ? cssAddresses(bytes.toString())
        : file.endsWith('.js')
          ? staticImports(bytes.toString())
          : [];
      return found.map((to) => new URL(to, new URL(file, site)).href);
    });
    expect(addresses.filter((href) => !href.startsWith(site) || !files.has(href.slice(site.length)))).toEqual(
      [],
    );
  });

  it('names its own addresses in canonical links and the sitemap, and the same root-relative ones in the data', () => {
    const wrong = pagesOf(files).flatMap(({ document, address }) => {
      const href = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
      return href == null || href === new URL(address.slice(1), site).href ? [] : [`${address}: ${href}`];
    });
    expect(wrong).toEqual([]);
    const listed = [...(files.get('sitemap.xml')?.toString() ?? '').matchAll(/<loc>([^<]*)/g)].map(
      ([, href = '']) => href,
    );
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.filter((href) => !href.startsWith(site))).toEqual([]);
    expect(
      files.get('data/atlas.json')?.equals(filesOf(first).get('data/atlas.json') ?? Buffer.alloc(0)),
    ).toBe(true);
  });
});

describe('a build that cannot be made', () => {
  it('says how it is to be called', () => {
    expect(build({}, '--base', 'atlas')).toMatchObject({ status: 2 });
    expect(build({}, '--nonsense').output).toContain('npm run build -- [options]');
  });
});
