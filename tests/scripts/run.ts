import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Runs a command of the project as `npm run` does. */
export function run(script: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** A copy of the valid records that is gone after the test. */
export function copyOfValid(): string {
  const dir = mkdtempSync(join(tmpdir(), 'atlas-content-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  return dir;
}
