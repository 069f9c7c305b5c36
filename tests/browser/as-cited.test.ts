import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const CLAIM = '/claims/nbc-2014-c16/';

describe('an address with ?v=', () => {
  it('says that the wording is the one that was cited', async () => {
    const { page, go, troubles, context } = await watched(opened);
    await go(CLAIM);
    const region = page.locator('[data-as-cited]');
    expect(await region.isVisible()).toBe(false);
    const version = await region.getAttribute('data-current');
    await go(`${CLAIM}?v=${version ?? ''}`);
    await expect.poll(() => region.textContent()).toMatch(/^Unchanged/);
    expect(await region.getAttribute('role')).toBe('status');
    // Cited before the first edition, it is the same wording afterwards.
    await go(`${CLAIM}?v=unreleased-${(version ?? '').slice(-12)}`);
    await expect.poll(() => region.textContent()).toMatch(/^Unchanged/);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('says that nothing is known of any other, whatever it is', async () => {
    const { page, go, troubles, context } = await watched(opened);
    for (const cited of ['2020.01.01-000000000000', '%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', '%E0%A4%A']) {
      await go(`${CLAIM}?v=${cited}`);
      await expect
        .poll(() => page.locator('[data-as-cited]').textContent())
        .toContain('of this record is known.');
      expect(await page.locator('[data-as-cited] img').count()).toBe(0);
    }
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('the check of a bibliography', () => {
  it('finds addresses of the atlas, says what has become of each, and sends nothing', async () => {
    const { page, go, troubles, context } = await watched(opened);
    await go(CLAIM);
    const version = await page.locator('[data-as-cited]').getAttribute('data-current');
    const citation = (await page.locator('.citation').first().textContent()) ?? '';
    await go('/cite/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page
      .locator('#recheck')
      .fill(`${citation}\n${opened.root}groups/boko-haram/\n${opened.root}claims/nbc-2014-c99999/`);
    await page.getByRole('button', { name: 'Check' }).click();
    const lines = page.locator('[data-found] li');
    await expect.poll(() => lines.count()).toBe(3);
    expect(await lines.nth(0).textContent()).toContain('nbc-2014-c16: Unchanged since it was cited.');
    expect(await lines.nth(1).textContent()).toContain('No version is given with it.');
    expect(await lines.nth(2).textContent()).toContain('Nothing on record has this address.');
    expect(await page.locator('[data-recheck] [role=status]').textContent()).toBe(
      '3 references to the atlas.',
    );
    expect(
      // The browser itself asks for the icon, once.
      asked.every((one) => /^GET .*(?:\/cite\/versions-[0-9a-f]{12}\.json|\/favicon\.svg)$/.test(one)),
      asked.join(),
    ).toBe(true);
    expect(version).toMatch(/-[0-9a-f]{12}$/);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('has no dead control without JavaScript', async () => {
    const { page, go, context } = await watched(opened, { javaScriptEnabled: false });
    await go('/cite/');
    expect(await page.locator('#recheck').isVisible()).toBe(false);
    expect(await page.locator('noscript p', { hasText: 'The check' }).isVisible()).toBe(true);
    await context.close();
  });
});
