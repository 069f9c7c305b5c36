import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened, type Watched } from './open.ts';

let opened: Opened;
let tab: Watched;
beforeAll(async () => {
  opened = await open();
  tab = await watched(opened, { javaScriptEnabled: false });
});
afterAll(() => opened.close());

describe('without JavaScript', () => {
  it('the map is drawn, with its legend and the same facts as tables, and no dead controls', async () => {
    const { page, go } = tab;
    await go('/map/');
    const drawing = page
      .locator('[data-map] .map-whole svg, [data-map] .panels svg')
      .filter({ visible: true })
      .first();
    expect(await drawing.isVisible()).toBe(true);
    expect(await page.locator('[data-map] table').first().locator('tbody tr').count()).toBeGreaterThan(5);
    expect(await page.locator('[data-map] input').filter({ visible: true }).count()).toBe(0);
    const table = page.locator('[data-map] table').first();
    if (!(await table.isVisible())) await page.locator('[data-map] .map-tables summary').click();
    expect(await table.isVisible()).toBe(true);
  });

  it('the timeline is drawn, with its date, the words of each row and the same facts as a table, and no dead controls', async () => {
    const { page, go } = tab;
    await go('/timeline/');
    const rows = page.locator('[data-timeline] [data-row]');
    expect(await rows.count()).toBeGreaterThan(20);
    expect(await rows.locator('.strip .bar').filter({ visible: true }).count()).toBeGreaterThan(20);
    expect((await rows.locator('.stand').allTextContents()).filter((words) => words === '')).toEqual([]);
    expect(await page.locator('.tag text').textContent()).toMatch(/20\d\d$/);
    const controls = page.locator('[data-timeline] :is(button, input, select)');
    expect(await controls.filter({ visible: true }).count()).toBe(0);
    await page.locator('[data-timeline] .map-tables summary').click();
    expect(await page.locator('[data-timeline] tbody th[scope=row]').count()).toBe(await rows.count());
    expect(await page.locator('[data-timeline] table').isVisible()).toBe(true);
  });

  it('the search page lists every name from A to Z, and every listed name leads somewhere', async () => {
    const { page, go } = tab;
    await go('/search/');
    expect(await page.locator('.names a').count()).toBeGreaterThan(50);
    await page
      .locator('.names a', { hasText: /^Boko Haram$/ })
      .first()
      .click();
    expect(await page.locator('h1').textContent()).toContain('Boko Haram');
  });

  it('the search link in the header leads to that page', async () => {
    await tab.go('/groups/boko-haram/');
    await tab.page.locator('header a[href$="/search/"]').click();
    expect(new URL(tab.page.url()).pathname).toMatch(/\/search\/$/);
  });

  it('an article is complete: every claim of it in place, permalinks go to it', async () => {
    await tab.go('/articles/nbc-2014/#nbc-2014-c11');
    const claim = tab.page.locator('#nbc-2014-c11');
    expect(await claim.isVisible()).toBe(true);
    const top = await claim.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(-5);
    expect(top).toBeLessThan(900);
  });

  it('nothing was asked of another origin, and nothing failed', () => {
    expect(tab.troubles).toEqual([]);
  });
});
