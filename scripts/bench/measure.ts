import { availableParallelism, loadavg } from 'node:os';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../chromium.ts';
import type { BrotliServer, Sent } from './brotli-server.ts';
import { observe, type Noted } from './observer.ts';

/** Lighthouse's slow 4G: 150 ms to and fro for each request, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const ANY = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
/** A processor so many times slower than this machine's. */
const SLOWER = 4;
export const CONDITIONS = 'slow 4G (150 ms, 1.6 Mbit/s) and a processor slowed 4×';

/** Milliseconds without a request or a long task after which a page has come to rest. */
const REST = 1000;

export interface Viewport {
  width: number;
  height: number;
}
export const WIDE: Viewport = { width: 1280, height: 900 };
export const NARROW: Viewport = { width: 360, height: 780 };

/** What came of opening a page. */
export interface Opening extends Noted {
  /** What was sent until the load event: what the page itself asks for. */
  start: readonly Sent[];
  /** All that was sent until the page came to rest, untouched. */
  sent: readonly Sent[];
  /** Milliseconds of long tasks above 50 each, after the first paint. */
  blocking: number;
}

/** A warning where other programs keep this machine busy, or nothing. */
export function busy(): string {
  const [, lately = 0] = loadavg();
  const processors = availableParallelism();
  return lately <= processors
    ? ''
    : `\nThis machine is busy (load ${lately.toFixed(1)} on ${processors} processors): the times below say little.`;
}

export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('no Chrome or Chromium was found: install one, or name it in ATLAS_CHROMIUM');
  return chromium.launch({
    executablePath,
    // Chromium has no sandbox as root, and containers give it little shared memory.
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [],
  });
}

/** A tab with nothing remembered, with a slow processor and, where asked, a slow network. */
export async function withTab<T>(
  browser: Browser,
  { viewport, isSlowNetwork }: { viewport: Viewport; isSlowNetwork: boolean },
  use: (page: Page, cdp: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', isSlowNetwork ? SLOW_4G : ANY);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return await use(page, cdp);
  } finally {
    await context.close();
  }
}

/**
 * Opens each of some pages `loads` times on a slow line, each time as if never before, after a first time that does not
 * count. They take turns, so that a busy moment of the machine falls on all of them.
 */
export async function openings(
  browser: Browser,
  server: BrotliServer,
  paths: readonly string[],
  { viewport, loads }: { viewport: Viewport; loads: number },
): Promise<Opening[][]> {
  const all = paths.map((path) => ({ path, opened: [] as Opening[] }));
  for (let load = 0; load <= loads; load += 1)
    for (const { path, opened } of all) opened.push(await opening(browser, server, path, viewport));
  return all.map(({ opened }) => opened.slice(1));
}

function opening(browser: Browser, server: BrotliServer, path: string, viewport: Viewport): Promise<Opening> {
  return withTab(browser, { viewport, isSlowNetwork: true }, async (page) => {
    await page.addInitScript(observe);
    server.takeSent();
    await page.goto(server.root + path, { waitUntil: 'load' });
    const start = server.takeSent();
    await atRest(page);
    const noted = await page.evaluate(() => globalThis.noted);
    const blocking = noted.longTasks
      .filter(({ start }) => start >= (noted.firstPaint ?? 0))
      .reduce((sum, { duration }) => sum + duration - 50, 0);
    return { ...noted, start, sent: [...start, ...server.takeSent()], blocking };
  });
}

/** Waits until a page asks for nothing more and its main thread is free. */
export async function atRest(page: Page): Promise<void> {
  let busy = Date.now();
  const note = () => {
    busy = Date.now();
  };
  page.on('request', note).on('requestfinished', note).on('requestfailed', note);
  await page.waitForLoadState('load');
  note();
  while (Date.now() - busy < REST) {
    // Answered only once the main thread is free.
    const asked = Date.now();
    await page.evaluate(() => null);
    if (Date.now() - asked > 50) note();
    await page.waitForTimeout(50);
  }
  page.off('request', note).off('requestfinished', note).off('requestfailed', note);
}
