import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { devServer, type DevServer } from '../../scripts/dev-server.ts';
import { copyProject } from '../../scripts/project-copy.ts';

const CLAIM = 'nbc-2014-c01';
const CLAIMS = 'content/data/claims/nbc-2014.yaml';
const GROUP = 'content/groups/boko-haram.mdx';
const OVERLAY = 'vite-error-overlay';

let dir: string;
let dev: DevServer;
let page: Page;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'atlas-dev-'));
  copyProject(dir);
  dev = await devServer(dir, `/claims/${CLAIM}/`);
  ({ page } = dev);
}, 60_000);
afterAll(async () => {
  await dev.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Saves a file with one thing changed, and gives back how to take that back. */
function save(file: string, from: string | RegExp, to: string): () => void {
  const path = join(dir, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return () => {
    writeFileSync(path, before);
  };
}

const main = () => page.locator('main').textContent();
const soon = () => expect.poll(main, { timeout: 5000 });
const TEXT = new RegExp(`(id: ${CLAIM}\n(?:.*\n)*?  text: .*)`);

/** Says when the page has been opened anew, with its scripts. */
async function openedAnew(): Promise<void> {
  await page.waitForFunction(() => !('before' in window));
  await page.waitForLoadState('networkidle');
}

async function mark(): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { before: true });
  });
}

it('shows an edit in the page that is open, then opens it anew for its scripts', async () => {
  await mark();
  const takeBack = save(CLAIMS, TEXT, '$1 Said once more.');
  await soon().toContain('Said once more.');
  await openedAnew();
  expect(await main()).toContain('Said once more.');
  await page.keyboard.press('/');
  await page.locator('dialog[open] [role=combobox]').waitFor();
  await mark();
  takeBack();
  await soon().not.toContain('Said once more.');
  await openedAnew();
});

it('shows the last of edits that follow on each other, whatever the page is at', async () => {
  const takeBack = save(CLAIMS, TEXT, '$1 Word 0.');
  let last = 0;
  for (let gap = 100; gap <= 500; gap += 50) {
    save(CLAIMS, /Word \d+\./, `Word ${String(last + 1)}.`);
    await page.waitForTimeout(gap);
    last += 2;
    save(CLAIMS, /Word \d+\./, `Word ${String(last)}.`);
    await soon().toContain(`Word ${String(last)}.`);
    await page.waitForLoadState('networkidle');
  }
  expect(await main()).toContain(`Word ${String(last)}.`);
  takeBack();
  await soon().not.toContain('Word');
});

it('shows a mistake over the last good page, in a page that is opened meanwhile too, until it is mended', async () => {
  const mistake = () => page.locator(OVERLAY).evaluate(({ shadowRoot }) => shadowRoot?.textContent);
  const takeBack = save(CLAIMS, 'hedge: stated', 'hegde: stated');
  await page.locator(OVERLAY).waitFor();
  expect(await mistake()).toContain('data/claims/nbc-2014.yaml');
  expect(await mistake()).toMatch(/Did you mean \W?hedge/);
  expect(await main()).toContain('U.S. officials were worried');
  await page.reload();
  await page.locator(OVERLAY).waitFor();
  expect(await main()).toContain('U.S. officials were worried');
  takeBack();
  await page.locator(OVERLAY).waitFor({ state: 'detached' });
  await soon().toContain('U.S. officials were worried');
});

it('shows prose; a mistake in it leaves the last good page', async () => {
  await page.goto(`${dev.root}/groups/boko-haram/`);
  await page.waitForLoadState('networkidle');
  const takeBack = save(GROUP, 'NBC News described', 'NBC News once described');
  await soon().toContain('NBC News once described');
  await page.waitForLoadState('networkidle');
  const mend = save(GROUP, 'NBC News once described', '<Claim id="NBC News twice described');
  await page.locator(OVERLAY).waitFor();
  expect(await main()).toContain('NBC News once described');
  mend();
  await page.locator(OVERLAY).waitFor({ state: 'detached' });
  expect(await main()).toContain('NBC News once described');
  takeBack();
  await soon().not.toContain('NBC News once described');
  expect(dev.isAlive()).toBe(true);
});
