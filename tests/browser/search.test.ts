import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const FIELD = 'dialog[open] [role=combobox]';
const FIRST = 'dialog[open] [role=option] >> nth=0';

describe('the search over any page', () => {
  it.each([
    ['/', '/'],
    ['/groups/boko-haram/', 'Control+k'],
  ])('on %s opens with %s, goes to the first hit with Enter', async (address, key) => {
    const { page, go, troubles, context } = await watched(opened);
    await go(address);
    await page.keyboard.press(key);
    await page.locator(FIELD).waitFor();
    await page.keyboard.type('Abu Sayyaf');
    await expect.poll(() => page.locator(FIRST).textContent()).toContain('Abu Sayyaf');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/groups\/abu-sayyaf\/$/);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('moves among hits by arrow, closes by Escape and gives the focus back', async () => {
    const { page, go, troubles, context } = await watched(opened);
    await go('/claims/');
    const link = page.locator('main a').first();
    await link.focus();
    await page.keyboard.press('/');
    await page.locator(FIELD).waitFor();
    await page.keyboard.type('taliban');
    await expect.poll(() => page.locator('dialog[open] [role=option]').count()).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(FIELD).getAttribute('aria-activedescendant')).toBe('palette-hit-1');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('leaves the keys alone where a reader types', async () => {
    const { page, go, context } = await watched(opened);
    await go('/search/');
    await page.locator('#search-field').focus();
    await page.keyboard.type('a/b');
    expect(await page.locator('#search-field').inputValue()).toBe('a/b');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await context.close();
  });
});

describe('the search page', () => {
  it.each([
    ['an alias', 'ABM', '/groups/ansar-beit-al-maqdis/'],
    ['a typo', 'Boko Harm', '/groups/boko-haram/'],
    ['another spelling', 'al Qaida', '/groups/al-qaeda/'],
    ['a person', 'Zawahri', '/people/ayman-al-zawahiri/'],
  ])('finds %s: %s', async (_, query, address) => {
    const { page, go, troubles, context } = await watched(opened);
    await go('/search/');
    await page.locator('#search-field').fill(query);
    const hits = page.locator('#search-hits a');
    await expect.poll(() => hits.count()).toBeGreaterThan(0);
    const places = await hits.evaluateAll((links) =>
      links.slice(0, 3).map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    expect(
      places.some((path) => path.endsWith(address)),
      places.join(' '),
    ).toBe(true);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(query);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('says so when nothing matches, and shows a search that stands in its address', async () => {
    const { page, go, troubles, context } = await watched(opened);
    await go('/search/?q=xqzzyvv');
    await expect
      .poll(() => page.locator('#search-status').textContent())
      .toContain('Nothing on record matches');
    await go('/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
    expect(await page.locator('#search-hits img, #search-status img').count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('the results of the search page', () => {
  const STATUS = '#search-status';
  const chosen = (name: string) => `#search-controls select[name=${name}]`;

  it('are narrowed down and put in order; the address says so and is gone back to', async () => {
    const { page, go, troubles, context } = await watched(opened);
    await go('/search/?q=pledge');
    await expect.poll(() => page.locator(STATUS).textContent()).toMatch(/^\d+ records match “pledge”\.$/);
    const all = await page.locator(STATUS).textContent();
    await page.locator(chosen('kind')).selectOption('event');
    await expect
      .poll(() => page.locator(STATUS).textContent())
      .toMatch(/^\d+ of \d+ records for “pledge”\.$/);
    expect(new Set(await page.locator('#search-hits .hit-type').allTextContents())).toEqual(
      new Set(['Event']),
    );
    await page.locator(chosen('sort')).selectOption('date');
    await expect.poll(() => new URL(page.url()).search).toBe('?kind=event&q=pledge&sort=date');
    await page.locator(chosen('year')).selectOption('2019');
    await expect.poll(() => page.locator('#search-hits .hit-kind').first().textContent()).toContain('2019');
    const option = await page.locator(`${chosen('year')} option:checked`).textContent();
    const shown = await page.locator('#search-hits > li').count();
    expect(option).toBe(`2019 (${shown})`);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.locator(STATUS).textContent()).toBe(all);
    expect(await page.locator(chosen('kind')).inputValue()).toBe('');
    await page.goForward();
    await expect.poll(() => page.locator(chosen('kind')).inputValue()).toBe('event');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('come back from an address; what it does not know is left out and said', async () => {
    const { page, go, context } = await watched(opened);
    await go('/search/?q=taliban&group=afghan-taliban&kind=person&hedge=loud&sort=size');
    await expect.poll(() => page.locator('#search-remarks').textContent()).toContain('loud');
    expect(await page.locator('#search-remarks').textContent()).toContain('size');
    expect(new URL(page.url()).search).toBe('?kind=person&group=afghan-taliban&q=taliban');
    expect(new Set(await page.locator('#search-hits .hit-type').allTextContents())).toEqual(
      new Set(['Person']),
    );
    await page.locator('#search-controls [data-reset] button').click();
    await expect.poll(() => new URL(page.url()).search).toBe('?q=taliban');
    await context.close();
  });

  it('say what was probably meant, and take it at a press', async () => {
    const { page, go, context } = await watched(opened);
    await go('/search/?q=Boko+Harm&kind=claim');
    await page.locator('#search-hits a').first().waitFor();
    const meant = page.locator('#search-suggestion button');
    await expect.poll(() => meant.textContent()).toBe('Boko Haram');
    await meant.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('Boko Haram');
    expect(await page.locator('#search-field').inputValue()).toBe('Boko Haram');
    await expect.poll(() => meant.isVisible()).toBe(false);
    await context.close();
  });

  it('go on at the end of the list, the focus with them', async () => {
    const { page, go, context } = await watched(opened);
    await go('/search/?q=islamic+state');
    const hits = page.locator('#search-hits > li');
    await expect.poll(() => hits.count()).toBe(20);
    await page.locator('#search-more').click();
    await expect.poll(() => hits.count()).toBe(40);
    expect(
      await hits
        .nth(20)
        .locator('a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await context.close();
  });
});
