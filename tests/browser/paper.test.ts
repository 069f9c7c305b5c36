import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

describe.each([
  { name: 'an article', address: '/articles/voa-2019/', claims: '.note', screen: 360 },
  { name: 'a group', address: '/groups/is-khorasan/', claims: '.notes ol > li', screen: 1280 },
])('on paper, $name', ({ address, claims, screen }) => {
  it('is whole, whatever is folded on the screen, and says where it stands and in which version', async () => {
    const { page, go, troubles, context } = await watched(opened, {
      viewport: { width: screen, height: 800 },
      colorScheme: 'dark',
    });
    await go(address);
    await page.emulateMedia({ media: 'print' });
    const facts = await page.evaluate((selector) => {
      const isShown = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
      const list = [...document.querySelectorAll(selector)];
      return {
        claims: list.length,
        hidden: list.filter((one) => !isShown(one)).map(({ id }) => id),
        printed: document.querySelector('.printed')?.textContent ?? '',
        clickable: [...document.querySelectorAll('nav, button, select, input, dialog')].filter(isShown)
          .length,
        paper: getComputedStyle(document.body).backgroundColor,
      };
    }, claims);
    expect(facts.claims).toBeGreaterThan(50);
    expect(facts.hidden).toEqual([]);
    expect(facts.printed).toContain(address);
    expect(facts.printed).toMatch(/version \S+-[0-9a-f]{12}/);
    expect(facts.clickable).toBe(0);
    expect(facts.paper).toBe('rgb(255, 255, 255)');
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('on paper, a list of claims', () => {
  it('gives each its number and its address', async () => {
    const { page, go, context } = await watched(opened);
    await go('/groups/is-khorasan/');
    await page.emulateMedia({ media: 'print' });
    const lines = await page.locator('.notes ol > li > a:first-of-type').evaluateAll((links) =>
      links.map((link) => ({
        address: getComputedStyle(link, '::after').content,
        marker: getComputedStyle(link.parentElement ?? link).listStyleType,
      })),
    );
    expect(lines.length).toBeGreaterThan(50);
    for (const { address, marker } of lines) {
      expect(address).toContain('/claims/');
      expect(marker).toBe('decimal');
    }
    await context.close();
  });
});
