import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { findOrInstallChromium } from './chromium.ts';

/** A dev server of Astro, and a page that is open in it. */
export interface DevServer {
  root: string;
  page: Page;
  isAlive: () => boolean;
  close: () => Promise<void>;
}

/** Starts the dev server of a site of Astro's in a folder, and opens a page of it. */
export async function devServer(dir: string, address: string): Promise<DevServer> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const server = spawn(
    process.execPath,
    [join(dir, 'node_modules/astro/bin/astro.mjs'), 'dev', '--host', '127.0.0.1', '--port', String(port)],
    {
      cwd: dir,
      stdio: 'ignore',
      detached: true,
      // Where a built site is tested, what is said of that one is not of this; and within Vitest, Astro serves no page.
      env: {
        ...process.env,
        ATLAS_BASE: undefined,
        ATLAS_OUT: undefined,
        VITEST: undefined,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  const root = `http://127.0.0.1:${String(port)}`;
  while (!(await fetch(root + address).catch(() => null))?.ok) {
    if (server.exitCode !== null)
      throw new Error(`the dev server in ${dir} ended: exit ${String(server.exitCode)}`);
    await setTimeout(200);
  }
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [],
  });
  const page = await browser.newPage();
  await page.goto(root + address);
  await page.waitForLoadState('networkidle');
  return {
    root,
    page,
    isAlive: () => server.exitCode === null,
    async close() {
      await browser.close();
      if (server.pid !== undefined && server.exitCode === null) {
        process.kill(-server.pid, 'SIGKILL');
        await once(server, 'exit');
      }
    },
  };
}
