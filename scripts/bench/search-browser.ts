import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import settings from '../../src/site.json' with { type: 'json' };
import { siteServer } from '../site-server.ts';
import { launch, WIDE, withTab } from './measure.ts';
import { ROOT } from './site.ts';
import { spread, percentile, type Spread } from './statistics.ts';

/** What one question costs on the built site, from the key that opens the search: bytes with Brotli, and requests. */
export interface Fetched {
  bytes: number;
  requests: number;
}

/** What came of the search in Chromium, the processor slowed four times. */
export interface InBrowser {
  /** A name typed and entered; a question, with all that it needs. */
  name: Fetched;
  question: Fetched;
  /** Milliseconds to make of the files, once fetched, what answers. */
  load: number;
  keys: Spread;
  hostile: { thrown: number; p50: number; p99: number; violations: number };
}

const NAME = 'iskp';
const QUESTION = 'who pledged in 2014';
/** As many of the hostile queries are typed into the page as well. */
const TYPED = 200;

/** Asks the built site in `dist/`, and our search as bundled at `bundle`, under the policy of the site. */
export async function inBrowser(
  bundle: string,
  keys: readonly string[],
  hostile: readonly string[],
): Promise<InBrowser> {
  const server = siteServer(join(ROOT, 'dist'), settings.base);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const root = `http://127.0.0.1:${port}${settings.base}`;
  const browser = await launch();
  const tab = <T>(use: (page: Page) => Promise<T>) =>
    withTab(browser, { viewport: WIDE, isSlowNetwork: false }, use);
  try {
    const name = await tab((page) => asked(page, root, NAME));
    const question = await tab((page) => asked(page, root, QUESTION));
    const typed = await tab((page) => typing(page, root, hostile.slice(0, TYPED)));
    const timed = await tab(async (page) => {
      const code = await readFile(bundle, 'utf8');
      await page.route('**/bench-search.mjs', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: code }),
      );
      await page.goto(`${root}search/`);
      return page.evaluate(measured, {
        script: `${root}bench-search.mjs`,
        keys: [...keys],
        hostile: [...hostile],
      });
    });
    return {
      name,
      question,
      load: timed.load,
      keys: spread(timed.keys),
      hostile: {
        thrown: timed.thrown,
        p50: percentile(timed.hostile, 50),
        p99: percentile(timed.hostile, 99),
        violations: typed + timed.violations,
      },
    };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Opens the search over a page of text, types, and follows the first hit; weighs what was fetched for that. */
async function asked(page: Page, root: string, query: string): Promise<Fetched> {
  await page.goto(`${root}about/`);
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => bodies.push(response.body()));
  await page.keyboard.press('/');
  await page.locator('dialog[open] [role=combobox]').waitFor();
  await page.keyboard.type(query);
  await page.locator('dialog[open] [role=option]').first().waitFor();
  const sizes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
}

/** Types what nobody would into the search page; how often that broke its policy, or anything threw. */
async function typing(page: Page, root: string, queries: readonly string[]): Promise<number> {
  let troubles = 0;
  page.on('pageerror', () => (troubles += 1));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles += 1;
  });
  await page.goto(`${root}search/`);
  await page.evaluate(async (list) => {
    const field = document.querySelector<HTMLInputElement>('#search-field');
    for (const query of list) {
      if (field !== null) field.value = query;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }, queries);
  return troubles;
}

/** Runs in the page: opens the search, types keys, asks in bad faith. */
async function measured({ script, keys, hostile }: { script: string; keys: string[]; hostile: string[] }) {
  let violations = 0;
  document.addEventListener('securitypolicyviolation', () => (violations += 1));
  const { names = '', sentences = '' } = document.querySelector<HTMLElement>('#search')?.dataset ?? {};
  const files = await Promise.all([names, sentences].map(async (address) => (await fetch(address)).text()));
  const { open } = (await import(script)) as {
    open: (files: { names?: string; sentences?: string }) => (query: string, limit: number) => string[];
  };
  const start = performance.now();
  const [first = '', second = ''] = files;
  const find = open({ names: first, sentences: second });
  const load = performance.now() - start;
  let thrown = 0;
  const timed = (query: string) => {
    const before = performance.now();
    try {
      find(query, 10);
    } catch {
      thrown += 1;
    }
    return performance.now() - before;
  };
  for (const key of keys.slice(0, 200)) timed(key);
  return { load, keys: keys.map(timed), hostile: hostile.map(timed), thrown, violations };
}
