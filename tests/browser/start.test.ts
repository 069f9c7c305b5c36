import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE } from '../site/built.ts';
import { open, watched, type Opened } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const slider = '[data-map] input[name=at]';
const title = '[data-map] [data-title]';

/** Holds back the data of the figures until it is let go, or answers with a failure as often as asked. */
async function withholdData(page: Page, failures = 0) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let left = failures;
  await page.route('**/figures/*.json', async (route) => {
    if (left > 0) {
      left -= 1;
      await route.fulfill({ status: 503, body: '' });
      return;
    }
    if (failures === 0) await released;
    await route.continue();
  });
  return release;
}

/** Has a page add up how far things moved by themselves. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);
}

describe.each(['/', '/map/', '/timeline/'])('%s', (address) => {
  it.each([360, 1280])('moves nothing while it comes alive, %i pixels wide', async (width) => {
    const { page, go, troubles, context } = await watched(opened, { viewport: { width, height: 900 } });
    const shifts = await watchShifts(page);
    const data = page.waitForResponse('**/figures/*.json');
    await go(address);
    await page.locator('[data-controls]').scrollIntoViewIfNeeded();
    await data;
    await page.waitForTimeout(300);
    expect(await page.locator('[data-controls]').isVisible()).toBe(true);
    expect(await shifts()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('a figure before it is alive', () => {
  it('keeps what is done with its controls, and does it then', async () => {
    const { page, go, troubles, context } = await watched(opened);
    const release = await withholdData(page);
    await go('/map/');
    const before = await page.locator(title).textContent();
    await page.locator('input[name=told][value=voa-2019]').uncheck();
    await page.locator(slider).fill('11');
    await page.locator('[data-step="1"]').click();
    expect(await page.locator(title).textContent()).toBe(before);
    release();
    await expect.poll(() => page.locator(slider).inputValue()).toBe('12');
    expect(await page.locator('input[name=told][value=voa-2019]').isChecked()).toBe(false);
    expect(new URL(page.url()).search).toMatch(/^\?at=2015-01&told=(?!.*voa-2019)/);
    expect(await page.locator(title).textContent()).not.toBe(before);
    await page.goBack();
    await expect.poll(() => page.locator(slider).inputValue()).toBe('11');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('says that it could not be loaded, and tries again when it is used', async () => {
    const { page, go, context } = await watched(opened);
    await withholdData(page, 1);
    await go('/map/');
    const notice = page.locator('[data-remarks]');
    await notice.waitFor({ state: 'visible' });
    expect(await notice.textContent()).toContain('could not be loaded');
    await page.locator('[data-step="-1"]').click();
    await expect.poll(() => page.url()).toContain('?at=');
    expect(await notice.isVisible()).toBe(false);
    await context.close();
  });

  it('loads nothing unasked for a reader who spares data', async () => {
    const { page, go, context } = await watched(opened);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await go('/map/');
    await page.waitForTimeout(2500);
    expect(asked.filter((path) => path.includes('/figures/'))).toEqual([]);
    await page.locator(slider).focus();
    await expect.poll(() => asked.filter((path) => path.includes('/figures/')).length).toBe(1);
    await context.close();
  });
});

describe('the map of the front page', () => {
  it('follows its controls and its address, and leads to the same view on the page of the map', async () => {
    const { page, go, troubles, context } = await watched(opened);
    await go('/?at=2014-12&told=nbc-2014&group=boko-haram');
    const onward = page.locator('[data-onward]');
    await expect.poll(() => onward.getAttribute('href')).toContain('told=nbc-2014');
    const first = await page.locator(title).textContent();
    expect(first).toContain('December 2014');
    await page.locator('input[name=told][value=voa-2019]').check();
    await page.locator(slider).fill('70');
    await page.locator(slider).dispatchEvent('change');
    const query = new URL(page.url()).searchParams;
    expect(query.get('told')).toBe('nbc-2014,voa-2019');
    expect(query.get('group')).toBe('boko-haram');
    expect(await page.locator(title).textContent()).not.toBe(first);
    const shown = await page.locator(title).textContent();
    await onward.click();
    await expect.poll(() => page.locator('[data-map] input[name=address]').inputValue()).not.toBe('');
    expect(new URL(page.url()).pathname).toBe(`${BASE}map/`);
    expect(await page.locator(title).textContent()).toBe(shown);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('has its sources behind a button on a telephone', async () => {
    const { page, go, troubles, context } = await watched(opened, { viewport: { width: 360, height: 780 } });
    await go('/');
    const box = page.locator('input[name=told]').first();
    expect(await box.isVisible()).toBe(false);
    await page.locator('[data-further]').click();
    await box.uncheck();
    await expect.poll(() => page.url()).toContain('told=');
    expect(troubles).toEqual([]);
    await context.close();
  });
});
