import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../scripts/chromium.ts';

const ROOT = resolve(import.meta.dirname, '../..');

function command(path: string, words: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, output: stdout + stderr };
}

describe('npm run build', () => {
  it('never takes the place of a folder that holds something else, nor of a folder above it', () => {
    const dir = mkdtempSync(join(tmpdir(), 'atlas-'));
    writeFileSync(join(dir, 'kept.txt'), 'kept');
    for (const out of [dir, '.', '..', 'content', '/']) {
      const { status, output } = command('scripts/build.ts', ['--out', out]);
      expect(status, out).toBe(2);
      expect(output).toContain(`--out ${out}: there is something else than a site of the atlas`);
    }
    expect(readFileSync(join(dir, 'kept.txt'), 'utf8')).toBe('kept');
    rmSync(dir, { recursive: true });
  });

  it('says how it is called, when asked', () => {
    expect(command('scripts/build.ts', ['--help'])).toMatchObject({ status: 0 });
  });
});

describe('npm start', () => {
  it('says which port is taken, and how to choose another, before it builds', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { status, output } = command('scripts/start.ts', [], { PORT: String(port) });
    other.close();
    expect(status).toBe(1);
    expect(output).toBe(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start\n`,
    );
  });

  it.each(['x', '0', '65536', '43.21', ''])('refuses PORT=%s', (PORT) => {
    const { status, output } = command('scripts/start.ts', [], { PORT });
    expect(status).toBe(2);
    expect(output).toContain('a port is a whole number from 1 to 65535');
  });
});

describe('npm test', () => {
  it('names its steps when it is asked for another', () => {
    const { status, output } = command('scripts/test.ts', ['units']);
    expect(status).toBe(2);
    expect(output).toMatch(/No step is called units\. Steps: types, .*browser, nginx\./);
  });
});

describe('findChromium', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'atlas-'));
    vi.stubEnv('ATLAS_CHROMIUM', '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(dir, { recursive: true });
  });

  it('takes the one that is named, and refuses a name that leads nowhere', () => {
    vi.stubEnv('ATLAS_CHROMIUM', process.execPath);
    expect(findChromium()).toBe(process.execPath);
    vi.stubEnv('ATLAS_CHROMIUM', join(dir, 'none'));
    expect(() => findChromium()).toThrow('there is no program that can be run');
  });

  it('takes one on the PATH, Chrome before Chromium', () => {
    vi.stubEnv('PATH', dir);
    for (const name of ['chromium', 'google-chrome']) {
      writeFileSync(join(dir, name), '');
      chmodSync(join(dir, name), 0o755);
      expect(findChromium()).toBe(join(dir, name));
    }
  });
});
