import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import settings from '#src/site.json' with { type: 'json' };

export const ROOT = resolve(import.meta.dirname, '../..');
/** The built site that is looked at, and the path under which it stands: as `npm run build` was told. */
export const DIST = resolve(ROOT, process.env['ATLAS_OUT'] ?? 'dist');
export const BASE = process.env['ATLAS_BASE'] ?? settings.base;

/** Every file of a built site, by its path below the folder, in order. */
export function filesOf(dir: string): Map<string, Buffer> {
  if (!existsSync(dir)) throw new Error(`${dir} is not there: build the site first (npm run build)`);
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(dir, path))]));
}

export interface BuiltPage {
  file: string;
  /** Root-relative address without the base: `/groups/x/`. */
  address: string;
  kind: string;
  html: string;
  document: Document;
}

/** Every page of a built site; frozen ones are of the kind `v`. */
export function pagesOf(files: ReadonlyMap<string, Buffer>): BuiltPage[] {
  return [...files]
    .filter(([file]) => file.endsWith('.html'))
    .map(([file, bytes]) => {
      const html = bytes.toString('utf8');
      const address = `/${file.replace(/index\.html$/, '')}`;
      return { file, address, kind: kindOf(address), html, document: parseHTML(html).document };
    });
}

/** Pages without the frozen ones of a kind and edition but the first: all are written alike, once and for all. */
export function withoutRepeats(pages: readonly BuiltPage[]): BuiltPage[] {
  const seen = new Set<string>();
  return pages.filter(({ kind, address }) => {
    if (kind !== 'v') return true;
    const like = address.split('/').slice(0, 4).join('/');
    const isFirst = !seen.has(like);
    seen.add(like);
    return isFirst;
  });
}

const RECORDS = ['articles', 'claims', 'groups', 'events', 'people', 'places', 'findings'];

/** `claims/x/` is a claims page, `claims/` an index, `map/` the map. */
function kindOf(address: string): string {
  const [, first = '', second = ''] = address.split('/');
  if (first === '') return 'home';
  if (RECORDS.includes(first)) return second === '' ? 'index' : first;
  return first.replace(/\.html$/, '');
}

/** The text files of a built site. */
export function textsOf(files: ReadonlyMap<string, Buffer>): [string, string][] {
  return [...files]
    .filter(([file]) => /\.(?:html|css|js|json|csv|svg|txt|xml|webmanifest|bib|ris)$/.test(file))
    .map(([file, bytes]) => [file, bytes.toString('utf8')]);
}

/** Every element that fits a selector, as `problem` words it; what is no problem is `null`. */
export function problems(
  pages: readonly BuiltPage[],
  selector: string,
  problem: (element: Element, page: BuiltPage) => string | null,
): string[] {
  return byProblem(
    pages.flatMap((page) =>
      [...page.document.querySelectorAll(selector)].map((element) => [problem(element, page), page] as const),
    ),
  );
}

/** Each problem once, with the pages that have it: a mistake in a layout is one mistake. */
export function byProblem(found: readonly (readonly [problem: string | null, page: BuiltPage])[]): string[] {
  const pages = new Map<string, Set<string>>();
  for (const [problem, { address }] of found) {
    if (problem !== null) pages.set(problem, (pages.get(problem) ?? new Set()).add(address));
  }
  return [...pages].map(([problem, on]) => {
    const more = on.size > 3 ? ` and ${on.size - 3} more` : '';
    return `${problem} – on ${[...on].slice(0, 3).join(', ')}${more}`;
  });
}
