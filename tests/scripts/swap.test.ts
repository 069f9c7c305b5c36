import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { besides, swapIn, sweep } from '../../scripts/swap.ts';
import { missing } from '../../scripts/whole.ts';

/** No process has this number: Linux gives out at most 4,194,304. */
const DEAD = 99_999_999;
let dir: string;
let target: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'atlas-'));
  target = join(dir, 'dist');
});
afterEach(() => rm(dir, { recursive: true }));

async function site(path: string, text: string) {
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'index.html'), text);
}
const shown = () => readFile(join(target, 'index.html'), 'utf8');

describe('swapIn', () => {
  it('puts a site where there was none', async () => {
    await site(besides(target), 'new');
    await swapIn(besides(target), target);
    expect(await shown()).toBe('new');
  });

  it('replaces the whole of the old one and leaves nothing beside it', async () => {
    await site(target, 'old');
    await writeFile(join(target, 'gone.html'), 'old');
    await site(besides(target), 'new');
    await swapIn(besides(target), target);
    expect(await shown()).toBe('new');
    expect(existsSync(join(target, 'gone.html'))).toBe(false);
    expect(await readdir(dir)).toEqual(['dist']);
  });

  it('puts the old one back when there is nothing to put there', async () => {
    await site(target, 'old');
    await expect(swapIn(besides(target), target)).rejects.toThrow('ENOENT');
    expect(await shown()).toBe('old');
  });
});

describe('sweep', () => {
  it('clears what a killed build left, and nothing else', async () => {
    await site(target, 'old');
    await site(`${target}.building-${DEAD}`, 'half');
    await site(`${target}.old-${DEAD}`, 'older');
    await site(`${target}.building-${process.pid}`, 'running');
    await site(join(dir, 'dist.building-notes'), 'mine');
    await sweep(target);
    expect((await readdir(dir)).sort()).toEqual([
      'dist',
      `dist.building-${process.pid}`,
      'dist.building-notes',
    ]);
  });

  it('brings the last good site back after a death in the middle of a swap', async () => {
    await site(`${target}.old-${DEAD}`, 'good');
    await site(`${target}.building-${DEAD}`, 'new');
    await sweep(target);
    expect(await shown()).toBe('good');
  });
});

describe('missing', () => {
  it('names what a half-built site lacks', async () => {
    await site(target, 'home');
    expect(await missing(target, '/')).toContain('data/atlas.json');
    await mkdir(join(target, 'data'));
    for (const file of ['404.html', 'data/atlas.json', 'data/claims.csv', 'robots.txt'])
      await writeFile(join(target, file), '');
    const locs = ['', 'groups/x/'].map((path) => `<url><loc>https://example.org/atlas/${path}</loc></url>`);
    await writeFile(join(target, 'sitemap.xml'), locs.join('\n'));
    expect(await missing(target, '/atlas/')).toEqual(['groups/x/index.html']);
    await site(join(target, 'groups', 'x'), 'a group');
    expect(await missing(target, '/atlas/')).toEqual([]);
  });
});
