import { existsSync, renameSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A folder beside `target`, on the same file system, in which this process may build it. */
export function besides(target: string): string {
  return `${target}.building-${process.pid}`;
}

/**
 * Puts a finished folder in the place of `target`, by two renames that nothing of this process comes between. If the
 * second fails the old one is put back; if the machine dies between them, the next `sweep` does it.
 */
export async function swapIn(fresh: string, target: string): Promise<void> {
  const old = `${target}.old-${process.pid}`;
  const replaces = existsSync(target);
  if (replaces) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (replaces) renameSync(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Clears away what builds of `target` that were killed left beside it; a build that still runs is left alone. */
export async function sweep(target: string): Promise<void> {
  if (!existsSync(dirname(target))) return;
  const site = basename(target);
  for (const name of await readdir(dirname(target))) {
    const [, kind, pid] = name.startsWith(site)
      ? (/^\.(building|old)-(\d+)$/.exec(name.slice(site.length)) ?? [])
      : [];
    if (kind === undefined || runs(Number(pid))) continue;
    const path = join(dirname(target), name);
    if (kind === 'old' && !existsSync(target)) await rename(path, target);
    else await rm(path, { recursive: true, force: true });
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
