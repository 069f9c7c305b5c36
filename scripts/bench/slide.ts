import type { Browser, Page } from 'playwright-core';
import { atRest } from './measure.ts';
import { busyByStep, type TraceEvent } from './trace.ts';

/** Steps that are slid before any is measured: code that is run for the first time is compiled first. */
const WARM_UP = 12;

/**
 * Milliseconds of the main thread for each step of the slider, a month each, from the first to the last: all tasks from
 * the `input` event to the second frame after it, with styles, layout and paint, by the thread's own clock. The months of the warm-up are left out.
 *
 * @throws where the words above the map do not change with each step, for then the map was not drawn
 */
export async function slide(browser: Browser, page: Page): Promise<number[]> {
  await wake(page);
  await browser.startTracing(page, {
    categories: ['-*', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  const titles = await page.evaluate(slideThrough);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const still = titles.findIndex((title, index) => title === titles[index - 1]);
  if (still !== -1) throw new Error(`the map did not follow the slider to step ${still}`);
  return busyByStep(trace.traceEvents).slice(WARM_UP);
}

/** Does what a reader does who means to slide, until the map answers. */
export async function wake(page: Page): Promise<void> {
  await atRest(page);
  const slider = page.locator('[data-map] input[name=at]');
  const title = page.locator('[data-map] [data-title]');
  await page.locator('[data-map]').hover({ position: { x: 5, y: 5 } });
  await slider.hover();
  await slider.focus();
  const before = await title.textContent();
  const end = Date.now() + 60_000;
  while ((await title.textContent()) === before) {
    if (Date.now() > end) throw new Error('the map does not follow its slider');
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(100);
  }
  await atRest(page);
}

/** Runs in the page: slides from the first month to the last, and says which words stood above the map at each. */
async function slideThrough(): Promise<string[]> {
  const slider = document.querySelector<HTMLInputElement>('[data-map] input[name=at]');
  const title = document.querySelector('[data-map] [data-title]');
  if (slider === null || title === null) throw new Error('the page has no map with a slider');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const task = () => new Promise((resolve) => setTimeout(resolve));
  const titles: string[] = [];
  for (let step = 0; step <= Number(slider.max); step += 1) {
    await task();
    performance.mark(`step ${step}`);
    slider.value = String(step);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await frame();
    await frame();
    await task();
    titles.push(title.textContent);
  }
  performance.mark('step end');
  return titles;
}
