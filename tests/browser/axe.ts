import { source, type AxeResults, type ElementContext, type RunOptions } from 'axe-core';
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

declare global {
  interface Window {
    axe?: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
  }
}

/** What axe finds on a page, or within one element of it: rule, element, what to mend. */
export async function axe(page: Page, rules: Rules, within?: string): Promise<string[]> {
  // Half a megabyte of script: once a page is enough.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source);
  const violations = await page.evaluate(
    async ([context, options]) => {
      if (window.axe === undefined) throw new Error('axe did not come');
      const { violations: found } = await window.axe.run(context, options);
      return found.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, failureSummary }) => ({ target: target.join(' '), failureSummary })),
      }));
    },
    [within ?? 'html', optionsOf(rules)] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary ?? ''}`),
  );
}

function optionsOf({ tags, only, without = [] }: Rules): RunOptions {
  return {
    resultTypes: ['violations'],
    ...(tags === undefined ? {} : { runOnly: { type: 'tag', values: [...tags] } }),
    ...(only === undefined ? {} : { runOnly: { type: 'rule', values: [...only] } }),
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  };
}
