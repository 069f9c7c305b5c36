import { beforeAll, describe, expect, it } from 'vitest';
import { BASE, DIST, filesOf, pagesOf, withoutRepeats } from './built.ts';
import { weigher, type Weight } from './weight.ts';

/** Kinds with budgets of their own; all others are text pages. */
const NOT_TEXT = new Set(['home', 'articles', 'map', 'network', 'timeline', 'search', 'cite', 'v']);
const LIVE = new Set(['home', 'map', 'network', 'timeline', 'search']);
const KB = 1000;

let weights: Weight[];
let text: Weight[];

beforeAll(() => {
  const files = filesOf(DIST);
  weights = withoutRepeats(pagesOf(files)).map(weigher(files, BASE));
  text = weights.filter(({ page }) => !NOT_TEXT.has(page.kind));
  if (process.env['ATLAS_WEIGHTS'] !== undefined) console.log(table());
});

const told = (list: Weight[], part: (weight: Weight) => number) =>
  list.map((weight) => `${weight.page.address}: ${(part(weight) / KB).toFixed(1)} kB`);

describe('weights with Brotli', () => {
  it('of 95% of text pages: HTML and CSS within 14.6 kB', () => {
    expect(text.length).toBeGreaterThan(10);
    const over = text.filter(({ html, css }) => html + css > 14.6 * KB);
    expect(
      over.length / text.length,
      told(over, ({ html, css }) => html + css).join('\n'),
    ).toBeLessThanOrEqual(0.05);
  });

  it('of text pages: scripts within 5 kB', () => {
    expect(
      told(
        text.filter(({ js }) => js > 5 * KB),
        ({ js }) => js,
      ),
    ).toEqual([]);
  });

  it('of figures and search: scripts at the start within 20 kB', () => {
    const live = weights.filter(({ page }) => LIVE.has(page.kind));
    expect(live.length).toBeGreaterThan(3);
    expect(
      told(
        live.filter(({ js }) => js > 20 * KB),
        ({ js }) => js,
      ),
    ).toEqual([]);
  });

  it('of any page: within 120 kB in all', () => {
    expect(
      told(
        weights.filter(({ all }) => all > 120 * KB),
        ({ all }) => all,
      ),
    ).toEqual([]);
  });
});

/** The heaviest page of each kind, for a look: ATLAS_WEIGHTS=1 npx vitest run --project site weight */
function table(): string {
  const heaviest = new Map<string, Weight>();
  for (const weight of weights) {
    const { kind } = weight.page;
    if ((heaviest.get(kind)?.all ?? 0) < weight.all) heaviest.set(kind, weight);
  }
  const rows = [...heaviest].map(([kind, { page, html, css, js, other, all }]) =>
    [kind, ...[html, css, js, other, all].map((bytes) => (bytes / KB).toFixed(1)), page.address].join('\t'),
  );
  return ['kind\thtml\tcss\tjs\tother\tall\theaviest', ...rows].join('\n');
}
