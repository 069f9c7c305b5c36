import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST, filesOf, pagesOf, type BuiltPage } from '../site/built.ts';
import { open, watched, type Opened } from './open.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a dark page can break that the same page in light does not. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

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
  it('has no barrier that axe knows, in light and dark, wide and narrow; nothing scrolls sideways; no trouble', async () => {
    const { context, page, go, troubles } = await watched(opened);
    // The page for what is missing is asked for where nothing is.
    await go(kind === '404' ? '/no/such/page/' : address);
    const found: string[] = [];
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const barriers = await axe(page, colorScheme === 'light' ? { tags: RULES } : { rules: COLOUR_RULES });
        found.push(...barriers.map((barrier) => `${width} ${colorScheme}: ${barrier}`));
      }
      const reach = await page.evaluate(() => document.documentElement.scrollWidth);
      if (reach > width) found.push(`${width}: the page is ${reach} pixels wide`);
    }
    await context.close();
    expect(found.slice(0, 10)).toEqual([]);
    expect(troubles.filter((trouble) => kind !== '404' || !trouble.includes('status of 404'))).toEqual([]);
  });
});

/** What axe finds on a page: rule, element, what to mend. */
async function axe(page: Page, only: { tags: string[] } | { rules: string[] }): Promise<string[]> {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const { violations } = await (
    'tags' in only ? builder.withTags(only.tags) : builder.withRules(only.rules)
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
