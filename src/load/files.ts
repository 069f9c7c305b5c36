import { readdir, readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

/** The content files as text, by path below the content folder (`data/events.yaml`). */
export type Files = ReadonlyMap<string, string>;

/** Reads every file below a folder; hidden files and editors' backups are left out. Throws if there is no such folder. */
export async function filesIn(dir: string): Promise<Files> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((name) => name.startsWith('.') || name.endsWith('~')))
    .sort();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(dir, path), 'utf8')] as const)),
  );
}

/** How a folder is called in messages: from where the command was given, if it lies below. */
export function shownDir(dir: string): string {
  const short = relative(process.cwd(), dir);
  const shown = short.startsWith('..') || isAbsolute(short) ? dir : short;
  return shown.split(sep).join('/').replace(/\/$/, '');
}
