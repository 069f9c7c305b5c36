import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bringing, enlarged, shifted, viewBoxOf, WHOLE_LENS, type Lens } from '#src/draw/lens.ts';

const size = { width: 960, height: 470 };
const point = fc.record({
  x: fc.integer({ min: 0, max: size.width }),
  y: fc.integer({ min: 0, max: size.height }),
});
const step: fc.Arbitrary<(lens: Lens) => Lens> = fc.oneof(
  fc.tuple(fc.double({ min: 0, max: 10, noNaN: true }), point).map(
    ([factor, at]) =>
      (lens: Lens) =>
        enlarged(lens, factor, at, size),
  ),
  fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 })).map(
    ([x, y]) =>
      (lens: Lens) =>
        shifted(lens, { x, y }, size),
  ),
  point.map((at) => (lens: Lens) => bringing(lens, at, size)),
);

describe('a lens on a drawing', () => {
  test('never shows more than the drawing, nor more than four times as large', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { x, y, k } = steps.reduce((lens, move) => move(lens), WHOLE_LENS);
        expect(k).toBeGreaterThanOrEqual(1);
        expect(k).toBeLessThanOrEqual(4);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + size.width / k).toBeLessThanOrEqual(size.width + 1e-6);
        expect(y + size.height / k).toBeLessThanOrEqual(size.height + 1e-6);
      }),
    );
  });

  test('enlarges around the point that is meant', () => {
    const at = { x: 480, y: 235 };
    const lens = enlarged(WHOLE_LENS, 2, at, size);
    expect(lens).toEqual({ x: 240, y: 117.5, k: 2 });
    expect(viewBoxOf(lens, size)).toBe('240 117.5 480 235');
    expect(enlarged(lens, 0, at, size)).toEqual(WHOLE_LENS);
  });

  test('brings any point into sight', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), point, (steps, at) => {
        const lens = bringing(
          steps.reduce((before, move) => move(before), enlarged(WHOLE_LENS, 3, at, size)),
          at,
          size,
        );
        expect(at.x).toBeGreaterThanOrEqual(lens.x - 1e-6);
        expect(at.x).toBeLessThanOrEqual(lens.x + size.width / lens.k + 1e-6);
        expect(at.y).toBeGreaterThanOrEqual(lens.y - 1e-6);
        expect(at.y).toBeLessThanOrEqual(lens.y + size.height / lens.k + 1e-6);
      }),
    );
  });
});
