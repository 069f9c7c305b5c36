import { beforeAll, describe, expect, it } from 'vitest';
import settings from '#src/site.json' with { type: 'json' };
import { BASE, DIST, byProblem, filesOf, pagesOf, problems, type BuiltPage } from './built.ts';
import { cssAddresses, linksOf, resolver, type Link } from './links.ts';

const SITE = new URL(BASE, settings.site).href;
let files: Map<string, Buffer>;
let pages: BuiltPage[];
let links: Link[];
let internal: ReturnType<typeof resolver>;

beforeAll(() => {
  files = filesOf(DIST);
  pages = pagesOf(files);
  links = pages.flatMap(linksOf);
  internal = resolver(pages, files, SITE);
});

describe('links', () => {
  it('all lead somewhere, fragments included', () => {
    expect(links.length).toBeGreaterThan(pages.length);
    const dead = links
      .filter(({ to, page }) => internal.isInternal(to, page))
      .map(({ to, page }) => [internal.problem(to, page), page] as const);
    expect(byProblem(dead)).toEqual([]);
  });

  it('to other sites are plain links that open where the reader is', () => {
    const outside = links.filter(({ to, page }) => !internal.isInternal(to, page));
    const wrong = outside.map(({ element, to, page }) => {
      // What a page says of itself in its head, no browser fetches and no reader follows.
      const said =
        /^(?:type|license)$/.test(element.getAttribute('rel') ?? '') && element.localName === 'link';
      const plain = said || (element.localName === 'a' && element.getAttribute('target') === null);
      const right = plain && /^https?:/.test(to);
      return [right ? null : `<${element.localName}> ${to}`, page] as const;
    });
    expect(byProblem(wrong)).toEqual([]);
  });

  it('in style sheets lead somewhere on this site', () => {
    const wrong = [...files]
      .filter(([file]) => file.endsWith('.css'))
      .flatMap(([file, bytes]) =>
        cssAddresses(bytes.toString())
          .filter((to) => {
            const url = new URL(to, new URL(file, SITE));
            return !url.href.startsWith(SITE) || !files.has(url.href.slice(SITE.length));
          })
          .map((to) => `${file}: ${to}`),
      );
    expect(wrong).toEqual([]);
  });

  it('never run a script', () => {
    expect(
      links.filter(({ to }) => /^\s*(?:javascript|data|vbscript):/i.test(to)).map(({ to }) => to),
    ).toEqual([]);
  });
});

describe('the sitemap', () => {
  it('lists every page but the one for what is missing, and nothing else', () => {
    const sitemap = files.get('sitemap.xml')?.toString() ?? '';
    const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
    const there = pages
      // Frozen pages are for who cites them, not for search engines.
      .filter(({ kind }) => kind !== '404' && kind !== 'v')
      .map(({ address }) => new URL(address.slice(1), SITE).href);
    expect([...listed].sort()).toEqual([...there].sort());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('is named in robots.txt', () => {
    expect(files.get('robots.txt')?.toString()).toContain(`Sitemap: ${new URL('sitemap.xml', SITE).href}\n`);
  });
});

describe('canonical addresses', () => {
  it("are each page's own", () => {
    const wrong = problems(pages, 'link[rel~="canonical"]', (element, { address, kind }) => {
      const href = element.getAttribute('href') ?? '';
      if (kind === '404') return `has the canonical address ${href}, at which there is nothing`;
      if (kind === 'v') return href === './' ? null : `is frozen and said to be at ${href}`;
      return href === new URL(address.slice(1), SITE).href ? null : `is said to be at ${href}`;
    });
    expect(wrong).toEqual([]);
  });
});
