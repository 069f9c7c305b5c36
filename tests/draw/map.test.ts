import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '#src/draw/box.ts';
import { eventMark } from '#src/draw/event-mark.ts';
import { WHOLE } from '#src/draw/frame.ts';
import { drawMap } from '#src/draw/map.ts';
import { placePanels, placeRegion, regionsOn } from '#src/draw/panels.ts';
import { placeMap } from '#src/draw/place-map.ts';
import { showMap } from '#src/draw/show-map.ts';
import { drawEventTable, drawGroupTable, showEventTable, showGroupTable } from '#src/draw/table.ts';
import { eventPlaces, mapView, type MapAsked } from '#src/views/map.ts';
import { madeMapAtlas } from './made-map.ts';
import { emptyDocument, inLines } from './page.ts';

const atlas = madeMapAtlas();
const sourceIds = atlas.sources.map(({ id }) => id);
const document = emptyDocument();
const href = (url: string) => `/base${url}`;
const asked: fc.Arbitrary<MapAsked> = fc.record({
  at: fc
    .tuple(fc.integer({ min: 2013, max: 2025 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  told: fc.subarray(sourceIds),
});

function draw(question: MapAsked) {
  const view = mapView(atlas, question);
  const placement = placeMap(WHOLE, { groups: view.groups, events: eventPlaces(atlas) });
  return { view, placement, svg: drawMap(document, view, placement, { href, focus: 'river' }) };
}

describe('the map', () => {
  test('as drawn for the end of 2014, told by one source', async () => {
    const { svg } = draw({ at: '2014-12', told: ['nbc'] });
    await expect(inLines(svg)).toMatchFileSnapshot('./__pictures__/map-2014-12.svg');
  });

  test('as drawn for the end of 2019, told by all', async () => {
    const { svg } = draw({ at: '2019-12', told: sourceIds });
    await expect(inLines(svg)).toMatchFileSnapshot('./__pictures__/map-2019-12.svg');
  });

  test('as drawn in a panel', async () => {
    const view = mapView(atlas, { at: '2015-12', told: sourceIds });
    const panel = placePanels(view.groups, eventPlaces(atlas)).find(({ frame }) => frame.id === 'pakistan');
    if (panel === undefined) throw new Error('no panel for South Asia');
    await expect(inLines(drawMap(document, view, panel, { href }))).toMatchFileSnapshot(
      './__pictures__/panel-2015-12.svg',
    );
  });

  test('every group with a place and a rung has its mark, in the whole and in exactly one panel', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const { view, svg } = draw(question);
        const panels = placePanels(view.groups, eventPlaces(atlas));
        for (const group of view.groups) {
          const mark = svg.querySelector(`[data-group="${group.id}"]`);
          expect(mark?.getAttribute('display')).toBe(group.named ? null : 'none');
          expect(mark?.getAttribute('class')).toContain(`at-${group.rung ?? 'none'}`);
          expect(mark?.getAttribute('aria-label')).toBe(group.says);
          expect(mark?.getAttribute('href')).toBe(href(group.url));
          expect(panels.filter((panel) => panel.groups.some(({ id }) => id === group.id))).toHaveLength(1);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('put into another state, it is as if drawn in it, and nothing has moved', () => {
    fc.assert(
      fc.property(asked, asked, (one, other) => {
        const shown = draw(one).svg;
        const { svg: drawn, view } = draw(other);
        showMap(shown, view, href);
        const facts = (svg: Element) =>
          [
            ...svg.querySelectorAll(
              '[data-group], [data-place], [data-flags], [data-of-group], [data-of-place]',
            ),
          ].map((mark) => [
            ...['class', 'transform', 'x', 'y', 'display'].map((name) => mark.getAttribute(name)),
            mark.getAttribute('display') === null && mark.getAttribute('aria-label'),
            mark.getAttribute('display') === null && mark.textContent,
            mark.querySelector('.mark')?.getAttribute('d'),
          ]);
        expect(facts(shown)).toEqual(facts(drawn));
      }),
      { numRuns: 30 },
    );
  });

  test('has nothing on it where no source is told', () => {
    const { svg } = draw({ at: '2014-12', told: [] });
    const shown = [...svg.querySelectorAll('[data-group], [data-place], .to-site, .to-label')].filter(
      (mark) => mark.getAttribute('display') !== 'none',
    );
    expect(shown).toEqual([]);
    expect([...svg.querySelectorAll('.flags text')].map((sign) => sign.textContent).join('')).toBe('');
  });

  test('labels every mark, and signs and lines to labels touch no other mark', () => {
    const view = mapView(atlas, { at: '2019', told: sourceIds });
    const places = eventPlaces(atlas);
    for (const { groups, events, radius } of [
      placeMap(WHOLE, { groups: view.groups, events: places }),
      ...placePanels(view.groups, places),
    ]) {
      expect(groups.filter(({ label }) => label === null)).toEqual([]);
      for (const { id, x, y, signs, label } of groups) {
        const others = [
          ...groups.filter((other) => other.id !== id).map((other) => ({ ...other, reach: radius })),
          ...events.map((other) => ({ ...other, reach: radius * 0.55 })),
        ];
        const [sign] = signs;
        if (sign === undefined) throw new Error('no room for signs');
        const distance = (other: { x: number; y: number }, point: { x: number; y: number }) =>
          Math.hypot(other.x - point.x, other.y - point.y);
        for (const other of others) {
          expect(distance(other, { x: x + sign.x, y: y + sign.y })).toBeGreaterThan(other.reach + 3);
          if (!label?.leader) continue;
          for (const { from, to } of linesOf(label.leader)) {
            for (let step = 0; step <= 1; step += 0.02) {
              const point = { x: from.x + (to.x - from.x) * step, y: from.y + (to.y - from.y) * step };
              expect(distance(other, point)).toBeGreaterThan(other.reach);
            }
          }
        }
      }
    }
  });

  test('a square stands in the panel of the groups of its country', () => {
    const view = mapView(atlas, { at: '2019', told: sourceIds });
    const home = {
      id: 'camp',
      name: 'Camp',
      url: '/places/camp/',
      lon: 33.5,
      lat: 29,
      precision: 'site' as const,
      country: 'EG',
    };
    const panels = (country: string) =>
      placePanels(
        view.groups.map((group) =>
          group.id === 'atlas' && group.place ? { ...group, place: { ...group.place, country } } : group,
        ),
        [home],
      )
        .filter(({ events }) => events.some(({ id }) => id === 'camp'))
        .map(({ frame }) => frame.id);
    expect(panels('EG')).toEqual(['africa']);
    expect(panels('XX')).toEqual(['middle-east']);
  });

  test('tells events apart by shape, and draws those uncertain in date or place broken', () => {
    const marks = (question: MapAsked) =>
      [...draw(question).svg.querySelectorAll('[data-place]')]
        .filter((mark) => mark.getAttribute('display') === null)
        .map((mark) => [
          mark.getAttribute('data-place'),
          mark.getAttribute('class'),
          mark.querySelector('.event-mark')?.getAttribute('d'),
        ]);
    const asked = { at: '2014-12', told: ['nbc'] };
    expect(marks(asked)).toEqual([
      ['at-atlas', 'event uncertain', eventMark(7, 'word')],
      ['at-river', 'event', eventMark(7, 'force')],
    ]);
    expect(marks({ ...asked, events: 'attack' }).map(([place]) => place)).toEqual(['at-river']);
    expect(marks({ ...asked, events: 'none' })).toEqual([]);
  });

  test('leads with a dashed line to a place that is no more exact than a country', () => {
    const { svg } = draw({ at: '2014-12', told: sourceIds });
    const lines = [...svg.querySelectorAll('.at-large')].map((line) => line.getAttribute('data-of-group'));
    expect(lines.every((id) => id === 'hills' || id === 'isles')).toBe(true);
    expect(lines).toContain('hills');
  });

  test('shows one region in the room of the whole, every mark with its label', () => {
    const view = mapView(atlas, { at: '2019', told: sourceIds });
    const places = eventPlaces(atlas);
    const regions = regionsOn(view.groups);
    expect(regions.map(({ id }) => id)).toEqual([
      'africa',
      'middle-east',
      'south-central-asia',
      'southeast-asia',
    ]);
    for (const { id } of regions) {
      const region = placeRegion(id, view.groups, places);
      expect(region?.frame).toMatchObject({ id, width: WHOLE.width, height: WHOLE.height });
      expect(region?.groups.length).toBeGreaterThan(0);
      expect(region?.groups.filter(({ label }) => label === null)).toEqual([]);
    }
    expect(placeRegion('atlantis', view.groups, places)).toBeNull();
  });

  test('has no inline style and no number finer than a tenth', () => {
    const { svg } = draw({ at: '2014-12', told: sourceIds });
    expect(svg.outerHTML).not.toMatch(/\sstyle=/);
    const numbers = svg.outerHTML.match(/(?<=\s(?:d|x|y|transform|width|height)=")[^"]*/g) ?? [];
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter((text) => /\d\.\d{2}/.test(text))).toEqual([]);
  });

  test('a still is one picture without links', () => {
    const { view, placement } = draw({ at: '2014-12', told: sourceIds });
    const still = drawMap(document, view, placement, { href, still: true });
    expect(still.getAttribute('role')).toBe('img');
    expect(still.querySelectorAll('a')).toHaveLength(0);
    expect(still.querySelectorAll('[data-group]')).toHaveLength(view.groups.length);
  });
});

describe('its tables', () => {
  test('say of every group what its mark says', () => {
    const { view } = draw({ at: '2014-12', told: ['nbc'] });
    const table = drawGroupTable(document, view, href);
    expect([...table.querySelectorAll('[data-row] > .cell-rung')].map((cell) => cell.textContent)).toEqual(
      view.groups.map(({ rungLabel }) => rungLabel),
    );
    const row = table.querySelector('[data-row=dunes]');
    expect(row?.textContent).toContain('10 November 2014');
    const doubted = table.querySelector('[data-row=isles] .cell-notes');
    expect(doubted?.textContent).toBe('doubted: no sign of support seen in nbc-c8');
    expect(doubted?.querySelector('a')?.getAttribute('href')).toBe('/base/claims/nbc-c8/');
    expect(row?.querySelector('.cell-claims a')?.getAttribute('href')).toBe('/base/claims/nbc-c1/');
  });

  test('list what happened at no stated place, and hide whom no source told names', () => {
    const { view } = draw({ at: '2019-12', told: ['voa'] });
    const rows = [...drawEventTable(document, view, href).querySelectorAll('tbody tr')];
    expect(rows.at(-1)?.textContent).toBe('no place statedWord from nowhere (statement; October 2019)');
    const hidden = [...drawGroupTable(document, view, href).querySelectorAll('[data-row][hidden]')];
    expect(hidden.map((row) => row.getAttribute('data-row'))).toContain('river');
    expect(hidden.map((row) => row.getAttribute('data-row'))).not.toContain('isk');
  });

  test('put into another state, they are as if drawn in it', () => {
    fc.assert(
      fc.property(asked, asked, (one, other) => {
        const [before, after] = [mapView(atlas, one), mapView(atlas, other)];
        const groups = drawGroupTable(document, before, href);
        showGroupTable(groups, after, href);
        expect(groups.outerHTML).toBe(drawGroupTable(document, after, href).outerHTML);
        const events = drawEventTable(document, before, href);
        showEventTable(events, after, href);
        expect(events.outerHTML).toBe(drawEventTable(document, after, href).outerHTML);
      }),
      { numRuns: 30 },
    );
  });
});
