import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap } from '#src/draw/box.ts';
import { placeLabels } from '#src/draw/place-labels.ts';
import { placeMarks, type Site } from '#src/draw/place-marks.ts';

const FRAME = { width: 960, height: 470 };
const sites: fc.Arbitrary<Site[]> = fc
  .array(
    fc.record({
      x: fc.integer({ min: 20, max: 940 }),
      y: fc.integer({ min: 20, max: 450 }),
      more: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((spots) => spots.flatMap(({ x, y, more }) => Array.from({ length: more }, () => ({ x, y }))))
  .map((points) =>
    points.map((point, index) => ({ ...point, id: `mark-${String(index).padStart(3, '0')}` })),
  );
const words = fc.array(fc.constantFrom('Movement', 'of', 'the', 'Hills', 'IS-Sinai', 'Army'), {
  minLength: 1,
  maxLength: 4,
});

describe('marks', () => {
  test('never cover one another and stay in the frame', () => {
    fc.assert(
      fc.property(sites, (wanted) => {
        const marks = placeMarks(wanted, { apart: 18, ...FRAME });
        expect(marks.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
        marks.forEach((a, index) => {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.x).toBeLessThanOrEqual(FRAME.width);
          for (const b of marks.slice(index + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(16);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('do not depend on the order in which they are given', () => {
    fc.assert(
      fc.property(sites, (wanted) => {
        const options = { apart: 18, ...FRAME };
        expect(placeMarks([...wanted].reverse(), options)).toEqual(placeMarks(wanted, options));
      }),
      { numRuns: 30 },
    );
  });

  test('alone stand where they belong', () => {
    expect(placeMarks([{ id: 'a', x: 100, y: 100 }], { apart: 18, ...FRAME })).toEqual([
      { id: 'a', x: 100, y: 100, site: { x: 100, y: 100 } },
    ]);
  });
});

describe('labels', () => {
  const options = (marks: readonly { x: number; y: number }[]) => ({
    size: 13,
    gap: 13,
    ...FRAME,
    marks,
    patience: 20,
    obstacles: marks.map(({ x, y }) => ({ left: x - 8, top: y - 8, right: x + 8, bottom: y + 8 })),
  });

  test('never overlap a label or a mark, and stay in the frame', () => {
    fc.assert(
      fc.property(sites, words, (wanted, text) => {
        const marks = placeMarks(wanted, { apart: 20, ...FRAME });
        const given = options(marks);
        const labels = placeLabels(
          marks.map((mark) => ({ ...mark, text: text.join(' ') })),
          given,
        );
        labels.forEach(({ box }, index) => {
          expect(
            box.left >= 0 && box.top >= 0 && box.right <= FRAME.width && box.bottom <= FRAME.height,
          ).toBe(true);
          expect(given.obstacles.some((obstacle) => overlap(box, obstacle))).toBe(false);
          expect(labels.slice(index + 1).some((other) => overlap(box, other.box))).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('a label without a line to it is never nearer to another mark', () => {
    fc.assert(
      fc.property(sites, (wanted) => {
        const marks = placeMarks(wanted, { apart: 20, ...FRAME });
        const labels = placeLabels(
          marks.map((mark) => ({ ...mark, text: 'Army' })),
          options(marks),
        );
        for (const { id, box, leader } of labels) {
          if (leader) continue;
          const distance = ({ x, y }: { x: number; y: number }) =>
            Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
          const nearest = [...marks].sort((a, b) => distance(a) - distance(b))[0];
          const own = marks.find((mark) => mark.id === id);
          expect(own && nearest && distance(own) <= distance(nearest)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('one mark with room has its label at the right', () => {
    const [label] = placeLabels([{ id: 'a', x: 100, y: 100, text: 'Army' }], options([{ x: 100, y: 100 }]));
    expect(label).toMatchObject({ anchor: 'start', x: 113, lines: ['Army'] });
  });
});
