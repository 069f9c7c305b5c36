import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file so that it is the old one or the new one, never half of one. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await prepare(path, text);
  await rename(besides(path), path);
}

/**
 * Writes several files, or takes them away (`null`), so that all are as they should be or all as they were: each is made
 * ready beside its place before any is put there, and what was put there is taken back if one cannot be.
 */
export async function replaceFiles(files: ReadonlyMap<string, string | null>): Promise<void> {
  const before = new Map<string, string | null>();
  try {
    for (const [path, text] of files) if (text !== null) await prepare(path, text);
    for (const [path, text] of files) {
      const old = await readFile(path, 'utf8').catch(absent);
      if (text === null) await rm(path);
      else await rename(besides(path), path);
      before.set(path, old);
    }
  } catch (error) {
    for (const [path, old] of before) {
      if (old === null) await rm(path);
      else await replaceFile(path, old);
    }
    throw error;
  } finally {
    for (const path of files.keys()) await rm(besides(path), { force: true }).catch(() => undefined);
  }
}

async function prepare(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(besides(path), text);
}

function besides(path: string): string {
  return join(dirname(path), `.${basename(path)}.new`);
}

function absent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
