import { brotliCompressSync, constants } from 'node:zlib';
import type { BuiltPage } from './built.ts';
import { cssAddresses, linksOf, staticImports } from './links.ts';

/** Bytes with Brotli that a page takes at its first opening, before anything is fetched on intent. */
export interface Weight {
  page: BuiltPage;
  html: number;
  css: number;
  js: number;
  /** Fonts and images, as large as they are if they are packed already. */
  other: number;
  all: number;
}

/**
 * Weighs pages: their HTML, its style sheets and what these fetch, its scripts with all they import at once, its
 * images and preloads. What is fetched only on intent (`import()`, `fetch`) does not count.
 *
 * @param root path under which the site stands, with slashes at both ends
 */
export function weigher(files: ReadonlyMap<string, Buffer>, root: string): (page: BuiltPage) => Weight {
  const packed = new Map<string, number>();
  const size = (file: string) => {
    const known = packed.get(file);
    if (known !== undefined) return known;
    const bytes = files.get(file);
    if (bytes === undefined) throw new Error(`${file} is not in the built site`);
    const found = /\.(?:woff2|png|jpg|webp|avif)$/.test(file) ? bytes.length : brotli(bytes);
    packed.set(file, found);
    return found;
  };

  return (page) => {
    const loaded = new Set<string>();
    const add = (to: string, from: string) => {
      const file = fileOf(to, from, root);
      if (file === null || loaded.has(file)) return;
      loaded.add(file);
      const text = files.get(file)?.toString() ?? '';
      if (file.endsWith('.css')) for (const address of cssAddresses(text)) add(address, file);
      if (file.endsWith('.js')) for (const path of staticImports(text)) add(path, file);
    };
    for (const { to, loads } of linksOf(page)) if (loads) add(to, page.file);
    for (const style of page.document.querySelectorAll('style')) {
      for (const address of cssAddresses(style.textContent ?? '')) add(address, page.file);
    }
    const sum = (fits: (file: string) => boolean) =>
      [...loaded].filter(fits).reduce((total, file) => total + size(file), 0);
    const css = sum((file) => file.endsWith('.css'));
    const js = sum((file) => file.endsWith('.js'));
    const other = sum((file) => !/\.(?:css|js)$/.test(file));
    const html = size(page.file);
    return { page, html, css, js, other, all: html + css + js + other };
  };
}

/** The file that an address loads; `null` for another origin. */
function fileOf(to: string, from: string, root: string): string | null {
  const origin = 'https://here.invalid';
  const url = new URL(to, `${origin}${root}${from}`);
  if (url.origin !== origin) return null;
  return decodeURIComponent(url.pathname.slice(root.length));
}

function brotli(bytes: Buffer): number {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
}
