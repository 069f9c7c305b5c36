import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened, type Watched } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const whole = '.map-whole';

async function map(query = '', options = {}): Promise<Watched> {
  const tab = await watched(opened, options);
  await tab.go(`/map/${query}`);
  await expect.poll(() => tab.page.locator('input[name=address]').inputValue()).not.toBe('');
  return tab;
}

/** What has the focus, as group or place. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return (
      activeElement?.getAttribute('data-group') ??
      activeElement?.getAttribute('data-place') ??
      activeElement?.className ??
      null
    );
  });
}

describe('a mark', () => {
  it('opens what stands behind it, with the sentences of the claims; Escape leads back', async () => {
    const { page, troubles, context } = await map('?at=2014-12&told=nbc-2014');
    const panel = page.locator('.detail');
    await page.locator(`${whole} [data-group=abu-sayyaf] .hit`).click();
    await panel.waitFor({ state: 'visible' });
    expect(await panel.getAttribute('aria-labelledby')).toBe('map-detail-name');
    expect(await panel.textContent()).toContain('Doubted');
    await expect.poll(() => panel.locator('[data-sentence]').first().textContent()).not.toBe('');
    await expect.poll(() => focused(page)).toBe('detail');
    const box = await panel.boundingBox();
    const mark = await page.locator(`${whole} [data-group=abu-sayyaf] .mark`).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(mark?.x ?? 0);
    await page.keyboard.press('Escape');
    expect(await panel.count()).toBe(0);
    expect(await focused(page)).toBe('abu-sayyaf');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('follows the date, and can be pointed out', async () => {
    const { page, troubles, context } = await map('?at=2014-12');
    await page.locator(`${whole} [data-group=boko-haram] .hit`).click();
    const panel = page.locator('.detail');
    expect(await panel.textContent()).toContain('December 2014');
    await page.locator('[data-step="1"]').click();
    expect(await panel.textContent()).toContain('January 2015');
    await panel.locator('.detail-point').click();
    expect(new URL(page.url()).searchParams.get('group')).toBe('boko-haram');
    expect(await page.locator(`${whole} [data-group=boko-haram]`).getAttribute('data-focus')).toBe('');
    expect(await panel.locator('.detail-point').isVisible()).toBe(false);
    await panel.locator('.detail-close').click();
    expect(await panel.count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('of events lists them with kinds, dates and claims', async () => {
    const { page, troubles, context } = await map('?at=2015-12');
    await page.locator(`${whole} [data-place=ankara] .hit`).click();
    expect(await page.locator('.detail').textContent()).toMatch(
      /Ankara.*Attack, October 2015:.*vocativ-2015/,
    );
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('still leads to its page with a modifier', async () => {
    const { page, context } = await map();
    const opening = context.waitForEvent('page');
    await page.locator(`${whole} [data-group=boko-haram] .hit`).click({ modifiers: ['ControlOrMeta'] });
    expect(new URL((await opening).url()).pathname).toMatch(/\/groups\/boko-haram\/$/);
    expect(await page.locator('.detail').count()).toBe(0);
    await context.close();
  });

  it('that is clicked before the figure is alive opens its panel then', async () => {
    const { page, go, troubles, context } = await watched(opened);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/figures/*.json', async (route) => {
      await released;
      await route.continue();
    });
    await go('/map/');
    await page.locator(`${whole} [data-group=boko-haram] .hit`).click();
    expect(new URL(page.url()).pathname).toMatch(/\/map\/$/);
    release();
    await page.locator('.detail').waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('opens below its panel on a telephone', async () => {
    const { page, troubles, context } = await map('?at=2014-12', {
      viewport: { width: 360, height: 780 },
      hasTouch: true,
    });
    await page.locator('[data-panel=africa] [data-group=boko-haram] .hit').tap();
    const inside = page.locator('[data-panel=africa] .detail');
    await inside.waitFor({ state: 'visible' });
    const reach = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(reach).toBe(360);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('by keyboard', () => {
  it('the map is one stop; arrows lead to every mark of a drawing, Home and End to its ends', async () => {
    const { page, troubles, context } = await map('?at=2015-12');
    const visible = await page
      .locator(`${whole} svg a`)
      .evaluateAll((marks) =>
        marks
          .filter((mark) => mark.getAttribute('display') !== 'none')
          .map((mark) => mark.getAttribute('data-group') ?? mark.getAttribute('data-place')),
      );
    expect(await page.locator(`${whole} svg a[tabindex="0"]`).count()).toBe(1);
    await page.locator('select[name=group]').focus();
    await page.keyboard.press('Tab');
    const reached = new Set<string | null>();
    const queue: string[][] = [[]];
    const first = await focused(page);
    expect(visible).toContain(first);
    reached.add(first);
    // From each mark once in all four directions, led there again by its own focus.
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const from = path.at(-1) ?? first;
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        await page
          .locator(`${whole} svg a[data-group="${from}"], ${whole} svg a[data-place="${from}"]`)
          .focus();
        await page.keyboard.press(key);
        const to = await focused(page);
        if (to === null || reached.has(to)) continue;
        reached.add(to);
        queue.push([to]);
      }
    }
    expect([...reached].sort()).toEqual([...new Set(visible)].sort());
    await page.keyboard.press('Home');
    const home = await focused(page);
    await page.keyboard.press('End');
    expect(await focused(page)).not.toBe(home);
    const ring = await page.evaluate(() => {
      const hit = document.activeElement?.querySelector('.hit');
      return hit ? getComputedStyle(hit).stroke : 'none';
    });
    expect(ring).not.toBe('none');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('detail');
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('zoom', () => {
  const box = (page: Page) => page.locator(`${whole} svg`).getAttribute('viewBox');

  it('enlarges by buttons, keys and Ctrl with the wheel, and comes back', async () => {
    const { page, troubles, context } = await map();
    const start = await box(page);
    await page.locator('[data-zoom-in]').click();
    expect(await box(page)).not.toBe(start);
    await page.locator('[data-zoom-whole]').click();
    expect(await box(page)).toBe(start);
    await page.locator(whole).hover();
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 60);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(await box(page)).toBe(start);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(() => box(page)).not.toBe(start);
    await page.locator(`${whole} [data-group=boko-haram]`).focus();
    await page.keyboard.press('0');
    expect(await box(page)).toBe(start);
    await page.keyboard.press('+');
    expect(await box(page)).not.toBe(start);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('leaves the scrolling of the page to one finger, and takes two', async () => {
    const { page, troubles, context } = await map('', {
      viewport: { width: 1024, height: 700 },
      hasTouch: true,
    });
    const frame = page.locator('[data-map-frame]');
    await frame.scrollIntoViewIfNeeded();
    const { x, y: top } = (await frame.boundingBox()) ?? { x: 0, y: 0 };
    let y = top;
    const before = await page.evaluate(() => scrollY);
    const start = await box(page);
    const session = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, number][]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([px, py], id) => ({ x: x + px, y: y + py, id })),
      });
    await touch('touchStart', [[400, 250]]);
    for (let step = 1; step <= 10; step += 1) await touch('touchMove', [[400, 250 - 15 * step]]);
    await touch('touchEnd', []);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    expect(await box(page)).toBe(start);
    const after = await page.evaluate(() => scrollY);
    y -= after - before;
    await touch('touchStart', [
      [300, 200],
      [400, 200],
    ]);
    for (let step = 1; step <= 8; step += 1)
      await touch('touchMove', [
        [300 - 8 * step, 200],
        [400 + 8 * step, 200],
      ]);
    await touch('touchEnd', []);
    expect(await box(page)).not.toBe(start);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
