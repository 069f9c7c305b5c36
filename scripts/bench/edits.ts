import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { devServer } from '../dev-server.ts';
import { copyProject } from '../project-copy.ts';
import { spread, type Spread } from './statistics.ts';
import { milliseconds, range, ratio, table } from './table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const EDITS = 20;
const CLAIM = 'nbc-2014-c01';
const GROUP = 'boko-haram';

/** In milliseconds. Stock Astro now and then reloads a page before its store is written: such an edit is not seen. */
const NEVER = 8000;

/** How long edits took to be seen, and how many never were. */
interface Seen extends Spread {
  lost: number;
}

/** One site whose edits are timed: where it stands and which files an editor changes. */
interface Subject {
  name: string;
  dir: string;
  claims: string;
  group: string;
}

/**
 * Times an editor's day: the check, a cold build, and how long a saved change takes to be seen in the preview, for YAML
 * and for MDX, beside stock Astro with `file()` and `glob()` on the same claims and profiles, which makes of each one
 * heading or one page of prose.
 */
export async function benchEdits(scratch: string): Promise<void> {
  const ours: Subject = {
    name: 'ours',
    dir: join(scratch, 'ours'),
    claims: 'content/data/claims/nbc-2014.yaml',
    group: `content/groups/${GROUP}.mdx`,
  };
  const stock: Subject = {
    name: 'stock Astro',
    dir: join(scratch, 'stock'),
    claims: 'content/claims.yaml',
    group: `content/groups/${GROUP}.mdx`,
  };
  copyProject(ours.dir);
  makeStock(stock.dir);
  const check = timed(5, () => run(ours.dir, 'scripts/check.ts'));
  const builds = [
    timed(
      3,
      () => run(ours.dir, 'scripts/build.ts'),
      () => cold(ours.dir),
    ),
    timed(
      3,
      () => run(stock.dir, 'node_modules/astro/bin/astro.mjs', 'build'),
      () => cold(stock.dir),
    ),
  ] as const;
  const pages = [ours, stock].map(({ dir }) =>
    String(
      readdirSync(join(dir, 'dist'), { recursive: true }).filter((name) => String(name).endsWith('.html'))
        .length,
    ),
  );
  const seen = [await seenIn(ours), await seenIn(stock)] as const;
  const row = (i: 0 | 1, { name }: Subject) => [
    name,
    i === 0 ? range(check) : '–',
    pages[i] ?? '',
    range(builds[i]),
    range(seen[i].yaml),
    milliseconds(seen[i].yaml.p95),
    range(seen[i].mdx),
    milliseconds(seen[i].mdx.p95),
    `${String(seen[i].yaml.lost + seen[i].mdx.lost)} of ${String(2 * EDITS)}`,
  ];
  console.log(
    table(
      ['milliseconds', 'check', 'pages', 'cold build', 'YAML seen', 'p95', 'MDX seen', 'p95', 'never seen'],
      [row(0, ours), row(1, stock)],
    ),
  );
  console.log(
    `YAML seen: ${ratio(seen[1].yaml.median, seen[0].yaml.median)} as long with stock Astro; MDX: ${ratio(seen[1].mdx.median, seen[0].mdx.median)}`,
  );
  for (const [what, { median }] of [
    ['YAML', seen[0].yaml],
    ['MDX', seen[0].mdx],
  ] as const)
    console.log(
      `${median <= 300 ? 'reached    ' : 'NOT reached'}  ${what} seen ≤ 300 ms after saving: ${milliseconds(median)} ms`,
    );
}

/** Stock Astro as its documentation has it, with all our claims in one file and our profiles. */
function makeStock(dir: string): void {
  cpSync(join(import.meta.dirname, 'peers/stock'), dir, { recursive: true });
  mkdirSync(join(dir, 'content'), { recursive: true });
  const folder = join(ROOT, 'content/data/claims');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8').trimEnd());
  writeFileSync(join(dir, 'content/claims.yaml'), `${texts.join('\n\n')}\n`);
  cpSync(join(ROOT, 'content/groups'), join(dir, 'content/groups'), { recursive: true });
  mkdirSync(join(dir, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(dir, 'node_modules', name));
}

function cold(dir: string): void {
  for (const name of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(dir, name), { recursive: true, force: true });
}

function timed(times: number, act: () => void, before: () => void = () => {}): Spread {
  return spread(
    Array.from({ length: times }, () => {
      before();
      const start = performance.now();
      act();
      return performance.now() - start;
    }),
  );
}

function run(dir: string, script: string, ...words: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  if (status !== 0)
    throw new Error(`${script} in ${dir}: exit ${String(status)}\n${stdout}${stderr}`.slice(0, 2000));
}

/** How long a saved change takes to stand in the open page; changes that never come to stand there are counted apart. */
async function seenIn({ dir, claims, group }: Subject): Promise<{ yaml: Seen; mdx: Seen }> {
  const edits = async (address: string, file: string, pattern: RegExp): Promise<Seen> => {
    const path = join(dir, file);
    const text = readFileSync(path, 'utf8');
    const dev = await devServer(dir, address);
    const times: number[] = [];
    let lost = 0;
    try {
      const seen = await watching(dev.page);
      // The first two warm up.
      for (let i = -2; i < EDITS; i += 1) {
        const word = `edit${String(i + 10)}`;
        const start = performance.timeOrigin + performance.now();
        writeFileSync(path, text.replace(pattern, `$1 ${word}`));
        const end = await seen(word);
        if (i >= 0 && end !== undefined) times.push(end - start);
        if (i >= 0 && end === undefined) lost += 1;
        // An editor looks at it for a moment.
        await dev.page.waitForTimeout(1000);
      }
    } finally {
      await dev.close();
      writeFileSync(path, text);
    }
    if (times.length === 0) throw new Error(`${dir}: no edit of ${file} was ever seen`);
    return { ...spread(times), lost };
  };
  return {
    yaml: await edits(`/claims/${CLAIM}/`, claims, new RegExp(`(id: ${CLAIM}\\n(?:.*\\n)*?  text: .*)`)),
    mdx: await edits(`/groups/${GROUP}/`, group, /(NBC News described)/),
  };
}

/**
 * Watches from within the page, through all reloads: asked from without, a page that is opened anew answers a tenth of
 * a second late. Gives back when a word was on screen, by the clock; `undefined` where it does not come.
 */
async function watching(page: Page): Promise<(word: string) => Promise<number | undefined>> {
  const at = new Map<string, number>();
  await page.exposeFunction('atlasSeen', (word: string, time: number) => {
    if (!at.has(word)) at.set(word, time);
  });
  await page.addInitScript(() => {
    const { atlasSeen } = window as unknown as { atlasSeen: (word: string, time: number) => void };
    let last = '';
    const look = () => {
      const [word] = /edit\d+/.exec(document.querySelector('main')?.textContent ?? '') ?? [];
      if (word === undefined || word === last) return;
      last = word;
      requestAnimationFrame(() => {
        atlasSeen(word, performance.timeOrigin + performance.now());
      });
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.reload({ waitUntil: 'networkidle' });
  return async (word) => {
    for (const end = performance.now() + NEVER; performance.now() < end && !at.has(word);)
      await page.waitForTimeout(20);
    return at.get(word);
  };
}
