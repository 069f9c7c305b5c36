import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawMatrix, drawRivals } from '#src/draw/matrix.ts';
import { rivalryView, type RivalryAsked } from '#src/views/rivalry.ts';
import { SORTS } from '#src/views/rivalry-words.ts';
import { madeTiesAtlas } from './made-ties.ts';
import { emptyDocument, inLines } from './page.ts';

const atlas = madeTiesAtlas();
const all = atlas.sources.map(({ id }) => id);
const document = emptyDocument();
const href = (url: string) => `/base${url}`;
const asked: fc.Arbitrary<RivalryAsked> = fc.record({
  at: fc.integer({ min: 2013, max: 2025 }).map(String),
  told: fc.subarray(all),
  sort: fc.constantFrom(...SORTS),
});

describe('the matrix', () => {
  test.each([
    ['2014', 'nbc', ['nbc']],
    ['2019', 'ctc', ['ctc']],
    ['2019', 'all', all],
  ])('as drawn up to the end of %s, told by %s', async (at, who, told) => {
    const table = drawMatrix(document, rivalryView(atlas, { at, told }), href);
    await expect(inLines(table)).toMatchFileSnapshot(`./__pictures__/matrix-${at}-${who}.html`);
  });

  test('has the cells that are told, where row and column meet, and no others', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const view = rivalryView(atlas, question);
        const table = drawMatrix(document, view, href);
        const heads = [...table.querySelectorAll('thead th[data-end]')];
        const columns = heads.map((head) => head.getAttribute('data-end'));
        const found = [...table.querySelectorAll('tbody tr')].flatMap((row) => {
          const by = row.querySelector('th')?.getAttribute('data-end');
          return [...row.querySelectorAll('td')].flatMap((cell, index) => {
            const link = cell.querySelector('a');
            if (link === null) return [];
            return [
              {
                at: `rivalry-${by}--${columns[index]}`,
                says: link.getAttribute('aria-label'),
                to: link.getAttribute('href'),
                signs: [...link.querySelectorAll('svg')].map((sign) => sign.getAttribute('class')),
              },
            ];
          });
        });
        expect(found).toEqual(
          view.cells.map(({ id, says, signs }) => ({
            at: id,
            says,
            to: `#${id}`,
            signs: signs.map(({ kind, isOutright }) => `rivalry ${kind}${isOutright ? '' : ' open'}`),
          })),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('the list of rivals', () => {
  test('has behind each cell its years, and all that says so with its claims', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const view = rivalryView(atlas, question);
        const list = drawRivals(document, view, href);
        const told = [...list.querySelectorAll('details')];
        expect(told.map(({ id }) => id)).toEqual(view.cells.map(({ id }) => id));
        for (const [index, { to, signs }] of view.cells.entries()) {
          const summary = told[index]?.querySelector('summary')?.textContent ?? '';
          expect(summary).toContain(to.label);
          for (const { years } of signs) expect(summary).toContain(years);
          const links = [...(told[index]?.querySelectorAll('li') ?? [])].map((item) =>
            [...item.querySelectorAll('a')].map((one) => one.getAttribute('href')),
          );
          const items = signs.flatMap((sign) => sign.items);
          expect(links).toEqual(
            items.map(({ url, claims }) => [href(url), ...claims.map((claim) => href(claim.url))]),
          );
        }
        if (view.cells.length === 0) expect(list.textContent).toBe('No rivalry is told.');
      }),
      { numRuns: 30 },
    );
  });
});
