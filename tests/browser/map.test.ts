import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened, type Watched } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

/** The map page with its controls at work. */
async function map(query = '', options = {}): Promise<Watched> {
  const tab = await watched(opened, options);
  await tab.go(`/map/${query}`);
  await alive(tab.page);
  return tab;
}

/** Waits until a figure has been taken over: then it has an address to cite. */
async function alive(page: Page): Promise<void> {
  await expect.poll(() => page.locator('input[name=address]').inputValue()).not.toBe('');
  await page.locator('[data-stage][aria-busy]').waitFor({ state: 'detached' });
}

const figure = '[data-map]';
const slider = `${figure} input[name=at]`;

/** What a reader sees of a view: the marks drawn, the first table, the words over the map, the address to cite. */
async function seen(page: Page) {
  return page.evaluate((root) => {
    const map = document.querySelector(root);
    return {
      drawing: [...(map?.querySelectorAll('.map-whole svg [data-group]') ?? [])]
        // Which mark the tabulator stops at depends on the way there.
        .map((mark) => mark.outerHTML.replace(/ tabindex="-?\d"/, ''))
        .sort()
        .join('\n'),
      table: map?.querySelector('table')?.textContent ?? '',
      title: map?.querySelector('[data-title]')?.textContent ?? '',
      cite: map?.querySelector<HTMLInputElement>('input[name=address]')?.value ?? '',
    };
  }, figure);
}

/** The sources that a figure offers, in its order. */
function toldOf(page: Page): Promise<string[]> {
  return page
    .locator('input[name=told]')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
}

async function slideTo(page: Page, value: string): Promise<void> {
  await page.locator(slider).fill(value);
  await page.locator(slider).dispatchEvent('change');
}

describe('the map', () => {
  it('follows the slider: drawing, table, words, address; back and forward bring views back', async () => {
    const { page, troubles, context } = await map();
    const last = await seen(page);
    const start = page.url();
    await slideTo(page, '0');
    await page.waitForURL(/\?at=/);
    const first = await seen(page);
    expect(first.drawing).not.toBe(last.drawing);
    expect(first.table).not.toBe(last.table);
    expect(first.title).not.toBe(last.title);
    expect(first.cite).not.toBe(last.cite);
    await page.goBack();
    expect(page.url()).toBe(start);
    expect(await seen(page)).toEqual(last);
    await page.goForward();
    expect(await seen(page)).toEqual(first);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('moves by keyboard, and says the date and the counts', async () => {
    const { page, troubles, context } = await map();
    await page.locator(slider).focus();
    const before = await page.locator(slider).getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.locator(slider).getAttribute('aria-valuetext')).not.toBe(before);
    expect(await page.locator(slider).getAttribute('aria-valuetext')).toMatch(/^\w+ 20\d\d: .*\d/);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('leaves what nobody sees for a pause, and then it is as if it had been opened there', async () => {
    const { page, go, troubles, context } = await map();
    const unseen = () =>
      page
        .locator(`${figure} [data-panel] svg [data-group]`)
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('class')).join());
    const before = await unseen();
    await page.locator(slider).fill('0');
    await expect.poll(unseen).not.toBe(before);
    const { cite } = await seen(page);
    const slid = await unseen();
    await go(`/map/${new URL(cite).search}`);
    await alive(page);
    expect(await unseen()).toBe(slid);
    await page.setViewportSize({ width: 360, height: 780 });
    await page.locator(`${figure} [data-panel] svg`).first().waitFor({ state: 'visible' });
    expect(await unseen()).toBe(slid);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('takes sources off and on', async () => {
    const { page, troubles, context } = await map('?at=2019-11');
    const both = await seen(page);
    const sources = await toldOf(page);
    const box = page.locator(`${figure} input[name=told][value="voa-2019"]`);
    await box.uncheck();
    const without = await seen(page);
    expect(without.drawing).not.toBe(both.drawing);
    expect(new URL(page.url()).searchParams.get('told')).toBe(
      sources.filter((source) => source !== 'voa-2019').join(','),
    );
    await box.check();
    expect(await seen(page)).toEqual(both);
    for (const source of sources)
      await page.locator(`${figure} input[name=told][value="${source}"]`).uncheck();
    expect((await seen(page)).table).not.toBe(both.table);
    await page.locator(`${figure} select[name=known]`).selectOption('all');
    expect(await seen(page)).toEqual(both);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('sets both clocks to what was known when a source came out, as one step', async () => {
    const { page, troubles, context } = await map('?at=2019-11');
    const before = page.url();
    const known = page.locator(`${figure} select[name=known]`);
    expect(await known.inputValue()).toBe('all');
    await known.selectOption('nbc-2014');
    expect(new URL(page.url()).search).toBe('?at=2014-12-31&told=nbc-2014');
    expect(await page.locator(`${figure} [data-title]`).textContent()).toContain(
      '31 December 2014, as told by NBC',
    );
    await known.selectOption('vocativ-2015');
    expect(new URL(page.url()).search).toBe('?at=2015-11-17&told=nbc-2014,vocativ-2015');
    await known.selectOption('all');
    expect(new URL(page.url()).search).toBe('?at=2015-11-17');
    await page.locator('input[name=told][value=voa-2019]').uncheck();
    expect(await known.inputValue()).toBe('');
    for (let step = 0; step < 4; step += 1) await page.goBack();
    expect(page.url()).toBe(before);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('shows the events of one kind, or none, and says so in table and address', async () => {
    const { page, troubles, context } = await map('?at=2015-12');
    const marks = page.locator(`${figure} .map-whole [data-place]:visible`);
    const all = await marks.count();
    await page.locator('select[name=events]').selectOption('attack');
    expect(await marks.count()).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.get('events')).toBe('attack');
    expect(await page.locator(`${figure} table`).last().textContent()).toContain('(attack;');
    await page.locator('select[name=events]').selectOption('none');
    expect(await marks.count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('shows one region in place of the whole, every mark with its label', async () => {
    const { page, troubles, context } = await map('?at=2015-12&region=south-central-asia');
    expect(await page.locator('.map-whole').isVisible()).toBe(false);
    const marks = page.locator('.map-region [data-group]:visible');
    const count = await marks.count();
    expect(count).toBeGreaterThan(15);
    expect(await marks.locator('.label').count()).toBe(count);
    await page.locator('select[name=region]').selectOption('all');
    expect(await page.locator('.map-whole').isVisible()).toBe(true);
    expect(await page.locator('.map-region svg').count()).toBe(0);
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goBack();
    const panels = page.locator('[data-panel]:visible');
    const shown = await panels.evaluateAll((all) => all.map((one) => one.getAttribute('data-panel')));
    expect([...new Set(shown)]).toEqual(['south-central-asia']);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('shows the same view at the address it gives to cite, in another browser', async () => {
    const one = await map('?at=2014-11&told=nbc-2014&group=ansar-beit-al-maqdis');
    const view = await seen(one.page);
    expect(view.drawing).toContain('data-focus');
    const other = await map(new URL(view.cite).search);
    expect(await seen(other.page)).toEqual(view);
    expect([...one.troubles, ...other.troubles]).toEqual([]);
    await one.context.close();
    await other.context.close();
  });

  it('makes the best of an address that means nothing, and says so', async () => {
    const { page, troubles, context } = await map('?at=soon&told=nobody&group=%3Cscript%3E&at=2014');
    expect(await page.locator(`${figure} [data-remarks]`).textContent()).toContain('soon');
    const usual = await map();
    expect((await seen(page)).table).toBe((await seen(usual.page)).table);
    expect(troubles).toEqual([]);
    await context.close();
    await usual.context.close();
  });

  it('mends an address that it could not follow, and the notice goes with the next view', async () => {
    const queries = ['?at=2013-01-01', '?at=2030-99-01&told=foo', '?group=nobody'];
    for (const query of queries) {
      const { page, troubles, context } = await map(query);
      const notice = page.locator(`${figure} [data-remarks]`);
      expect(await notice.isVisible()).toBe(true);
      expect(await notice.textContent()).toMatch(/shown instead|all are told|none is pointed out/);
      expect(page.url()).not.toMatch(/2013-01-01|2030-99-01|foo|nobody/);
      expect(await page.evaluate(() => history.length)).toBe(2);
      await slideTo(page, '3');
      expect(await notice.isVisible()).toBe(false);
      expect(troubles).toEqual([]);
      await context.close();
    }
  });

  it('asks for a source where none is left, and shows nothing', async () => {
    const { page, troubles, context } = await map('?told=');
    expect(await page.locator(`${figure} [data-title]`).textContent()).toContain(
      'Choose at least one source',
    );
    expect(await page.locator(`${figure} [data-empty]`).isVisible()).toBe(true);
    expect(await page.locator(`${figure} .map-whole [data-group]:visible`).count()).toBe(0);
    expect(await page.locator(`${figure} [data-row]:visible`).count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('has room for a finger, and the date at hand, on a telephone', async () => {
    const { page, troubles, context } = await map('?at=2014-12', { viewport: { width: 360, height: 780 } });
    const sizes = await page
      .locator(`${figure} .panels .hit:visible`)
      .evaluateAll((hits) => hits.map((hit) => hit.getBoundingClientRect().width));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    await page.locator(`${figure} .panels figure`).last().scrollIntoViewIfNeeded();
    expect(await page.locator(slider).isVisible()).toBe(true);
    const top = await page.locator(`${figure} .date-bar`).evaluate((bar) => bar.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    await page.locator('[data-cite] > summary').click();
    const field = page.locator(`${figure} input[name=address]`);
    const isAtEnd = await field.evaluate(
      (input) => input.scrollLeft + input.clientWidth >= input.scrollWidth - 2,
    );
    expect(isAtEnd).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('draws at build what the browser draws: taking over changes nothing', async () => {
    const plain = await watched(opened, { javaScriptEnabled: false });
    await plain.go('/map/');
    const built = await plain.page
      .locator(`${figure} .map-whole svg [data-group]`)
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-group')).sort());
    expect(built.length).toBeGreaterThan(5);
    const live = await map();
    const drawn = await live.page
      .locator(`${figure} .map-whole svg [data-group]`)
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-group')).sort());
    expect(drawn).toEqual(built);
    await plain.context.close();
    await live.context.close();
  });

  it('plays by the year where less motion is asked for, and stops at a touch', async () => {
    const { page, troubles, context } = await map('', { reducedMotion: 'reduce' });
    await slideTo(page, '0');
    const play = page.locator(`${figure} [data-play]`);
    await play.click();
    await expect.poll(() => page.locator(slider).inputValue(), { timeout: 8000 }).toBe('12');
    await play.click();
    expect(await play.textContent()).toBe('Play');
    const moving = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 1).length,
    );
    expect(moving).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
