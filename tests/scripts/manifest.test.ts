import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MANIFEST, notAsListed, writeManifest } from '../../scripts/manifest.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'atlas-'));
  await mkdir(join(dir, 'data'));
  await writeFile(join(dir, 'index.html'), 'home');
  await writeFile(join(dir, 'data', 'ä.json'), '{}');
});
afterEach(() => rm(dir, { recursive: true }));

describe('the manifest of a site', () => {
  it('is read by sha256sum, and is the same whenever the files are', async () => {
    const first = await writeManifest(dir);
    expect(await writeManifest(dir)).toBe(first);
    const told = execFileSync('sha256sum', ['-c', MANIFEST], { cwd: dir, encoding: 'utf8' });
    expect(told).toMatch(/index\.html: OK/);
    expect(await notAsListed(dir)).toEqual([]);
  });

  it('shows what has changed, is missing or was not there', async () => {
    await writeManifest(dir);
    await writeFile(join(dir, 'index.html'), 'home!');
    await rm(join(dir, 'data', 'ä.json'));
    await writeFile(join(dir, 'new.html'), '');
    expect(await notAsListed(dir)).toEqual([
      'data/ä.json is missing',
      'index.html has changed',
      'new.html is not listed',
    ]);
  });

  it('is missed', async () => {
    expect(await notAsListed(dir)).toEqual(['data/sha256sums.txt is missing']);
  });
});
