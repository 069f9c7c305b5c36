import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const ALWAYS = ['index.html', '404.html', 'data/atlas.json', 'data/claims.csv', 'robots.txt', 'sitemap.xml'];

/** Files that a built site should have and has not: what every site has, and a page for each address in its sitemap. */
export async function missing(dir: string, base: string): Promise<string[]> {
  const lacking = ALWAYS.filter((file) => !existsSync(join(dir, file)));
  if (lacking.length > 0) return lacking;
  const sitemap = await readFile(join(dir, 'sitemap.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)]
    .map(([, address = '']) => `${new URL(address).pathname.slice(base.length)}index.html`)
    .filter((file) => !existsSync(join(dir, file)));
}

/**
 * Whether a build may take the place of what is at `dir`: nothing, an empty folder, or a site of the atlas. Anything
 * else would be deleted with all that is in it.
 */
export async function mayReplace(dir: string): Promise<boolean> {
  if (!existsSync(dir)) return true;
  const names = await readdir(dir).catch(() => null);
  return names !== null && (names.length === 0 || ALWAYS.every((file) => existsSync(join(dir, file))));
}
