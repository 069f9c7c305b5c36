import { type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { type Cache, cached } from './cache.ts';
import { decoded } from './encoding.ts';
import { issueAt, type Issue, issueText } from './issue.ts';

/** A path at which there is no text to be read, and why, as a sentence. */
export interface Unreadable {
  unreadable: string;
}

/** The content files as text, by path below the content folder (`data/events.yaml`). */
export type Files = ReadonlyMap<string, string | Unreadable>;

/** There is no such content folder. */
export class MissingFolder extends Error {
  override readonly name = 'MissingFolder';
  readonly issue: Issue;

  constructor(dir: string) {
    const issue = issueAt(
      { file: shownDir(dir) || '.', line: 1, col: 1 },
      {
        code: 'no-folder',
        what: 'There is no folder of this name.',
        why: 'Without it there is nothing to read.',
        fix: 'Run the command from the folder of the project, or name another with `--content DIR`.',
      },
    );
    super(issueText(issue));
    this.issue = issue;
  }
}

/**
 * Reads every file below a folder; hidden files and editors' backups are left out. Throws MissingFolder if it is not there.
 * What holds the same bytes as the last time, by the cache, is the same text.
 */
export async function filesIn(dir: string, cache: Cache = new Map()): Promise<Files> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' || code === 'ENOTDIR' ? new MissingFolder(dir) : error;
  });
  const entries = found
    .filter((entry) => !entry.isDirectory() || /\.(?:mdx|yaml)$/.test(entry.name))
    .map((entry) => ({
      entry,
      path: relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'),
    }))
    .filter(({ path }) => !path.split('/').some((name) => name.startsWith('.') || name.endsWith('~')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return new Map(
    await Promise.all(
      entries.map(async ({ entry, path }) => [path, await read(join(dir, path), entry, cache)] as const),
    ),
  );
}

async function read(path: string, entry: Dirent, cache: Cache): Promise<string | Unreadable> {
  try {
    const target = entry.isSymbolicLink() ? await stat(path) : entry;
    if (target.isDirectory()) {
      return {
        unreadable: entry.isDirectory()
          ? 'This is a folder, where its name says that it is a file.'
          : 'This is a link to a folder.',
      };
    }
    if (!target.isFile()) return { unreadable: 'This is not a file.' };
    const bytes = await readFile(path);
    const name = `bytes ${path}`;
    const last = cache.get(name)?.given;
    const same = Buffer.isBuffer(last) && last.equals(bytes) ? last : bytes;
    return cached(cache, name, same, () => decoded(bytes));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && entry.isSymbolicLink()) {
      return { unreadable: 'This is a link to a file that is not there.' };
    }
    return { unreadable: `The file cannot be opened (${code ?? String(error)}).` };
  }
}

/** How a folder is called in messages: from where the command was given, if it lies below. */
export function shownDir(dir: string): string {
  const short = relative(process.cwd(), dir);
  const shown = short.startsWith('..') || isAbsolute(short) ? dir : short;
  return shown.split(sep).join('/').replace(/\/$/, '');
}
