import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened, type Watched } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const INDEXES = ['claims', 'events', 'findings', 'groups', 'people', 'places'];
const PHONE = { viewport: { width: 360, height: 780 } };

/** An index with its controls at work. */
async function index(address: string, options = {}): Promise<Watched> {
  const tab = await watched(opened, options);
  await tab.go(address);
  await tab.page.locator('.filters').waitFor({ state: 'visible' });
  return tab;
}

/** What a reader sees of an index: its rows in their order, the count, the choices made. */
async function seen(page: Page) {
  return page.evaluate(() => ({
    rows: [...document.querySelectorAll<HTMLTableRowElement>('.index tbody tr:not([data-head])')]
      .filter((row) => !row.hidden)
      .map((row) => row.cells[0]?.textContent.trim() ?? ''),
    count: document.querySelector('[data-count]')?.textContent ?? '',
    chosen: [...document.querySelectorAll<HTMLSelectElement>('.filters select')].map(({ value }) => value),
  }));
}

describe.each(INDEXES)('the index of %s', (kind) => {
  it('is a whole table without JavaScript, with no dead controls, and nothing scrolls sideways', async () => {
    const tab = await watched(opened, { javaScriptEnabled: false, ...PHONE });
    await tab.go(`/${kind}/`);
    expect(await tab.page.locator('.index tbody tr:not([data-head])').count()).toBeGreaterThan(20);
    expect(await tab.page.locator('main :is(select, input, button):visible').count()).toBe(0);
    expect(await tab.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(tab.troubles).toEqual([]);
    await tab.context.close();
  });

  it('has rows for every value of every filter, and shows them all again', async () => {
    const { page, troubles, context } = await index(`/${kind}/`);
    const all = await seen(page);
    expect(all.count).toBe(`${all.rows.length} of ${all.rows.length} ${kind}`);
    const empty = await page.evaluate(() => {
      const found: string[] = [];
      for (const select of document.querySelectorAll<HTMLSelectElement>('.filters select')) {
        for (const { value } of [...select.options].slice(1)) {
          select.value = value;
          select.dispatchEvent(new Event('change'));
          if (/^0 /.test(document.querySelector('[data-count]')?.textContent ?? ''))
            found.push(`${select.name}=${value}`);
        }
        select.value = '';
        select.dispatchEvent(new Event('change'));
      }
      return found;
    });
    expect(empty).toEqual([]);
    expect(await seen(page)).toEqual(all);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('sorts by every column up, down, and back to the order of the page, by keyboard', async () => {
    const { page, troubles, context } = await index(`/${kind}/`);
    const all = await seen(page);
    const heads = page.locator('.index thead th[data-key]');
    for (let at = 0; at < (await heads.count()); at++) {
      const head = heads.nth(at);
      await head.locator('button').focus();
      for (const order of ['ascending', 'descending', null]) {
        await page.keyboard.press('Enter');
        expect(await head.getAttribute('aria-sort')).toBe(order);
        expect((await seen(page)).rows.length).toBe(all.rows.length);
      }
    }
    expect(await seen(page)).toEqual(all);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('the address of an index', () => {
  it('follows filters, words and order; back and forward bring views back; another browser shows the same', async () => {
    const { page, troubles, context } = await index('/claims/');
    const start = await seen(page);
    await page.locator('select[name=source]').selectOption('voa-2019');
    const bySource = await seen(page);
    expect(bySource.rows.length).toBeLessThan(start.rows.length);
    await page.locator('.filters input').pressSequentially('pledge');
    await page.locator('.filters input').blur();
    const byWords = await seen(page);
    expect(byWords.rows.length).toBeLessThan(bySource.rows.length);
    await page.locator('th[data-key=hedge] button').click();
    const sorted = await seen(page);
    expect(new URL(page.url()).search).toBe('?source=voa-2019&words=pledge&sort=hedge');
    const other = await index(`/claims/${new URL(page.url()).search}`);
    expect(await seen(other.page)).toEqual(sorted);
    await page.goBack();
    expect(await seen(page)).toEqual(byWords);
    await page.goBack();
    expect(await seen(page)).toEqual(bySource);
    await page.goBack();
    expect(await seen(page)).toEqual(start);
    await page.goForward();
    expect(await seen(page)).toEqual(bySource);
    await page.locator('[data-reset]').click();
    expect(await seen(page)).toEqual(start);
    expect(new URL(page.url()).search).toBe('');
    expect([...troubles, ...other.troubles]).toEqual([]);
    await other.context.close();
    await context.close();
  });

  it('is made the best of where it means nothing, and mended; the notice goes with the next view', async () => {
    const { page, troubles, context } = await index('/groups/?kind=%3Cscript%3E&region=africa&sort=size');
    const notice = page.locator('[data-remarks]');
    expect(await notice.textContent()).toBe(
      'No kind here is called “<script>”; it is left out. No column here is called “size”; the order is the usual one.',
    );
    expect(new URL(page.url()).search).toBe('?region=africa');
    await page.locator('[data-reset]').click();
    expect(await notice.isVisible()).toBe(false);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

it('on a telephone, filtered and sorted, nothing scrolls sideways and controls have room for a finger', async () => {
  for (const kind of INDEXES) {
    const { page, troubles, context } = await index(`/${kind}/`, PHONE);
    await page.locator('.index thead th button').first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBe(360);
    const heights = await page
      .locator('main :is(select, input, button):visible')
      .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height));
    expect(Math.min(...heights), kind).toBeGreaterThanOrEqual(24);
    expect(troubles).toEqual([]);
    await context.close();
  }
});
