import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE, DIST, filesOf, pagesOf, type BuiltPage } from '../site/built.ts';
import { ALL, axe, type Rules } from './axe.ts';
import { open, watched, type Opened } from './open.ts';

/** Paper has colours of its own. */
const COLOURS: Rules = { only: ['color-contrast', 'link-in-text-block'] };
/** What depends on where things lie: axe does not see the colours that the system forces. */
const LAYOUT: Rules = { only: ['target-size', 'scrollable-region-focusable'] };
/** What a page without JavaScript can break that the same page with it does not. */
const MARKUP: Rules = { ...ALL, without: ['color-contrast'] };
/** How a page is looked at, and what of it axe can judge there. */
const MODES = [
  { width: 1280, media: { colorScheme: 'light' }, rules: ALL, previewed: true },
  { width: 320, media: { colorScheme: 'dark' }, rules: ALL },
  { width: 768, media: { colorScheme: 'light', forcedColors: 'active' }, rules: LAYOUT },
  { width: 720, media: { colorScheme: 'dark', media: 'print' }, rules: COLOURS },
] as const;

/** Of each kind of page the longest and the shortest: what overflows, and what is nearly empty. */
function sample(pages: readonly BuiltPage[]): BuiltPage[] {
  const kinds = Map.groupBy(pages, ({ kind }) => kind);
  return [...kinds.values()].flatMap((list) => {
    const [first, ...others] = list.toSorted((a, b) => b.html.length - a.html.length);
    return [first, others.at(-1)].filter((page) => page !== undefined);
  });
}

const pages = sample(pagesOf(filesOf(DIST)));
let opened: Opened;

beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

describe.concurrent.each(pages)('$address', ({ address, kind }) => {
  // The page for what is missing is asked for where nothing is.
  const asked = kind === '404' ? '/no/such/page/' : address;

  it('has no barrier that axe knows, in light, dark, forced colours and on paper, wide and narrow, with a preview open; nothing scrolls sideways; no trouble', async () => {
    const { context, page, go, troubles } = await watched(opened);
    await go(asked);
    const found: string[] = [];
    for (const { width, media, rules, ...mode } of MODES) {
      const name = `${width} ${Object.values(media).join(' ')}`;
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media: null, forcedColors: null, ...media });
      if ('previewed' in mode && kind !== 'v' && !(await openPreview(page)))
        found.push(`${name}: the preview did not open`);
      found.push(...(await axe(page, rules)).map((barrier) => `${name}: ${barrier}`));
      const reach = await page.evaluate(() => document.documentElement.scrollWidth);
      if (reach > width) found.push(`${name}: the page is ${reach} pixels wide`);
    }
    await context.close();
    expect(found.slice(0, 10)).toEqual([]);
    expect(troubles.filter((trouble) => kind !== '404' || !trouble.includes('status of 404'))).toEqual([]);
  });

  it('has none without JavaScript', async () => {
    const { context, page, go } = await watched(opened, { viewport: { width: 360, height: 740 } });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await go(asked);
    // The page has come without any script; axe is one, and waits for timers.
    await session.send('Emulation.setScriptExecutionDisabled', { value: false });
    const found = await axe(page, MARKUP);
    await context.close();
    expect(found.slice(0, 10)).toEqual([]);
  });
});

/** Opens the preview of the first link to a record, as the Tab key does; `false` where there is one and it fails. */
async function openPreview(page: Page): Promise<boolean> {
  // A frozen edition's address ends like the page's own below the base, and shows the same record.
  const here = new URL(page.url()).pathname.slice(BASE.length - 1);
  const to = (kind: string) => `main a[href*="/${kind}/"]:not([href$="/${kind}/"], [href$="${here}"], svg a)`;
  const link = page
    .locator(['groups', 'people', 'events'].map(to).join(', '))
    .filter({ visible: true })
    .first();
  if ((await link.count()) === 0) return true;
  // The focus counts as the keyboard's once a key was pressed.
  await page.keyboard.press('Shift');
  await link.evaluate((element: HTMLElement) => {
    element.blur();
    element.focus();
  });
  const card = page.locator('#preview:popover-open');
  return card.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  );
}
