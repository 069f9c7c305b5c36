import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened, type Watched } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const heaviest = '/articles/ctc-2018/';
const phone = { viewport: { width: 360, height: 740 } };

/** An article with the filter of its notes at work. */
async function article(address = heaviest, options = {}): Promise<Watched> {
  const tab = await watched(opened, options);
  await tab.go(address);
  await tab.page.locator('[data-note-filter]').waitFor({ state: 'visible' });
  return tab;
}

/** What a reader sees: the notes shown, the marks that are not quieter, the count in words. */
async function seen(page: Page) {
  return page.evaluate(() => ({
    notes: [...document.querySelectorAll('.note')].filter((note) => note.checkVisibility()).length,
    marks: document.querySelectorAll('.claim[id]:not([data-out])').length,
    status: document.querySelector('[data-note-filter] [role=status]')?.textContent ?? '',
    speaker: document.querySelector<HTMLSelectElement>('select[name=speaker]')?.value ?? '',
  }));
}

function all(page: Page): Promise<number> {
  return page.locator('.note').count();
}

const isShown = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));

describe('the notes of an article', () => {
  it('are filtered by who speaks, how sure, and whether disputed; back and forward bring views back', async () => {
    const { page, troubles, context } = await article();
    const whole = await seen(page);
    const notes = await all(page);
    expect(whole).toMatchObject({ notes, marks: notes, status: `${notes} notes` });
    await page.locator('select[name=hedge]').selectOption('claimed');
    const claimed = await seen(page);
    expect(claimed.notes).toBeGreaterThan(0);
    expect(claimed.notes).toBeLessThan(notes);
    expect(claimed.marks).toBe(claimed.notes);
    expect(claimed.status).toBe(`${claimed.notes} of ${notes} notes`);
    expect(new URL(page.url()).search).toBe('?hedge=claimed');
    await page.locator('select[name=speaker]').selectOption('pakistani-taliban');
    const both = await seen(page);
    expect(both.notes).toBeLessThanOrEqual(claimed.notes);
    await page.goBack();
    expect(await seen(page)).toEqual(claimed);
    await page.goBack();
    expect(await seen(page)).toEqual(whole);
    await page.goForward();
    await page.goForward();
    expect(await seen(page)).toEqual(both);
    await page.locator('[data-note-filter] button').click();
    expect(await seen(page)).toEqual(whole);
    expect(new URL(page.url()).search).toBe('');
    await page.locator('input[name=disputed]').check();
    expect((await seen(page)).notes).toBeLessThan(notes);
    expect(new URL(page.url()).search).toBe('?disputed=1');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('are as the address says, in another browser too; what means nothing is left out of it', async () => {
    const one = await article(`${heaviest}?speaker=pakistani-taliban`);
    const view = await seen(one.page);
    expect(view.speaker).toBe('pakistani-taliban');
    const other = await article(`${heaviest}?hedge=sure&speaker=pakistani-taliban&disputed=yes&x=%3Cb%3E`);
    expect(await seen(other.page)).toEqual(view);
    expect(new URL(other.page.url()).search).toBe('?speaker=pakistani-taliban');
    expect([...one.troubles, ...other.troubles]).toEqual([]);
    await one.context.close();
    await other.context.close();
  });

  it('are filtered by keyboard, and the links to those left lead to them', async () => {
    const { page, troubles, context } = await article();
    await page.locator('select[name=hedge]').focus();
    await page.keyboard.press('c');
    await expect.poll(() => new URL(page.url()).search).toBe('?hedge=claimed');
    for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
    const to = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    expect(to).toMatch(/^#note-ctc-2018-c\d+$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe(to);
    expect(await isShown(page, to.slice(1))).toBe(true);
    expect((await seen(page)).status).toMatch(/ of /);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('that are filtered out are shown where their mark is followed', async () => {
    const { page, troubles, context } = await article(`${heaviest}?disputed=1`);
    const mark = page.locator('.claim[data-out] > .marker').first();
    const note = ((await mark.getAttribute('href')) ?? '').slice(1);
    expect(await isShown(page, note)).toBe(false);
    await mark.click();
    expect(await isShown(page, note)).toBe(true);
    expect(new URL(page.url()).search).toBe('?disputed=1');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('are folded on a narrow page; following one leaves the others as they are', async () => {
    const { page, troubles, context } = await article(heaviest, phone);
    expect(await page.locator('.fold[open]').count()).toBe(0);
    await page.locator('.fold > summary').nth(3).click();
    await page.locator('#ctc-2018-c07 > .marker').click();
    expect(await isShown(page, 'note-ctc-2018-c07')).toBe(true);
    expect(await page.locator('.fold[open]').count()).toBe(2);
    expect(troubles).toEqual([]);
    await context.close();
  });

  for (const javaScriptEnabled of [true, false]) {
    it(`open where an address leads, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
      for (const id of ['ctc-2018-c07', 'note-ctc-2018-c07']) {
        const { page, go, troubles, context } = await watched(opened, { ...phone, javaScriptEnabled });
        await go(`${heaviest}#${id}`);
        expect(await isShown(page, 'note-ctc-2018-c07')).toBe(true);
        const top = await page.locator(`#${id}`).evaluate((element) => element.getBoundingClientRect().top);
        expect(top).toBeGreaterThanOrEqual(-5);
        expect(top).toBeLessThan(740);
        expect(troubles).toEqual([]);
        await context.close();
      }
    });
  }

  it('stand beside the text without JavaScript, and there is no filter', async () => {
    const { page, go, troubles, context } = await watched(opened, { javaScriptEnabled: false });
    await go(heaviest);
    expect(await page.locator('[data-note-filter]').isVisible()).toBe(false);
    const stretch = page.locator('.stretch').first();
    const text = await stretch.locator('.reading').boundingBox();
    const note = await stretch.locator('.note').first().boundingBox();
    expect(note?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect(await stretch.locator('summary').isVisible()).toBe(false);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
