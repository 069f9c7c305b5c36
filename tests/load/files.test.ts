import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Cache } from '#src/load/cache.ts';
import { filesIn } from '#src/load/files.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'atlas-files-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

it('reads again what has changed, though it is as long as before, and drops what is gone', async () => {
  const cache: Cache = new Map();
  const write = (name: string, text: string | Uint8Array) => {
    writeFileSync(join(dir, name), text);
  };
  const read = async () => Object.fromEntries(await filesIn(dir, cache));
  write('a.yaml', 'one');
  write('b.yaml', 'other');
  expect(await read()).toEqual({ 'a.yaml': 'one', 'b.yaml': 'other' });
  write('a.yaml', 'two');
  expect(await read()).toEqual({ 'a.yaml': 'two', 'b.yaml': 'other' });
  write('a.yaml', 'one');
  rmSync(join(dir, 'b.yaml'));
  expect(await read()).toEqual({ 'a.yaml': 'one' });
  write('a.yaml', Uint8Array.of(0xe9));
  expect(await read()).toEqual({ 'a.yaml': '\udce9' });
});
