import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { shownDir } from './files.ts';

/** What stands in the folder of frozen pages. */
export interface Frozen {
  /** How the folder is called in messages. */
  dir: string;
  /** SHA-256 of each file, by its path below the folder: `2026.11.20/claims/x/index.html`. */
  hashes: ReadonlyMap<string, string>;
}

/** Where the frozen pages of a content folder are: in `public/v` beside it. */
export function frozenDir(content: string): string {
  return join(dirname(join(content, '.')), 'public', 'v');
}

/**
 * Reads and hashes every file in a folder of frozen pages; none where there is no such folder. At once, without waiting:
 * there are thousands of small files, and nothing else to do meanwhile.
 */
export function readFrozen(dir: string): Frozen {
  const entries = existsSync(dir) ? readdirSync(dir, { recursive: true, withFileTypes: true }) : [];
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const hashes = new Map(paths.map((path) => [path, sha256(readFileSync(join(dir, path)))]));
  return { dir: shownDir(dir), hashes };
}

/** SHA-256 in hex. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
