import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { node, ROOT } from './site.ts';

/** What of Pagefind's own search is used. */
interface Pagefind {
  options: (options: { basePath: string; baseUrl: string; noWorker: boolean }) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/** A search of the built site: the addresses of pages, best first. */
export interface SiteSearch {
  find: (query: string, limit: number) => Promise<string[]>;
  /** Brotli bytes of its code, and of the rest that it asked for since this was last asked. */
  script: number;
  takeSent: () => Promise<number>;
}

/** Pages beside those of records that may stand among the first answers. */
const OTHER_PAGES = 10;

/**
 * Indexes a built site with Pagefind, everything as it is by default, and opens its search as a page would, without its
 * worker: what it fetches comes from the folder at once, and the page is one in English.
 */
export async function pagefind(dist: string, out: string): Promise<SiteSearch> {
  await node(join(ROOT, 'scripts/bench'), [
    'node_modules/pagefind/lib/runner/bin.cjs',
    '--site',
    dist,
    '--output-path',
    out,
  ]);
  const sent = new Set<string>();
  const script = brotliCompressSync(await readFile(join(out, 'pagefind.js'))).length;
  Object.assign(globalThis, {
    window: globalThis,
    location: new URL('http://here.invalid/'),
    document: { querySelector: () => ({ getAttribute: () => 'en-GB' }) },
    fetch: async (address: string) => {
      const { pathname } = new URL(address, 'http://here.invalid/');
      const file = join(out, pathname);
      sent.add(file);
      return new Response(await readFile(file));
    },
  });
  const search = (await import(pathToFileURL(join(out, 'pagefind.js')).href)) as Pagefind;
  await search.options({ basePath: '/', baseUrl: '/', noWorker: true });
  await search.init();
  return {
    script,
    find: async (query, limit) => {
      const { results } = await search.search(query);
      const pages = await Promise.all(results.slice(0, limit + OTHER_PAGES).map((result) => result.data()));
      return pages.map(({ url }) => url);
    },
    takeSent: async () => {
      const files = await Promise.all([...sent].map((file) => readFile(file)));
      sent.clear();
      return files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
    },
  };
}
