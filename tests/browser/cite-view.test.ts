import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened, type Watched } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

/** A page with a figure whose box for citing is open. */
async function figure(address: string, options = {}): Promise<Watched> {
  const tab = await watched(opened, { permissions: ['clipboard-read', 'clipboard-write'], ...options });
  await tab.go(address);
  await expect.poll(() => tab.page.locator('input[name=address]').inputValue()).not.toBe('');
  await tab.page.locator('[data-stage][aria-busy]').waitFor({ state: 'detached' });
  await tab.page.locator('[data-cite] > summary').click();
  return tab;
}

async function takeAway({ page }: Watched, kind: 'svg' | 'png') {
  const saving = page.waitForEvent('download');
  await page.locator(`[data-export=${kind}]`).click();
  const saved = await saving;
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

describe('a view', () => {
  it('is cited with date, sources and the version of its data, and copied', async () => {
    const { page, troubles, context } = await figure('/map/');
    const address = await page.locator('input[name=address]').inputValue();
    expect(address).toMatch(/\/map\/\?at=[\d-]+&told=[\w,-]+$/);
    const text = page.locator('[data-citation=text]');
    const citation = await text.textContent();
    expect(citation).toContain(address);
    expect(citation).toMatch(/version (?:[\d.]+|unreleased)-[0-9a-f]{12}/);
    await page.locator('[data-copy]').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    await page.locator('[data-cite] [data-copy-citation]').first().click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(citation);
    await page.locator('input[name=told][value=voa-2019]').uncheck();
    await expect.poll(() => text.textContent()).not.toBe(citation);
    const changed = await page.locator('input[name=address]').inputValue();
    for (const citation of await page.locator('[data-citation]').all())
      expect(await citation.textContent()).toContain(changed);
    const kept = page.locator('meta[name=citation_public_url]');
    expect(await kept.getAttribute('content')).toBe(changed);
    expect(JSON.parse((await page.locator('[data-citation=csl]').textContent()) ?? '')).toMatchObject([
      { title: await page.locator('[data-title]').textContent(), URL: changed },
    ]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('is saved as a file for programs, with its own address', async () => {
    const { page, troubles, context } = await figure('/network/?at=2014-12&told=nbc-2014');
    await page.locator('[data-cite] summary', { hasText: 'BibTeX' }).click();
    const saving = page.waitForEvent('download');
    await page.locator('[data-save$=".bib"]').click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('allegiance-atlas-network.bib');
    expect(readFileSync(await saved.path(), 'utf8')).toContain('/network/?at=2014-12&told=nbc-2014');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it.each(['/map/?at=2014-12&told=nbc-2014', '/map/?at=2015-12&region=africa', '/timeline/'])(
    'is taken away as a picture of its own, the same bytes each time: %s',
    async (address) => {
      const one = await figure(address);
      const first = await takeAway(one, 'svg');
      const second = await takeAway(one, 'svg');
      const other = await figure(address);
      const again = await takeAway(other, 'svg');
      expect(second).toEqual(first);
      expect(again).toEqual(first);
      const text = first.bytes.toString('utf8');
      const { document } = parseHTML(text);
      const said = [...document.querySelectorAll('svg > text')].map((line) => line.textContent).join(' ');
      const title = (await one.page.locator('[data-title]').textContent())?.trim() ?? '';
      expect(said).toContain(title);
      expect(said).toMatch(/version .*-[0-9a-f]{12}\. CC BY 4\.0/);
      expect(said.replaceAll(' ', '')).toContain(await one.page.locator('input[name=address]').inputValue());
      expect(text).not.toMatch(/\s(?:class|style|data-[\w-]+|aria-[\w-]+)=|var\(|<style/);
      expect(text).not.toContain('<image');
      expect(address.startsWith('/timeline/')).toBe(text.includes('overflow="visible"'));
      expect(document.querySelectorAll('path').length).toBeGreaterThan(20);
      expect([...one.troubles, ...other.troubles]).toEqual([]);
      await one.context.close();
      await other.context.close();
    },
  );

  it('is taken away as pixels, twice as large', async () => {
    const tab = await figure('/map/?at=2014-12&told=nbc-2014&group=boko-haram');
    const { name, bytes } = await takeAway(tab, 'png');
    expect(name).toBe('allegiance-atlas-map-2014-12-nbc-2014-boko-haram.png');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1920);
    expect(bytes.length).toBeGreaterThan(50_000);
    await expect.poll(() => tab.page.locator('[data-status]').textContent()).toContain(name);
    expect(tab.troubles).toEqual([]);
    await tab.context.close();
  });

  it('is the whole map also where panels are shown', async () => {
    const tab = await figure('/map/?at=2014-12&told=nbc-2014', { viewport: { width: 360, height: 780 } });
    const { bytes } = await takeAway(tab, 'svg');
    expect(bytes.toString('utf8')).toMatch(/^<svg[^>]* width="960"/);
    expect(tab.troubles).toEqual([]);
    await tab.context.close();
  });
});
