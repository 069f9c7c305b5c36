import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  APART,
  NARROWEST,
  placeBand,
  placeReaches,
  placeSources,
  placeTicks,
  REACH,
  scaleOf,
} from '#src/draw/place-timeline.ts';
import { textWidth } from '#src/draw/text-width.ts';
import { timelineView, type TimelineTick } from '#src/views/timeline.ts';
import { madeMapAtlas } from './made-map.ts';

const atlas = madeMapAtlas();
const all = atlas.sources.map(({ id }) => id);
const span = { first: '2014-01', last: '2024-12' };
const scale = scaleOf(span);

const day = fc
  .integer({ min: Date.parse('2010-01-01') / 86_400_000, max: Date.parse('2024-12-31') / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
/** Some alike, some of a day, some of years. */
const ticks: fc.Arbitrary<TimelineTick[]> = fc
  .array(fc.tuple(day, fc.constantFrom(0, 0, 1, 30, 364, 2000)), { maxLength: 20 })
  .map((list) =>
    list.map(([from, days], index) => ({
      id: `e${index}`,
      title: `Event ${index}`,
      url: `/events/e${index}/`,
      from: from < '2014-01-01' && days === 0 ? '2014-01-01' : from,
      to: new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10),
      date: from,
    })),
  );
const width = fc.constantFrom(NARROWEST, 320, 744, 1200);

describe('the scale', () => {
  test('runs in order from the first day to the last, and stays within', () => {
    expect([scale('2014-01-01'), scale('2025-01-01'), scale('2009-05-05')]).toEqual([0, 100, 0]);
    fc.assert(
      fc.property(day, day, (a, b) => {
        if (a <= b) expect(scale(a)).toBeLessThanOrEqual(scale(b));
      }),
    );
  });
});

describe('the bands of a row', () => {
  test('lie within the drawing, in order, and none over another', () => {
    fc.assert(
      fc.property(fc.subarray(all), (told) => {
        for (const { bands } of timelineView(atlas, { told })?.groups ?? []) {
          let end = 0;
          for (const piece of bands.flatMap((band) => placeBand(band, scale))) {
            expect(piece.x).toBeGreaterThanOrEqual(end - 0.011);
            expect(piece.width).toBeGreaterThan(0);
            end = piece.x + piece.width;
            expect(end).toBeLessThanOrEqual(100.001);
          }
        }
      }),
    );
  });

  test('are possible until they are certain, then last or are carried on', () => {
    const band = { from: '2015-01-01', to: '2015-12-31', certain: '2015-07-01', carried: false };
    const pieces = (change: Partial<typeof band>) =>
      placeBand({ ...band, ...change } as Parameters<typeof placeBand>[0], scale).map(({ as }) => as);
    expect(pieces({})).toEqual(['possible', 'lasting']);
    expect(pieces({ carried: true })).toEqual(['possible', 'carried']);
    expect(pieces({ certain: '2016-06-01' })).toEqual(['possible']);
  });
});

describe('the events of a row', () => {
  test('are all there, keep clear of each other and within the drawing, however wide it is', () => {
    fc.assert(
      fc.property(ticks, width, (list, wide) => {
        const placed = placeTicks(list, scale);
        expect(placed.map(({ tick }) => tick.id).sort()).toEqual(list.map(({ id }) => id).sort());
        const middles = placed.map(({ x, dx }) => (x / 100) * wide + dx);
        middles.forEach((middle, index) => {
          expect(middle).toBeGreaterThanOrEqual(-0.1);
          expect(middle).toBeLessThanOrEqual(wide + 0.1);
          const before = middles[index - 1];
          if (before === undefined) return;
          expect(middle - before).toBeGreaterThanOrEqual(APART - 0.21);
          const halves = ((placed[index]?.hit ?? 0) + (placed[index - 1]?.hit ?? 0)) / 2;
          expect(halves).toBeLessThanOrEqual(middle - before + 0.21);
        });
      }),
    );
  });

  test('are not moved, and easy to hit, where there is room', () => {
    fc.assert(
      fc.property(ticks, (list) => {
        const [one] = list;
        if (one === undefined) return;
        expect(placeTicks([one], scale)[0]).toMatchObject({ dx: 0, hit: REACH });
      }),
    );
  });

  test('of the same month stand apart, those of the same year within it', () => {
    const tick = (id: string, from: string, to: string) => ({ id, title: id, url: '', from, to, date: '' });
    const same = placeTicks(
      [tick('a', '2019-11-02', '2019-11-02'), tick('b', '2019-11-02', '2019-11-02')],
      scale,
    );
    expect(same.map(({ dx }) => dx)).toEqual([-APART / 2, APART / 2]);
    const year = placeTicks(
      [tick('a', '2019-01-01', '2019-12-31'), tick('b', '2019-01-01', '2019-12-31')],
      scale,
    );
    for (const { x, reach } of year) {
      expect(reach?.x).toBe(scale('2019-01-01'));
      expect(x).toBeGreaterThan(scale('2019-01-01'));
      expect(x).toBeLessThan(scale('2020-01-01'));
    }
  });

  test('have one line over the days in question where several overlap', () => {
    fc.assert(
      fc.property(ticks, (list) => {
        const placed = placeTicks(list, scale);
        const lines = placeReaches(placed);
        lines.slice(1).forEach(({ x }, index) => {
          const before = lines[index];
          expect(x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
        });
        for (const { reach } of placed)
          if (reach)
            expect(
              lines.some(({ x, width: long }) => x <= reach.x && reach.x + reach.width <= x + long + 0.011),
            ).toBe(true);
      }),
    );
  });
});

describe('the names of the sources', () => {
  test('touch neither each other nor the edge, in the narrowest drawing', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), (days) => {
        const sources = days.toSorted().map((published, index) => ({
          id: `s${index}`,
          label: `Outlet ${index}, 2015`,
          url: '',
          day: published,
        }));
        const placed = placeSources(sources, scale).map(({ label, x, line, anchor }) => {
          const at = (x / 100) * NARROWEST;
          const size = textWidth(label, 12) + 4;
          return {
            line,
            label,
            from: anchor === 'end' ? at - size : at,
            to: anchor === 'end' ? at : at + size,
          };
        });
        for (const [index, one] of placed.entries()) {
          expect(one.label).toBe(`Outlet ${index}`);
          expect(one.from).toBeGreaterThanOrEqual(0);
          expect(one.to).toBeLessThanOrEqual(NARROWEST + 4);
          for (const other of placed.slice(0, index))
            if (other.line === one.line) expect(one.from >= other.to || one.to <= other.from).toBe(true);
        }
      }),
    );
  });
});
