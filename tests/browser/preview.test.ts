import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL, axe } from './axe.ts';
import { open, watched, type Opened } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const CARD = '#preview:popover-open';
const GROUP = '/groups/boko-haram/';
const PEOPLE = '/people/';
const PERSON = 'main a[href*="/people/"]:not([href$="/people/"])';
/** Longer than a card takes to open or to close. */
const LONG = 800;

const isOpen = async (page: Page) => (await page.locator(CARD).count()) === 1;

/** Rectangles of the card and of the link that it describes. */
async function boxes(page: Page) {
  return page.evaluate((selector) => {
    const card = document.querySelector(selector)?.getBoundingClientRect();
    const link = document.querySelector('[aria-describedby~="preview"]')?.getBoundingClientRect();
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    if (!card || !link) throw new Error('no card is open');
    return { card: card.toJSON() as DOMRect, link: link.toJSON() as DOMRect, view: { width, height } };
  }, CARD);
}

/** Puts the focus on a link as the Tab key does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
}

describe('the preview of a link', () => {
  it('opens on hover, beside the link, in the window; describes it; stays while the pointer is on either', async () => {
    const { page, go, troubles, context } = await watched(opened);
    await go(PEOPLE);
    const link = page.locator(PERSON).first();
    expect(await link.getAttribute('aria-describedby')).toBeNull();
    await link.hover();
    await page.locator(CARD).waitFor();
    expect(await page.locator(CARD).textContent()).toContain('Person');
    expect(await link.getAttribute('aria-describedby')).toBe('preview');
    const { card, link: over, view } = await boxes(page);
    expect(card.top >= over.bottom || card.bottom <= over.top).toBe(true);
    expect(Math.min(card.left, card.top)).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(view.width);
    expect(card.bottom).toBeLessThanOrEqual(view.height);
    await page.mouse.move(card.left + 20, (card.top + card.bottom) / 2, { steps: 5 });
    await page.waitForTimeout(LONG);
    expect(await isOpen(page)).toBe(true);
    await page.mouse.move(1, 1);
    await expect.poll(() => isOpen(page)).toBe(false);
    expect(await link.getAttribute('aria-describedby')).toBeNull();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('opens on focus; Escape closes it, the focus stays, and it does not come back by itself', async () => {
    const { page, go, troubles, context } = await watched(opened);
    await go(PEOPLE);
    await tabTo(page, PERSON);
    await page.locator(CARD).waitFor();
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    await page.waitForTimeout(LONG);
    expect(await isOpen(page)).toBe(false);
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('href')).toMatch(/\/people\/[a-z-]+\/$/);
    expect(await focused.getAttribute('aria-describedby')).toBeNull();
    await page.keyboard.press('Shift+Tab');
    await page.waitForTimeout(LONG);
    await page.keyboard.press('Tab');
    await page.locator(CARD).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('asks for one small file, on intent, and from here only', async () => {
    const { page, go, troubles, context } = await watched(opened);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/previews/')) asked.push(request.url());
    });
    await go(PEOPLE);
    await page.waitForTimeout(LONG);
    expect(asked).toEqual([]);
    await page.locator(PERSON).first().hover();
    await page.locator(CARD).waitFor();
    await page.mouse.move(1, 1);
    await expect.poll(() => isOpen(page)).toBe(false);
    await page.locator(PERSON).first().hover();
    await page.locator(CARD).waitFor();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/\/previews\/[0-9a-f]{12}\/people\.json$/);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it.each([
    ['a claim', GROUP, '.refs a'],
    ['a finding', '/findings/', 'main a[href*="/findings/"]:not([href$="/findings/"])'],
    ['a group', '/groups/', 'main a[href*="/groups/"]:not([href$="/groups/"])'],
    ['an event', '/events/', 'main a[href*="/events/"]:not([href$="/events/"])'],
  ])('shows %s', async (_, address, selector) => {
    const { page, go, troubles, context } = await watched(opened);
    await go(address);
    await page.locator(selector).first().hover();
    await page.locator(CARD).waitFor();
    expect(await page.locator(`${CARD} p`).count()).toBeGreaterThan(1);
    expect(await page.locator(`${CARD} :is(a, button, input)`).count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('leaves alone links that lead elsewhere or to this page', async () => {
    const { page, go, troubles, context } = await watched(opened);
    await go(GROUP);
    for (const selector of ['header a', 'main a[href*="/map/"]', `main a[href$="${GROUP}"]`]) {
      const link = page.locator(selector).first();
      if ((await link.count()) === 0) continue;
      await link.hover();
      await page.waitForTimeout(LONG);
      expect(await isOpen(page), selector).toBe(false);
    }
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('stays shut under a finger', async () => {
    const { page, go, troubles, context } = await watched(opened, { hasTouch: true });
    await go(PEOPLE);
    await page.evaluate(() => {
      addEventListener('click', (event) => {
        event.preventDefault();
      });
    });
    await page.locator(PERSON).first().tap();
    await page.waitForTimeout(LONG);
    expect(await isOpen(page)).toBe(false);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('does nothing where its data cannot be had', async () => {
    const { page, go, context } = await watched(opened);
    await page.route('**/previews/**', (route) => route.fulfill({ body: '["not", "it"]' }));
    await go(PEOPLE);
    await page.locator(PERSON).first().hover();
    await page.waitForTimeout(LONG);
    expect(await isOpen(page)).toBe(false);
    await context.close();
  });

  it('fits a window of 640 by 450, as at 200 %, and one of 320: no sideways scrolling', async () => {
    for (const viewport of [
      { width: 640, height: 450 },
      { width: 320, height: 640 },
    ]) {
      const { page, go, troubles, context } = await watched(opened, { viewport });
      await go(PEOPLE);
      await tabTo(page, PERSON);
      await page.locator(CARD).waitFor();
      const { card, link, view } = await boxes(page);
      expect(card.top >= link.bottom || card.bottom <= link.top).toBe(true);
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(view.width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width);
      expect(troubles).toEqual([]);
      await context.close();
    }
  });

  it.each(['light', 'dark'] as const)(
    'has no barrier that axe knows while open, in %s',
    async (colorScheme) => {
      const { page, go, troubles, context } = await watched(opened, { colorScheme });
      await go(PEOPLE);
      await tabTo(page, PERSON);
      await page.locator(CARD).waitFor();
      const found = await axe(page, ALL);
      expect(await isOpen(page)).toBe(true);
      expect(found).toEqual([]);
      expect(troubles).toEqual([]);
      await context.close();
    },
  );
});
