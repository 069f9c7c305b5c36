import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
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
