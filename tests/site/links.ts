import type { BuiltPage } from './built.ts';

/** Attributes that hold an address, and whether the browser fetches it by itself. */
const ADDRESSES: readonly [selector: string, attribute: string, loads: boolean][] = [
  ['a[href], area[href]', 'href', false],
  ['link[href]', 'href', true],
  [
    'script[src], img[src], iframe[src], source[src], video[src], audio[src], embed[src], track[src], input[src]',
    'src',
    true,
  ],
  ['video[poster]', 'poster', true],
  ['object[data]', 'data', true],
  ['form[action]', 'action', false],
  ['use[href], image[href], feImage[href]', 'href', true],
  ['use, image', 'xlink:href', true],
];

export interface Link {
  page: BuiltPage;
  /** As written. */
  to: string;
  /** The browser fetches it by itself. */
  loads: boolean;
  element: Element;
}

/** Every address on a page, those in `srcset` included. */
export function linksOf(page: BuiltPage): Link[] {
  const plain = ADDRESSES.flatMap(([selector, attribute, loads]) =>
    [...page.document.querySelectorAll(selector)].flatMap((element) => {
      const to = element.getAttribute(attribute);
      // What stands on the page itself is there already.
      const meant =
        loads &&
        !to?.startsWith('#') &&
        !/(?:^|\s)(?:canonical|license|author|help|alternate|next|prev|cite-as|describedby|type)(?:\s|$)/.test(
          element.getAttribute('rel') ?? '',
        );
      return to === null ? [] : [{ page, to, loads: meant, element }];
    }),
  );
  const sets = [...page.document.querySelectorAll('[srcset]')].flatMap((element) =>
    (element.getAttribute('srcset') ?? '')
      .split(',')
      .map((candidate) => ({ page, to: candidate.trim().split(/\s+/)[0] ?? '', loads: true, element })),
  );
  return [...plain, ...sets];
}

/** Addresses that a style sheet fetches. */
export function cssAddresses(css: string): string[] {
  const found = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+["']([^"']*)["']/g);
  return [...found].map((match) => match.slice(1).find((part) => part !== undefined) ?? '');
}

/** Modules that a script fetches at once: static imports, not `import()`. */
export function staticImports(script: string): string[] {
  const found = script.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*${},\s]+?\s*from\s*)?["']([^"']+)["']/g,
  );
  return [...found].map(([, path = '']) => path);
}

/**
 * Looks internal addresses up in a built site.
 *
 * @param site absolute address of the site's root, base included
 */
export function resolver(pages: readonly BuiltPage[], files: ReadonlyMap<string, Buffer>, site: string) {
  const root = new URL(site);
  const ids = new Map(
    pages.map((page) => [
      page.file,
      new Set([...page.document.querySelectorAll('[id]')].map((element) => element.getAttribute('id') ?? '')),
    ]),
  );
  return {
    isInternal: (to: string, page: BuiltPage) => new URL(to, at(page)).origin === root.origin,
    /** What is wrong with an internal address; `null` if it leads somewhere. */
    problem(to: string, page: BuiltPage): string | null {
      const url = new URL(to, at(page));
      if (!url.pathname.startsWith(root.pathname)) return `${to} leaves the base path ${root.pathname}`;
      const path = decodeURIComponent(url.pathname.slice(root.pathname.length));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (!files.has(file)) return `${to} leads nowhere`;
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (fragment !== '' && !ids.get(file)?.has(fragment))
        return `${to}: there is no #${fragment} on that page`;
      return null;
    },
  };

  function at(page: BuiltPage): string {
    return new URL(page.address.slice(1), root).href;
  }
}
