import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Where a built site lists its files. */
export const MANIFEST = 'data/sha256sums.txt';

/**
 * Writes the manifest of a built site: the SHA-256 of each of its files, in order of their paths, as `sha256sum -c`
 * reads it in the site's folder. Of itself it says nothing.
 *
 * @returns the SHA-256 of the manifest: the same for two sites only if they are the same in every byte
 */
export async function writeManifest(dir: string): Promise<string> {
  const lines: string[] = [];
  for (const path of await pathsIn(dir)) lines.push(`${await sha256(join(dir, path))}  ${path}\n`);
  const text = lines.join('');
  await writeFile(join(dir, MANIFEST), text);
  return createHash('sha256').update(text).digest('hex');
}

/** What a site and its manifest say differently: files that are missing, changed, or not listed. Empty: it is whole. */
export async function notAsListed(dir: string): Promise<string[]> {
  const text = await readFile(join(dir, MANIFEST), 'utf8').catch(() => null);
  if (text === null) return [`${MANIFEST} is missing`];
  const listed = new Map(
    [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, hash = '', path = '']) => [path, hash]),
  );
  const found = new Set(await pathsIn(dir));
  const problems = [...found].filter((path) => !listed.has(path)).map((path) => `${path} is not listed`);
  for (const [path, hash] of listed) {
    if (!found.has(path)) problems.push(`${path} is missing`);
    else if ((await sha256(join(dir, path))) !== hash) problems.push(`${path} has changed`);
  }
  return problems.sort();
}

/** Paths of all files of a site but its manifest, by code units: the same order in every language of the machine. */
export async function pathsIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== MANIFEST)
    .sort();
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
