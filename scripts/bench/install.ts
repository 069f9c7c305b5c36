import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './site.ts';

/** Installs the peers where they are not yet: they have a package of their own, and the site depends on none of them. */
export function installPeers(): void {
  const folder = join(ROOT, 'scripts/bench');
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  console.log('Installing the peers in scripts/bench …');
  const { status } = spawnSync('npm', ['ci'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the peers were not installed: run npm ci in scripts/bench');
}
