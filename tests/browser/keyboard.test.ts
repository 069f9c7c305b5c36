import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

/** A control that has had the focus: its place among all of the page, and what was wrong with how it was shown. */
interface Stop {
  place: number;
  troubles: string[];
}

declare global {
  interface Window {
    stops: Stop[];
  }
}

/** Lists the controls that a keyboard must reach, in the order of the page, and has each focus written down. */
async function watchFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled') &&
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }),
    );
    window.stops = [];
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement || target instanceof SVGElement)) return;
      const troubles: string[] = [];
      if (!target.matches(':focus-visible')) troubles.push('is not shown as focused');
      // A mark of a drawing wears a ring of its own.
      const ring = target.querySelector(':scope > .hit');
      const { outlineStyle, outlineWidth } = getComputedStyle(target);
      const { stroke, strokeWidth } = getComputedStyle(ring ?? target);
      const isRinged = ring !== null && stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2;
      const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      if (!isRinged && !isOutlined) troubles.push('has no outline');
      const place = controls.indexOf(target as HTMLElement);
      window.stops.push({ place, troubles });
      // The browser scrolls to it after the event.
      requestAnimationFrame(() => {
        if (document.activeElement !== target) return;
        const { top, bottom, left, right } = target.getBoundingClientRect();
        if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)
          troubles.push('is out of sight');
        const card = document.querySelector('#preview:popover-open')?.getBoundingClientRect();
        if (card && card.left <= left && card.right >= right && card.top <= top && card.bottom >= bottom)
          troubles.push('is under a preview');
      });
    });
    return controls.map((element) => element.outerHTML.slice(0, 120));
  });
}

describe.each([
  { name: 'an article', address: '/articles/nbc-2014/', width: 1280 },
  { name: 'an article on a phone', address: '/articles/voa-2019/', width: 360 },
  { name: 'the heaviest group', address: '/groups/islamic-state/', width: 1280 },
  { name: 'a group on a phone', address: '/groups/is-khorasan/', width: 360 },
  { name: 'the timeline', address: '/timeline/', width: 1280 },
  { name: 'the timeline on a phone', address: '/timeline/', width: 360 },
  { name: 'the map', address: '/map/?at=2015-12', width: 1280 },
  { name: 'the map on a phone', address: '/map/?at=2015-12', width: 360 },
  { name: 'one region of the map', address: '/map/?at=2015-12&region=africa', width: 1280 },
  { name: 'the ties', address: '/network/?at=2014-12&told=nbc-2014', width: 1280 },
  { name: 'the ties on a phone', address: '/network/?at=2014-12&told=nbc-2014', width: 360 },
])('by keyboard, $name', ({ address, width }) => {
  it('every control is reached, in order, forwards and backwards, and the focus is always seen', async () => {
    const { page, go, troubles, context } = await watched(opened, { viewport: { width, height: 800 } });
    await go(address);
    if (address.startsWith('/articles/'))
      await page.locator('[data-note-filter]').waitFor({ state: 'visible' });
    if (address.includes('?')) {
      // Alive once the address to cite is written; then all that can be opened is.
      await expect.poll(() => page.locator('input[name=address]').inputValue()).not.toBe('');
      await page.locator('[data-stage][aria-busy]').waitFor({ state: 'detached' });
      // Without a press: the keyboard starts where the last one was.
      await page.evaluate(() => {
        const further = document.querySelector<HTMLElement>('[data-further]');
        if (further?.checkVisibility() === true) further.click();
        document.querySelector('[data-cite]')?.setAttribute('open', '');
      });
    }
    const controls = await watchFocus(page);
    expect(controls.length).toBeGreaterThan(50);

    const walk = async (key: string, steps: number) => {
      await page.evaluate(() => {
        window.stops = [];
      });
      for (let step = 0; step < steps; step += 1) await page.keyboard.press(key);
      await page.waitForTimeout(50);
      return page.evaluate(() => window.stops);
    };
    const there = await walk('Tab', controls.length);
    const missed = controls.filter((_, index) => !there.some(({ place }) => place === index));
    expect(missed).toEqual([]);
    expect(there.map(({ place }) => place)).toEqual(controls.map((_, index) => index));
    const back = await walk('Shift+Tab', controls.length - 1);
    expect(back.map(({ place }) => place)).toEqual(
      controls
        .map((_, index) => index)
        .reverse()
        .slice(1),
    );
    const wrong = [...there, ...back].flatMap(({ place, troubles: list }) =>
      list.map((trouble) => `${controls[place] ?? place} ${trouble}`),
    );
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('by keyboard, what is folded', () => {
  it('opens by Enter and by Space, and what it held is reached next', async () => {
    const { page, go, context } = await watched(opened, { viewport: { width: 360, height: 740 } });
    await go('/articles/voa-2019/');
    const fold = page.locator('.stretch .fold').first();
    for (const key of ['Enter', 'Space']) {
      await fold.locator('summary').focus();
      await page.keyboard.press(key);
      expect(await fold.getAttribute('open'), key).toBe('');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.fold[open]') !== null)).toBe(true);
      await fold.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await fold.getAttribute('open'), key).toBeNull();
    }
    await context.close();
  });
});
