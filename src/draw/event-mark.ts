import type { EventClass } from '#src/views/event-class.ts';

/** Corners in units of the mark's reach. */
const CORNERS: Readonly<Record<EventClass, readonly (readonly [number, number])[]>> = {
  // Something said: a square with a tail.
  word: [
    [-0.95, -0.9],
    [0.95, -0.9],
    [0.95, 0.5],
    [0.1, 0.5],
    [-0.55, 1.2],
    [-0.55, 0.5],
    [-0.95, 0.5],
  ],
  // Force: a star of four points.
  force: [
    [0, -1.3],
    [0.4, -0.4],
    [1.3, 0],
    [0.4, 0.4],
    [0, 1.3],
    [-0.4, 0.4],
    [-1.3, 0],
    [-0.4, -0.4],
  ],
  // From one state to another: a square that points onward.
  change: [
    [-0.95, -0.85],
    [0.3, -0.85],
    [1.25, 0],
    [0.3, 0.85],
    [-0.95, 0.85],
  ],
  several: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
};

/** The mark of what happened somewhere, as path data around the origin; smaller than a group's of radius `r`. */
export function eventMark(r: number, kind: EventClass = 'several'): string {
  const reach = r * 0.55;
  const corners = CORNERS[kind].map(([x, y]) => `${round(x * reach)},${round(y * reach)}`);
  return `M${corners.join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
