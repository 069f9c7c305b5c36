import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, watched, type Opened } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

/** Pixels that a finger needs (WCAG 2.2, 2.5.5), and at least those that it must have (2.5.8). */
const FINGER = 44;
const LEAST = 24;

describe.each(['/', '/map/', '/timeline/', '/network/'])('under a finger, the figure of %s', (address) => {
  it('has controls of 44 pixels, and marks of 24', async () => {
    const { page, go, troubles, context } = await watched(opened, {
      viewport: { width: 360, height: 780 },
      hasTouch: true,
      isMobile: true,
    });
    await go(address);
    const box = page.locator('input[name=told]').first();
    const further = page.locator('[data-further]');
    await expect.poll(async () => (await box.isVisible()) || (await further.isVisible())).toBe(true);
    if (await further.isVisible()) await further.tap();
    const cite = page.locator('[data-cite] > summary');
    if (await cite.isVisible()) await cite.tap();
    const { small, count, marks } = await page.evaluate(
      ([finger, least]) => {
        const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
        const controls = [
          ...document.querySelectorAll(
            ':is([data-controls], [data-live], .zoom) :is(button, select, input:not([type=checkbox]), label), [data-live]:is(button, input), [data-cite] :is(summary, button, input)',
          ),
        ].filter(seen);
        const targets = [...document.querySelectorAll('main figure :is(.hit, .strip .hit)')].filter(seen);
        const size = (element: Element) => {
          const { width, height } = element.getBoundingClientRect();
          return { is: element.outerHTML.slice(0, 90), width: Math.round(width), height: Math.round(height) };
        };
        return {
          count: controls.length,
          small: controls.map(size).filter(({ height }) => height < finger),
          marks: targets.map(size).filter(({ width, height }) => Math.max(width, height) < least),
        };
      },
      [FINGER, LEAST] as const,
    );
    expect(count).toBeGreaterThan(5);
    expect(small).toEqual([]);
    expect(marks.slice(0, 5)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
