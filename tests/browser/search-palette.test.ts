import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL, axe, FORCED } from './axe.ts';
import { open, watched, type Opened } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const FIELD = 'dialog[open] [role=combobox]';

/** A node as assistive technology is told of it. */
interface Told {
  role: string;
  name: string;
  states: Record<string, unknown>;
}

/** What the browser tells assistive technology of a page, in the order of the tree. */
async function told(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      states: Object.fromEntries(properties.map((property) => [property.name, property.value.value])),
    }));
}

async function opens(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator(FIELD).waitFor();
  await page.keyboard.type(text);
}

const count = (page: Page) => page.locator('dialog[open] [role=option]').count();

describe('the search over any page, as assistive technology is told of it', () => {
  it('is a combobox with a listbox in a modal dialog; the selected option is the active one', async () => {
    const { page, go, troubles, context } = await watched(opened);
    await go('/claims/');
    await page.keyboard.press('/');
    await page.locator(FIELD).waitFor();
    const before = await told(page);
    expect(before.find(({ role }) => role === 'dialog')).toMatchObject({
      name: 'Search',
      states: { modal: true },
    });
    expect(before.find(({ role }) => role === 'combobox')).toMatchObject({
      name: 'Search the atlas',
      states: { expanded: false, autocomplete: 'list', focused: true },
    });
    // What lies behind it is out of reach.
    expect(before.filter(({ role }) => role === 'main')).toEqual([]);
    expect(before.filter(({ role }) => role === 'listbox')).toEqual([]);

    await page.keyboard.type('taliban');
    await expect.poll(() => count(page)).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator(FIELD).getAttribute('aria-activedescendant')).toBe('palette-hit-1');
    const during = await told(page);
    expect(during.find(({ role }) => role === 'combobox')?.states).toMatchObject({ expanded: true });
    expect(during.find(({ role }) => role === 'listbox')?.name).toBe('Results');
    const options = during.filter(({ role }) => role === 'option');
    expect(options).toHaveLength(await count(page));
    expect(options.map(({ states }) => states['selected'])).toEqual(options.map((_, i) => i === 1));
    for (const { name } of options) expect(name).not.toBe('');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('goes round with the arrows, tells how many there are, and says so when there are none', async () => {
    const { page, go, context } = await watched(opened);
    await go('/');
    await opens(page, 'taliban');
    await expect.poll(() => count(page)).toBeGreaterThan(1);
    const last = (await count(page)) - 1;
    await page.keyboard.press('ArrowUp');
    await expect
      .poll(() => page.locator(FIELD).getAttribute('aria-activedescendant'))
      .toBe(`palette-hit-${last}`);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator(FIELD).getAttribute('aria-activedescendant')).toBe('palette-hit-0');
    const status = page.locator('dialog[open] [role=status]');
    await expect.poll(() => status.textContent()).toMatch(/^The best 8 of \d+ records/);
    await page.locator(FIELD).fill('xqzzyvv');
    await expect.poll(() => status.textContent()).toContain('Nothing on record matches');
    expect(await page.locator(FIELD).getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator(FIELD).getAttribute('aria-activedescendant')).toBeNull();
    await context.close();
  });

  it('is walked through by Tab: field, close, the choice of the key, the search page; not out of it', async () => {
    const { page, go, context } = await watched(opened);
    await go('/');
    await opens(page, 'taliban');
    await expect.poll(() => count(page)).toBeGreaterThan(1);
    const walked: string[] = [];
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Tab');
      walked.push(
        await page.evaluate(() => {
          const { activeElement: element } = document;
          return element?.closest('dialog')
            ? (element.textContent || element.getAttribute('type') || '').trim()
            : '';
        }),
      );
    }
    expect(walked).toEqual(['Close', 'checkbox', 'Search page, A to Z']);
    await context.close();
  });

  it('waits for what is on its way before Enter leads anywhere', async () => {
    const { page, go, context } = await watched(opened);
    await go('/');
    await page.route('**/search/records/*.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await opens(page, 'boko haram');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/groups\/boko-haram\/$|\/search\/\?q=boko\+haram$/);
    await context.close();
  });
});

describe('what a search transfers', () => {
  it('is a script and two files at most: 28 kB for a name, 64 kB for everything, with Brotli', async () => {
    const { page, go, context } = await watched(opened);
    await go('/about/');
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => bodies.push(response.body()));
    const fetched = async () => {
      const sizes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
      return { requests: sizes.length, kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000 };
    };
    await opens(page, 'iskp');
    await expect.poll(() => count(page)).toBeGreaterThan(0);
    const name = await fetched();
    expect(name.requests).toBe(2);
    expect(name.kilobytes).toBeLessThanOrEqual(28);
    // Who stops typing at a name is given everything.
    await expect.poll(() => bodies.length, { timeout: 5000 }).toBe(3);
    expect((await fetched()).kilobytes).toBeLessThanOrEqual(64);
    await page.locator(FIELD).fill('who pledged in 2014');
    await expect.poll(() => count(page)).toBeGreaterThan(0);
    expect(bodies).toHaveLength(3);
    await context.close();
  });
});

describe('no barrier that axe knows', () => {
  it.each([
    ['light', 1280, {}],
    ['dark', 1280, { colorScheme: 'dark' }],
    ['light, narrow', 320, {}],
    ['forced colours', 768, { forcedColors: 'active' }],
  ] as const)(
    '%s: palette empty, with hits, with nothing found; search page with results, narrowed down, with nothing found',
    async (_, width, media) => {
      const { page, go, troubles, context } = await watched(opened, {
        viewport: { width, height: 900 },
        ...media,
      });
      const rules = 'forcedColors' in media ? FORCED : ALL;
      const found: string[] = [];
      // What lies around them is every kind of page's own test.
      const look = async (at: string, within: string) => {
        found.push(...(await axe(page, rules, within)).map((barrier) => `${at}: ${barrier}`));
        const reach = await page.evaluate(() => document.documentElement.scrollWidth);
        if (reach > width) found.push(`${at}: the page is ${reach} pixels wide`);
      };
      await go('/claims/');
      await page.keyboard.press('Control+k');
      await page.locator(FIELD).waitFor();
      await look('palette', 'dialog[open]');
      await page.keyboard.type('taliban');
      await expect.poll(() => count(page)).toBeGreaterThan(1);
      await look('palette with hits', 'dialog[open]');
      await page.locator(FIELD).fill('xqzzyvv');
      await expect.poll(() => count(page)).toBe(0);
      await look('palette without hits', 'dialog[open]');
      for (const query of ['?q=taliban', '?q=taliban&kind=claim&sort=-date', '?q=Boko+Harm', '?q=xqzzyvv']) {
        await go(`/search/${query}`);
        await page.locator('#search-status:not(:empty)').waitFor();
        await look(query, '#search-results');
      }
      await context.close();
      expect(found.slice(0, 10)).toEqual([]);
      expect(troubles).toEqual([]);
    },
  );
});
