import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened, type Watched } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const slider = '[data-network] input[name=at]';
const drawing = '.network-drawing';

/** The page of ties with its controls at work. */
async function network(query = '', options = {}): Promise<Watched> {
  const tab = await watched(opened, options);
  await tab.go(`/network/${query}`);
  await tab.page.locator(slider).waitFor({ state: 'visible' });
  // Alive once the address to cite is written.
  await expect.poll(() => tab.page.locator('input[name=address]').inputValue()).not.toBe('');
  return tab;
}

/** All that a reader sees of a view. */
async function seen(page: Page) {
  return page.evaluate(() => {
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const shown = (selector: string) => {
      const part = document.querySelector(selector)?.cloneNode(true);
      if (!(part instanceof Element)) return '';
      for (const hidden of part.querySelectorAll('[hidden], [display=none]')) hidden.remove();
      for (const element of part.querySelectorAll('*')) {
        const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const { name } of attributes) element.removeAttribute(name);
        for (const { name, value } of attributes) element.setAttribute(name, value);
      }
      return part.outerHTML;
    };
    return {
      drawing: shown('.network-drawing'),
      branches: shown('.branches'),
      table: text('[data-table]'),
      own: text('[data-ties-of]'),
      matrix: shown('[data-matrix]'),
      rivals: text('[data-rivals]'),
      titles: [text('[data-title]'), text('[data-rivals-title]')],
      counts: [...document.querySelectorAll('[data-count]')].map((count) => count.textContent),
      cite: document.querySelector<HTMLInputElement>('input[name=address]')?.value ?? '',
    };
  });
}

async function slideTo(page: Page, value: string): Promise<void> {
  await page.locator(slider).fill(value);
  await page.locator(slider).dispatchEvent('change');
}

describe('the network and its matrix', () => {
  it('follow the slider: drawing, table, matrix, words, address; back and forward bring views back', async () => {
    const { page, troubles, context } = await network();
    const last = await seen(page);
    const start = page.url();
    await slideTo(page, '11');
    await page.waitForURL(/\?at=/);
    const first = await seen(page);
    for (const part of ['drawing', 'branches', 'table', 'matrix', 'rivals', 'cite'] as const)
      expect(first[part], part).not.toBe(last[part]);
    expect(first.titles.join()).toContain('December 2014');
    await page.goBack();
    expect(page.url()).toBe(start);
    expect(await seen(page)).toEqual(last);
    await page.goForward();
    expect(await seen(page)).toEqual(first);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('draw at build what the browser draws: taking over changes nothing', async () => {
    const plain = await watched(opened, { javaScriptEnabled: false });
    await plain.go('/network/');
    // Written out anew, so that both are spelt alike.
    const parts = ['.network-drawing', '.branches', '[data-table]', '[data-matrix]', '[data-rivals]'];
    const markup = (page: Page) => Promise.all(parts.map((part) => page.locator(part).first().innerHTML()));
    const live = await network();
    expect(await markup(live.page)).toEqual(await markup(plain.page));
    await plain.context.close();
    await live.context.close();
  });

  it('narrow the ties to one class, and sort the rivals, each in the address', async () => {
    const { page, troubles, context } = await network('?at=2018-05');
    const before = await seen(page);
    await page.locator('select[name=ties]').selectOption('hostility');
    expect(new URL(page.url()).searchParams.get('ties')).toBe('hostility');
    expect(await page.locator(`${drawing} .tie.allegiance:visible`).count()).toBe(0);
    expect(await page.locator(`${drawing} .tie.hostility:visible`).count()).toBeGreaterThan(10);
    expect(await page.locator('[data-title]').textContent()).toContain('Hostility and division');
    await page.locator('select[name=sort]').selectOption('name');
    expect(new URL(page.url()).searchParams.get('sort')).toBe('name');
    const names = await page.locator('.matrix tbody th').allTextContents();
    expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    await page.goBack();
    await page.goBack();
    expect(await seen(page)).toEqual(before);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('point out a group: its ties stand out and are listed with their claims', async () => {
    const { page, troubles, context } = await network('?at=2014-12&told=nbc-2014');
    await page.locator('select[name=group]').selectOption('al-qaeda');
    const lit = page.locator(`${drawing} [data-line][data-lit]`);
    expect(await lit.count()).toBeGreaterThan(3);
    const ends = await lit.evaluateAll((lines) =>
      lines.map((line) => [line.getAttribute('data-a'), line.getAttribute('data-b')]),
    );
    for (const pair of ends) expect(pair).toContain('al-qaeda');
    expect(await page.locator('.ties-of h3').textContent()).toBe('Ties of al-Qaeda');
    expect(await page.locator('.ties-of li').count()).toBeGreaterThan(3);
    expect(await page.locator('.ties-of li a[href*="/claims/nbc-2014-"]').count()).toBeGreaterThan(3);
    expect(new URL(page.url()).searchParams.get('group')).toBe('al-qaeda');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('light up the ties of what is pointed at or focused, and let go again', async () => {
    const { page, troubles, context } = await network('?at=2018-05');
    const dimmed = page.locator(`${drawing}[data-dim]`);
    expect(await dimmed.count()).toBe(0);
    await page.locator(`${drawing} [data-node=is-khorasan] .hit`).hover();
    expect(await dimmed.count()).toBe(1);
    await page.mouse.move(5, 5);
    await expect.poll(() => dimmed.count()).toBe(0);
    await page.locator(`${drawing} [data-node=al-qaeda]`).focus();
    expect(await dimmed.count()).toBe(1);
    await page.locator(slider).focus();
    await expect.poll(() => dimmed.count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('lead from a line and from a cell to what stands behind it', async () => {
    const { page, troubles, context } = await network('?at=2018-05');
    const cell = page.locator('.matrix td a[href="#rivalry-afghan-taliban--is-khorasan"]');
    await cell.focus();
    await page.keyboard.press('Enter');
    const told = page.locator('#rivalry-afghan-taliban--is-khorasan');
    await expect.poll(() => told.getAttribute('open')).toBe('');
    expect(await told.locator('a[href*="/claims/"]').first().isVisible()).toBe(true);
    await page.goBack();
    await page
      .locator(`${drawing} [data-line="is-khorasan--us-forces--hostility"] .reach`)
      .dispatchEvent('click');
    await expect.poll(() => new URL(page.url()).hash).toBe('#tie-is-khorasan--us-forces');
    expect(await page.locator('#tie-is-khorasan--us-forces').isVisible()).toBe(true);
    expect(new URL(page.url()).searchParams.get('at')).toBe('2018-05');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('show the same view at the address they give to cite, in another browser', async () => {
    const one = await network('?at=2016-06&told=ctc-2018&group=is-khorasan&ties=allegiance&sort=region');
    const view = await seen(one.page);
    const other = await network(new URL(view.cite).search);
    expect(await seen(other.page)).toEqual(view);
    expect([...one.troubles, ...other.troubles]).toEqual([]);
    await one.context.close();
    await other.context.close();
  });

  it('make the best of addresses that mean nothing, and say so', async () => {
    const usual = await network();
    const { titles } = await seen(usual.page);
    await usual.context.close();
    for (const query of [
      '?at=soon&ties=%3Cscript%3E&sort=__proto__',
      '?ties=ALL&group=constructor&told=nobody',
      '?at=2030-99-01&ties=&sort=%00#tie-%E0%A4%A',
    ]) {
      const { page, troubles, context } = await network(query);
      expect(await page.locator('[data-remarks]').isVisible(), query).toBe(true);
      expect((await seen(page)).titles, query).toEqual(titles);
      expect(troubles, query).toEqual([]);
      await context.close();
    }
  });

  it('ask for a source where none is left, and show nothing', async () => {
    const { page, troubles, context } = await network('?told=');
    expect(await page.locator('[data-title]').textContent()).toContain('Choose at least one source');
    expect(await page.locator(`${drawing} :is([data-node], [data-line]):visible`).count()).toBe(0);
    expect(await page.locator('[data-table] tbody').textContent()).toBe('No tie is told.');
    expect(await page.locator('[data-rivals]').textContent()).toBe('No rivalry is told.');
    expect(await page.locator('.matrix td').count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('say what they show when a change is complete', async () => {
    const { page, context } = await network();
    await page.locator(slider).focus();
    const before = await page.locator(slider).getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.locator(slider).getAttribute('aria-valuetext')).not.toBe(before);
    expect(await page.locator(slider).getAttribute('aria-valuetext')).toMatch(
      /^\w+ 20\d\d: \d+ of allegiance/,
    );
    await expect
      .poll(() => page.locator('[data-status]').textContent())
      .toMatch(/^Ties between groups .*: \d+ of allegiance.*Rivals: \d+ opposed/);
    await context.close();
  });
});

describe('the page of ties elsewhere', () => {
  it('without JavaScript has the drawing, the matrix, what stands behind each, and no dead controls', async () => {
    const { page, go, troubles, context } = await watched(opened, { javaScriptEnabled: false });
    await go('/network/');
    expect(await page.locator(drawing).isVisible()).toBe(true);
    expect(await page.locator('.matrix').isVisible()).toBe(true);
    expect(await page.locator('[data-table] tbody tr').count()).toBeGreaterThan(100);
    expect(
      await page.locator('[data-network] :is(input, select, button)').filter({ visible: true }).count(),
    ).toBe(0);
    const told = page.locator('.rivals details').first();
    await told.locator('summary').click();
    expect(await told.locator('a[href*="/claims/"]').first().isVisible()).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('on a telephone has branches in place of the drawing, room for a finger, and nothing that scrolls sideways', async () => {
    const { page, troubles, context } = await network('?at=2018-05', {
      viewport: { width: 320, height: 740 },
    });
    expect(await page.locator(drawing).isVisible()).toBe(false);
    expect(await page.locator('.branches').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const heights = await page
      .locator('.branches a:visible, .rivals summary:visible')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(100);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    await page.locator('.branches section').last().scrollIntoViewIfNeeded();
    const top = await page.locator('.along').evaluate((bar) => bar.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('on paper is drawn whole, with its tables and without its controls', async () => {
    const { page, go, context } = await watched(opened, { viewport: { width: 700, height: 900 } });
    await go('/network/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(drawing).isVisible()).toBe(true);
    expect(await page.locator('.branches').isVisible()).toBe(false);
    expect(await page.locator('.rivals summary').first().isVisible()).toBe(true);
    expect(await page.locator('[data-table] tr').last().isVisible()).toBe(true);
    expect(await page.locator('[data-network] :is(input, select, button):visible').count()).toBe(0);
    await context.close();
  });
});
