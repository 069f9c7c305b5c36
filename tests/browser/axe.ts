import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rules of axe by tag or by name, less some. */
export interface Rules {
  tags?: readonly string[];
  only?: readonly string[];
  without?: readonly string[];
}

export const ALL: Rules = {
  tags: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** axe reads the colours of the style sheet, not those that the system puts in their place. */
export const FORCED: Rules = { ...ALL, without: ['color-contrast'] };

/** What axe finds on a page: rule, element, what to mend. */
export async function axe(page: Page, { tags, only, without = [] }: Rules): Promise<string[]> {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  if (tags) builder.withTags([...tags]);
  if (only) builder.withRules([...only]);
  if (without.length > 0) builder.disableRules([...without]);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
