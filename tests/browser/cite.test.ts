import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened } from './open.ts';

declare global {
  interface Window {
    /** The HTML that the page last handed to the clipboard. */
    copied: Promise<string> | undefined;
  }
}

const CLAIM = '/claims/nbc-2014-c07/';
let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

describe('the citation of a record', () => {
  it('is copied in each format, and says so; APA keeps its italics', async () => {
    const { page, go, troubles, context } = await watched(opened, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await go(CLAIM);
    const formats = page.locator('.cite-formats > details');
    expect(await formats.count()).toBe(6);
    for (const format of await formats.all()) {
      if ((await format.getAttribute('open')) === null) await format.locator('summary').click();
      expect(await page.locator('.cite-formats > details[open]').count()).toBe(1);
      const shown = ((await format.locator('[data-citation]').textContent()) ?? '').trim();
      await format.locator('button').click();
      await expect.poll(() => format.locator('[role=status]').textContent()).toBe('Copied.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    }
    // A browser without a window keeps only the text: what the page hands over is looked at.
    await page.evaluate(() => {
      const write = navigator.clipboard.write.bind(navigator.clipboard);
      navigator.clipboard.write = async (items) => {
        window.copied = (await items[0]?.getType('text/html'))?.text();
        return write(items);
      };
    });
    await page.locator('.cite-formats summary', { hasText: 'APA' }).click();
    await page.locator('.cite-formats [open] button').click();
    await expect.poll(() => page.evaluate(() => window.copied)).toBeDefined();
    const html = await page.evaluate(() => window.copied);
    expect(html).toMatch(/\(n\.d\.\)|\(\d{4}, /);
    expect(html).toMatch(/<i[^>]*>.+<\/i>/);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('is selected where the browser does not let a page copy', async () => {
    const { page, go, context } = await watched(opened);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await go(CLAIM);
    const first = page.locator('.cite-formats > details').first();
    await first.locator('button').click();
    await expect.poll(() => first.locator('[role=status]').textContent()).toContain('Selected');
    const selected = await page.evaluate(() => getSelection()?.toString().trim());
    expect(selected).toBe(((await first.locator('[data-citation]').textContent()) ?? '').trim());
    await context.close();
  });

  it('is whole without JavaScript: every format opens, files can be taken, no button is dead', async () => {
    const { page, go, troubles, context } = await watched(opened, { javaScriptEnabled: false });
    await go(CLAIM);
    for (const format of await page.locator('.cite-formats > details').all()) {
      if ((await format.getAttribute('open')) === null) await format.locator('summary').click();
      expect(await format.locator('[data-citation]').isVisible()).toBe(true);
    }
    expect(await page.locator('.cite-formats button').filter({ visible: true }).count()).toBe(0);
    await page.locator('.cite-formats summary', { hasText: 'RIS' }).click();
    const saving = page.waitForEvent('download');
    await page.locator('.cite-formats a[download$=".ris"]').click();
    expect((await saving).suggestedFilename()).toBe('nbc-2014-c07.ris');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('of a figure is there without JavaScript as well', async () => {
    const { page, go, context } = await watched(opened, { javaScriptEnabled: false });
    for (const name of ['map', 'timeline', 'network']) {
      await go(`/${name}/`);
      await page.locator('[data-cite] > summary').click();
      expect(await page.locator('[data-citation=text]').textContent()).toContain(`/${name}/.`);
      expect(await page.locator('[data-cite] :is(button, input)').filter({ visible: true }).count()).toBe(0);
    }
    await context.close();
  });
});
