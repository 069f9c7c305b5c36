import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNetwork, lightUp, showNetwork } from '#src/draw/network.ts';
import { drawNetworkTable, drawTiesOf } from '#src/draw/network-table.ts';
import { placeNetwork } from '#src/draw/place-network.ts';
import { drawBranches, showBranches } from '#src/draw/tie-branches.ts';
import { hubsOf } from '#src/views/network-hubs.ts';
import { networkShape } from '#src/views/network-shape.ts';
import { networkView, type NetworkAsked } from '#src/views/network.ts';
import { TIE_CHOICES } from '#src/views/tie-classes.ts';
import { madeTiesAtlas } from './made-ties.ts';
import { emptyDocument, inLines } from './page.ts';

const atlas = madeTiesAtlas();
const all = atlas.sources.map(({ id }) => id);
const shape = networkShape(atlas);
const placement = placeNetwork(shape);
const document = emptyDocument();
const href = (url: string) => `/base${url}`;
const asked: fc.Arbitrary<NetworkAsked> = fc.record({
  at: fc
    .tuple(fc.integer({ min: 2013, max: 2025 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  told: fc.subarray(all),
  ties: fc.constantFrom(...TIE_CHOICES),
});
const draw = (question: NetworkAsked) => drawNetwork(document, networkView(atlas, question), placement, href);

describe('the network', () => {
  test.each([
    ['2014-12', 'nbc', ['nbc']],
    ['2014-12', 'all', all],
    ['2019-12', 'ctc', ['ctc']],
    ['2019-12', 'all', all],
  ])('as drawn for the end of %s, told by %s', async (at, who, told) => {
    await expect(inLines(draw({ at, told }))).toMatchFileSnapshot(`./__pictures__/network-${at}-${who}.svg`);
  });

  test('put into another state, it is as if drawn in it, and nothing has moved', () => {
    const isHidden = (element: Element) => element.hasAttribute('display');
    const all = (svg: Element) => [...svg.querySelectorAll('[data-line], [data-node]')];
    const facts = (element: Element) => [
      element.getAttribute('class'),
      element.getAttribute('transform'),
      element.getAttribute('href'),
      element.getAttribute('aria-label'),
      element.textContent,
      ...[...element.querySelectorAll('path, text')].flatMap((part) =>
        ['d', 'x', 'y', 'transform', 'display'].map((name) => part.getAttribute(name)),
      ),
    ];
    fc.assert(
      fc.property(asked, asked, (one, other) => {
        const shown = draw(one);
        const drawn = draw(other);
        showNetwork(shown, networkView(atlas, other));
        expect(all(shown).map(isHidden)).toEqual(all(drawn).map(isHidden));
        const seen = (svg: Element) => all(svg).filter((element) => !isHidden(element));
        expect(seen(shown).map(facts)).toEqual(seen(drawn).map(facts));
      }),
      { numRuns: 25 },
    );
  });

  test('has a line for each class of ties between two that is told, with a sign at whom it is directed', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const view = networkView(atlas, question);
        const lines = [...draw(question).querySelectorAll('[data-line]:not([display])')];
        expect(lines.map((line) => line.getAttribute('data-line'))).toEqual(view.lines.map(({ id }) => id));
        for (const [index, line] of lines.entries()) {
          const { toA, toB, a, b, carried, isOutright, isInferred } = view.lines[index] ?? {};
          const signs = [...line.querySelectorAll('.sign:not([display])')];
          const ends = signs.map((sign) => sign.getAttribute('data-end'));
          expect(ends.sort()).toEqual(
            toA || toB ? [...(toA ? ['a'] : []), ...(toB ? ['b'] : [])] : ['middle'],
          );
          expect(line.getAttribute('href')).toBe(`#tie-${a}--${b}`);
          const states = line.getAttribute('class')?.split(' ') ?? [];
          expect(states.includes('carried')).toBe(carried);
          expect(states.includes('broken')).toBe(!isOutright && !isInferred);
          expect(states.includes('inferred')).toBe(isInferred);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('has nothing on it where no source is told', () => {
    const svg = draw({ at: '2019', told: [] });
    expect(svg.querySelectorAll('[data-line]:not([display]), [data-node]:not([display])')).toHaveLength(0);
  });

  test('lights up a node with its ties, and lets go again', () => {
    const svg = draw({ at: '2018', told: all });
    const before = svg.outerHTML;
    lightUp(svg, 'hills');
    const lit = [...svg.querySelectorAll('[data-node][data-lit]')];
    expect(lit.map((node) => node.getAttribute('data-node'))).toEqual([
      'capital',
      'hills',
      'hills-free',
      'is',
      'isk',
      'steppe',
    ]);
    expect(svg.hasAttribute('data-dim')).toBe(true);
    lightUp(svg, 'nobody');
    expect(svg.outerHTML).toBe(before);
    lightUp(svg, 'hills');
    lightUp(svg, null);
    expect(svg.outerHTML).toBe(before);
  });

  test('is drawn in whole numbers', () => {
    const text = draw({ at: '2019-12', told: all }).outerHTML;
    const places = text.match(/(?<=\s(?:x|y|transform|viewBox)=")[^"]*/g) ?? [];
    const courses = text.match(/(?<=\sd=")M-?\d+,-?\d+L[^"]*(?=" class="line")/g) ?? [];
    expect(places.length).toBeGreaterThan(50);
    expect(courses.length).toBe(placement.lines.length);
    expect([...places, ...courses].filter((numbers) => numbers.includes('.'))).toEqual([]);
  });
});

describe('its branches', () => {
  test('as drawn for the end of 2019, told by all', async () => {
    const view = networkView(atlas, { at: '2019-12', told: all });
    const drawn = drawBranches(document, view, hubsOf(shape), href);
    await expect(inLines(drawn)).toMatchFileSnapshot('./__pictures__/branches-2019-12-all.html');
  });

  test('show what the drawing shows, in every state', () => {
    fc.assert(
      fc.property(asked, asked, (one, other) => {
        const drawn = drawBranches(document, networkView(atlas, one), hubsOf(shape), href);
        const view = networkView(atlas, other);
        showBranches(drawn, view);
        const lines = [...drawn.querySelectorAll('[data-line]:not([display])')];
        expect(lines.map((line) => line.getAttribute('data-line')).sort()).toEqual(
          view.lines.map(({ id }) => id),
        );
        for (const line of lines) {
          const said = view.lines.find(({ id }) => id === line.getAttribute('data-line'));
          expect(line.getAttribute('aria-label')).toBe(said?.says);
          expect(line.closest('li')?.hasAttribute('hidden')).toBe(false);
          expect(line.closest('section')?.hasAttribute('hidden')).toBe(false);
        }
        for (const item of drawn.querySelectorAll('li:not([hidden]), section:not([hidden])'))
          expect(item.querySelector('[data-line]:not([display])')).not.toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});

describe('its table', () => {
  test('has a row for each tie, under the two that it joins, with its claims', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const view = networkView(atlas, question);
        const table = drawNetworkTable(document, view, href);
        expect(table.querySelector('caption')?.textContent).toBe(view.title);
        if (view.pairs.length === 0) {
          expect(table.querySelector('tbody')?.textContent).toBe('No tie is told.');
          return;
        }
        const bodies = [...table.querySelectorAll('tbody')];
        expect(bodies.map(({ id }) => id)).toEqual(view.pairs.map(({ id }) => id));
        const rows = [...table.querySelectorAll('tbody tr')];
        const ties = view.pairs.flatMap((pair) => pair.ties);
        expect(rows).toHaveLength(ties.length);
        for (const [index, { says, claims }] of ties.entries()) {
          expect(rows[index]?.textContent).toContain(says);
          const links = [...(rows[index]?.querySelectorAll('td:last-child a') ?? [])];
          expect(links.map((one) => one.getAttribute('href'))).toEqual(
            claims.map(({ url }) => `/base${url}`),
          );
        }
        for (const { a, b } of view.lines) expect(table.querySelector(`#tie-${a}--${b}`)).not.toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  test('and the list of one group has all of its ties, or says that nothing is told', () => {
    const list = drawTiesOf(document, networkView(atlas, { at: '2019-12', told: all }), 'charity', href);
    expect(list.querySelector('h3')?.textContent).toBe('Ties of Valley Charity');
    expect([...list.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      'Valley Charity front of Valley Army (as of publication; contested; not said again after CTC, 2018): ctc-c8',
      'Valley Charity not front of Valley Army (as of publication; not said again after CTC, 2018): ctc-c9',
    ]);
    const none = drawTiesOf(document, networkView(atlas, { at: '2013', told: all }), 'charity', href);
    expect(none.textContent).toContain('That is silence');
  });
});
