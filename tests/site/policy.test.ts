import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import settings from '#src/site.json' with { type: 'json' };
import { BASE, DIST, filesOf, pagesOf, problems, type BuiltPage } from './built.ts';
import { linksOf } from './links.ts';

const SITE = new URL(BASE, settings.site).href;

/** The whole policy but for hashes. `frame-ancestors` has no effect in a meta element: it is for the host to send. */
const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  // `blob:` lets a figure be taken away as pixels: the picture is made in the page and never leaves it.
  'img-src': ["'self'", 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['atlas'],
};

let files: Map<string, Buffer>;
let pages: BuiltPage[];

beforeAll(() => {
  files = filesOf(DIST);
  pages = pagesOf(files);
});

/** The policy of a page: directives and what they allow. */
function policyOf({ document }: BuiltPage): Map<string, string[]> {
  const content =
    document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';
  return new Map(
    content
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name !== '')
      .map(([name = '', ...values]) => [name, values]),
  );
}

/** Frozen pages have no script, no font and no picture. */
const FROZEN = { 'default-src': ["'none'"], 'style-src': ["'self'"] };

const HASH = /^'sha(?:256|384|512)-[A-Za-z0-9+/]+=*'$/;

describe('the content security policy', () => {
  it('stands once on every page, before any script or style sheet that it rules', () => {
    for (const { address, document, html } of pages) {
      expect(document.querySelectorAll('meta[http-equiv="content-security-policy" i]').length, address).toBe(
        1,
      );
      const policy = html.search(/http-equiv="?content-security-policy/i);
      // What a script element only holds, as data, no policy rules.
      const ruled = html.search(
        /<(?:script(?! type="application\/(?:ld\+)?json")|link rel="?(?:stylesheet|modulepreload))/i,
      );
      expect(ruled === -1 || policy < ruled, `${address}: a script or style sheet before the policy`).toBe(
        true,
      );
    }
  });

  it('is the same strict one everywhere, but for hashes', () => {
    for (const page of pages) {
      const bare = [...policyOf(page)].map(([name, values]) => [
        name,
        values.filter((value) => !HASH.test(value)),
      ]);
      expect(Object.fromEntries(bare), page.address).toEqual(page.kind === 'v' ? FROZEN : POLICY);
    }
  });

  it('allows each inline script and style by its hash', () => {
    const data = (element: Element) => /json/.test(element.getAttribute('type') ?? '');
    const wrong = problems(pages, 'script:not([src]), style', (element, page) => {
      if (element.localName === 'script' && data(element)) return null;
      const hash = createHash('sha256')
        .update(element.textContent ?? '')
        .digest('base64');
      const allowed = policyOf(page).get(element.localName === 'script' ? 'script-src' : 'style-src') ?? [];
      return allowed.includes(`'sha256-${hash}'`) ? null : `<${element.localName}> without a hash`;
    });
    expect(wrong).toEqual([]);
  });
});

describe('no page', () => {
  it('has an inline style or event handler', () => {
    const wrong = problems(pages, '*', (element) => {
      const names = element.getAttributeNames().filter((name) => name === 'style' || /^on/i.test(name));
      return names.length > 0 ? `<${element.localName} ${names.join(' ')}>` : null;
    });
    expect(wrong).toEqual([]);
  });

  it('fetches anything from another origin', () => {
    const away = pages.flatMap((page) =>
      linksOf(page)
        .filter(({ loads, to }) => loads && new URL(to, SITE).origin !== new URL(SITE).origin)
        .map(({ to }) => `${page.address}: ${to}`),
    );
    expect(away).toEqual([]);
    const hints = problems(
      pages,
      'link[rel~="preconnect"], link[rel~="dns-prefetch"], [ping], base',
      ({ localName }) => localName,
    );
    expect(hints).toEqual([]);
  });

  it('says where its reader came from', () => {
    const silent = pages.filter(
      ({ document }) =>
        document.querySelector('meta[name="referrer"]')?.getAttribute('content') !== 'no-referrer',
    );
    expect(silent.map(({ address }) => address)).toEqual([]);
  });
});

describe('no script', () => {
  it('names another site, sets a cookie or runs text as code', () => {
    const wrong = [...files]
      .filter(([file]) => file.endsWith('.js'))
      .flatMap(([file, bytes]) => {
        const text = bytes
          .toString()
          .replace(/https?:\/\/(?:www\.w3\.org\/|allegiance-atlas\.example)[^"'`]*/g, '');
        return [
          ...text.matchAll(
            /https?:\/\/[^"'`\s]+|document\.cookie|\beval\(|new Function\(|navigator\.sendBeacon/g,
          ),
        ].map(([found]) => `${file}: ${found}`);
      });
    expect(wrong).toEqual([]);
  });
});
