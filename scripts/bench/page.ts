import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf, serveBrotli } from './brotli-server.ts';
import { busy, CONDITIONS, launch, NARROW, openings, WIDE, type Opening, type Viewport } from './measure.ts';
import { plainPage } from './plain.ts';
import { buildSite } from './site.ts';
import { spread, type Spread } from './statistics.ts';
import { kilobytes, milliseconds, range, ratio, table } from './table.ts';

/** The heaviest article and group, and one page of every other weight. */
const PAGES = [
  '/articles/ctc-2018/',
  '/groups/islamic-state/',
  '/',
  '/claims/nbc-2014-c07/',
  '/map/',
  '/claims/',
  '/search/',
];
const VIEWPORTS = [NARROW, WIDE];

interface Result {
  page: string;
  opened: Opening[];
  /** The same words as plain HTML. */
  plain: Opening[];
}

/** Measures how the pages that matter most open, each beside its own words as plain HTML, and prints what came of it. */
export async function benchPage(scratch: string, loads: number): Promise<void> {
  const www = join(scratch, 'www');
  console.log('Building the site …');
  await buildSite(join(www, 'atlas'), '/atlas/');
  for (const page of PAGES) await writePlain(www, page);
  const server = await serveBrotli(www);
  const browser = await launch();
  try {
    console.log(`
Pages of the atlas, and their own words as plain HTML; Chromium ${browser.version()}, ${CONDITIONS}.
Milliseconds are medians, in brackets the range of ${loads} openings. ×: how many times the plain page.${busy()}`);
    for (const viewport of VIEWPORTS) {
      const paths = PAGES.flatMap((page) => [`/atlas${page}`, `/plain${page}`]);
      const all = await openings(browser, server, paths, { viewport, loads });
      const results = PAGES.map((page, index) => ({
        page,
        opened: all[2 * index] ?? [],
        plain: all[2 * index + 1] ?? [],
      }));
      if (viewport === VIEWPORTS[0]) printBytes(results);
      printTimes(results, viewport);
    }
  } finally {
    await browser.close();
    server.close();
  }
}

async function writePlain(www: string, page: string): Promise<void> {
  const html = await readFile(join(www, 'atlas', page, 'index.html'), 'utf8');
  const folder = join(www, 'plain', page);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), plainPage(html));
}

function printBytes(results: readonly Result[]): void {
  const rows = results.map(({ page, opened, plain }) => {
    const sent = opened[0]?.sent ?? [];
    const kinds = [['.html'], ['.css'], ['.js'], ['.woff2'], ['.svg', '.png']];
    const named = kinds.map((kind) => bytesOf(sent, ...kind));
    const all = bytesOf(sent);
    const other = all - named.reduce((sum, bytes) => sum + bytes, 0);
    return [
      page,
      ...[...named, other, all].map(kilobytes),
      ratio(all, bytesOf(plain[0]?.sent ?? [])),
      String(sent.length),
    ];
  });
  const heads = ['kB with Brotli', 'HTML', 'CSS', 'JS', 'fonts', 'images', 'other', 'all', '×', 'requests'];
  console.log(`\n${table(heads, rows)}`);
}

function printTimes(results: readonly Result[], { width, height }: Viewport): void {
  const times = (list: readonly Opening[], at: (opening: Opening) => number | null): Spread =>
    spread(list.map((opening) => at(opening) ?? NaN));
  const rows = results.map(({ page, opened, plain }) => {
    const paints = [({ firstPaint }: Opening) => firstPaint, ({ largestPaint }: Opening) => largestPaint];
    return [
      page,
      ...paints.flatMap((at) => {
        const [own, bare] = [times(opened, at), times(plain, at)];
        return [range(own), ratio(own.median, bare.median)];
      }),
      times(opened, ({ shift }) => shift).max.toFixed(3),
      range(times(opened, ({ blocking }) => blocking)),
      milliseconds(times(plain, ({ blocking }) => blocking).median),
    ];
  });
  const heads = [
    `${width} × ${height}`,
    'first paint ms',
    '×',
    'largest paint ms',
    '×',
    'most shift',
    'blocking ms',
    'plain',
  ];
  console.log(`\n${table(heads, rows)}`);
}
