import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  byProblem,
  DIST,
  filesOf,
  pagesOf,
  problems,
  textsOf,
  withoutRepeats,
  ROOT,
  type BuiltPage,
} from './built.ts';

let files: Map<string, Buffer>;
let pages: BuiltPage[];

beforeAll(() => {
  files = filesOf(DIST);
  pages = pagesOf(files);
});

/** Pages on which a selector does not match exactly `count` times. */
function without(selector: string, count = 1, of = pages): string[] {
  return of
    .map(({ address, document }) => ({ address, found: document.querySelectorAll(selector).length }))
    .filter(({ found }) => found !== count)
    .map(({ address, found }) => `${address}: ${found} × ${selector}`);
}

describe('every page', () => {
  // .htmlvalidate.json leaves out three rules of its sets: a list role on a list (Safari drops the list where its marks
  // are styled away), a region role on boxes that scroll, integrity hashes on files of this very site.
  it('is valid HTML', async () => {
    const html = new HtmlValidate(
      JSON.parse(readFileSync(join(ROOT, '.htmlvalidate.json'), 'utf8')) as ConfigData,
    );
    const checked = withoutRepeats(pages);
    const reports = await Promise.all(checked.map(({ html: text, file }) => html.validateString(text, file)));
    const found = reports.flatMap(({ results }, index) =>
      results.flatMap(({ messages }) =>
        messages.flatMap(({ line, column, ruleId, message }) => {
          const page = checked[index];
          return page ? [{ page, ruleId, message, where: `${page.file}:${line}:${column}` }] : [];
        }),
      ),
    );
    const first = new Map(
      found.toReversed().map(({ ruleId, message, where }) => [`${ruleId}: ${message}`, where]),
    );
    expect(
      byProblem(found.map(({ page, ruleId, message }) => [`${ruleId}: ${message}`, page] as const)),
      [...first].map(([problem, where]) => `${where} ${problem}`).join('\n'),
    ).toEqual([]);
  });

  it('has one main heading, one main part, a title, a description', () => {
    expect(without('h1')).toEqual([]);
    expect(without('main')).toEqual([]);
    expect(without('head > title')).toEqual([]);
    expect(without('head > meta[name="description"]')).toEqual([]);
    expect(
      without(
        'head > link[rel~="canonical"]',
        1,
        pages.filter(({ kind }) => kind !== '404'),
      ),
    ).toEqual([]);
    expect(without('html[lang="en-GB"]')).toEqual([]);
  });

  it('has a title and a description of its own', () => {
    const titles = new Map<string, string[]>();
    for (const { address, document } of pages) {
      const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
      expect(document.title.length, `${address}: title`).toBeGreaterThan(8);
      expect(description.length, `${address}: description`).toBeGreaterThan(20);
      titles.set(document.title, [...(titles.get(document.title) ?? []), address]);
    }
    expect([...titles.values()].filter((addresses) => addresses.length > 1)).toEqual([]);
  });

  it('has ids that are unique and can stand in an address', () => {
    const doubled = pages.flatMap(({ address, document }) => {
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.getAttribute('id') ?? '');
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address}: #${id} twice`);
    });
    expect(doubled).toEqual([]);
    expect(problems(pages, '[id]', ({ id }) => (/^[A-Za-z][\w.-]*$/.test(id) ? null : `#${id}`))).toEqual([]);
  });

  it('can be read without a script: it shows words, and no list or table is empty', () => {
    const short = pages.filter(
      ({ document }) => (document.querySelector('main')?.textContent ?? '').trim().length < 100,
    );
    expect(short.map(({ address }) => address)).toEqual([]);
    const empty = problems(pages, 'main ul, main ol, main tbody, main dl', (element) =>
      element.children.length === 0 && element.closest('[hidden]') === null
        ? `empty <${element.localName}>`
        : null,
    );
    expect(empty).toEqual([]);
  });
});

describe('no file', () => {
  it('holds a path of the machine that built it, or a value that was never there', () => {
    const marks = [ROOT, 'node_modules/', 'file://', '/home/', '/Users/'];
    const found = textsOf(files).flatMap(([file, text]) =>
      marks.filter((mark) => text.includes(mark)).map((mark) => `${file}: ${mark}`),
    );
    expect(found).toEqual([]);
    const leaked = pages.flatMap(({ address, document }) =>
      /\[object Object\]|\bundefined\b|\bNaN\b/.test(document.querySelector('body')?.textContent ?? '')
        ? [address]
        : [],
    );
    expect(leaked).toEqual([]);
  });
});
