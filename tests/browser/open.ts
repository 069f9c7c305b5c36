import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { findChromium } from '../../scripts/chromium.ts';
import { siteServer } from '../../scripts/site-server.ts';
import { BASE, DIST } from '../site/built.ts';

/** A browser with the built site in front of it. */
export interface Opened {
  browser: Browser;
  /** Absolute address of the site's root. */
  root: string;
  close: () => Promise<void>;
}

/** Serves the built site on a free port of this machine, or takes the server in ATLAS_SERVED, and starts a browser. */
export async function open(): Promise<Opened> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chrome or Chromium: run npm test, or set ATLAS_CHROMIUM');
  const server = process.env['ATLAS_SERVED'] === undefined ? await ownServer() : undefined;
  const browser = await chromium.launch({
    executablePath,
    // Chromium has no sandbox as root, and containers give it little shared memory.
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [],
  });
  return {
    browser,
    root: server === undefined ? String(process.env['ATLAS_SERVED']) : server.root,
    async close() {
      await browser.close();
      server?.close();
    },
  };
}

async function ownServer(): Promise<{ root: string; close: () => void }> {
  const server = siteServer(DIST, BASE);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}${BASE}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page, and all that goes wrong on it: errors, warnings of the policy, requests to elsewhere. */
export interface Watched {
  context: BrowserContext;
  page: Page;
  troubles: string[];
  /** Opens an address below the site's root, `/groups/x/`. */
  go: (address: string) => Promise<void>;
}

/** A fresh page with nothing remembered, watched for trouble. */
export async function watched(
  { browser, root }: Opened,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  const at = () => new URL(page.url()).pathname;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy')) {
      troubles.push(`${at()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => troubles.push(`${at()}: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') troubles.push(`${at()}: ${request.url()} failed: ${reason}`);
  });
  page.on('request', (request) => {
    // What a page made itself, it may ask for again; such an address has no path of ours.
    const asked = request.url();
    if (!asked.startsWith(root) && !asked.startsWith(`blob:${new URL(root).origin}/`))
      troubles.push(`${at()}: asked for ${request.url()}`);
  });
  return {
    context,
    page,
    troubles,
    async go(address) {
      await page.goto(new URL(address.slice(1), root).href, { waitUntil: 'load' });
    },
  };
}
