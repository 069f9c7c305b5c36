import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeCard } from '#src/islands/preview-place.ts';

const view = { width: 1000, height: 800 };
const card = { width: 300, height: 100 };
const link = { left: 200, top: 400, bottom: 420 };

it('goes below the link, where the line begins', () => {
  expect(placeCard(link, link, card, view)).toEqual({ left: 200, top: 428 });
  expect(placeCard(link, { left: 320 }, card, view)).toEqual({ left: 320, top: 428 });
});

it('goes above where there is no room below, and inwards at the side', () => {
  expect(placeCard({ left: 900, top: 760, bottom: 780 }, { left: 900 }, card, view)).toEqual({
    left: 692,
    top: 652,
  });
});

it('is left out where it would cover the link or leave the window', () => {
  expect(placeCard(link, link, { width: 300, height: 500 }, view)).toBeNull();
  expect(placeCard(link, link, { width: 995, height: 20 }, view)).toBeNull();
});

it('is always wholly in the window and beside the link', () => {
  const size = fc.record({
    width: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 1, max: 700 }),
  });
  const box = fc
    .record({ left: fc.integer({ min: -50, max: 1500 }), top: fc.integer({ min: -900, max: 1500 }) })
    .chain(({ left, top }) =>
      fc.integer({ min: 1, max: 400 }).map((tall) => ({ left, top, bottom: top + tall })),
    );
  fc.assert(
    fc.property(box, size, size, (at, shape, window) => {
      const place = placeCard(at, at, shape, window);
      if (place === null) return;
      expect(place.left).toBeGreaterThan(0);
      expect(place.top).toBeGreaterThan(0);
      expect(place.left + shape.width).toBeLessThan(window.width);
      expect(place.top + shape.height).toBeLessThan(window.height);
      expect(place.top >= at.bottom || place.top + shape.height <= at.top).toBe(true);
    }),
  );
});
