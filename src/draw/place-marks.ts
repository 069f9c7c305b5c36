import type { Point } from './project.ts';

/** A mark that wants to stand at a site. */
export interface Site extends Point {
  id: string;
}

/** A mark where it stands, and where it belongs. */
export interface PlacedMark extends Point {
  id: string;
  site: Point;
}

const ROUNDS = 200;

/**
 * Spreads marks so that no two stand closer than `apart` and none leaves the frame: those that share a site form a
 * small ring around it, those that crowd push each other away. The same marks always go to the same places.
 */
export function placeMarks(
  sites: readonly Site[],
  { apart, width, height }: { apart: number; width: number; height: number },
): PlacedMark[] {
  const marks = [...sites]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, x, y }) => ({ id, x, y, site: { x, y } }));
  spreadRings(marks, apart);
  for (let round = 0; round < ROUNDS && pushApart(marks, apart); round += 1) {
    for (const mark of marks) {
      mark.x = clamp(mark.x, apart / 2, width - apart / 2);
      mark.y = clamp(mark.y, apart / 2, height - apart / 2);
    }
  }
  return marks.map(({ id, x, y, site }) => ({ id, x: round(x), y: round(y), site }));
}

/** Marks with one site stand on a ring around it, the first at its left. */
function spreadRings(marks: readonly PlacedMark[], apart: number): void {
  const bySite = Map.groupBy(marks, ({ site }) => `${site.x} ${site.y}`);
  for (const ring of bySite.values()) {
    if (ring.length === 1) continue;
    const radius = apart / 2 / Math.sin(Math.PI / ring.length);
    ring.forEach((mark, index) => {
      const turn = (2 * Math.PI * index) / ring.length;
      mark.x -= radius * Math.cos(turn);
      mark.y -= radius * Math.sin(turn);
    });
  }
}

/** Moves each pair that is too close half the missing distance each; whether any was. */
function pushApart(marks: readonly PlacedMark[], apart: number): boolean {
  let moved = false;
  marks.forEach((a, index) => {
    for (const b of marks.slice(index + 1)) {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const distance = Math.hypot(dx, dy);
      if (distance >= apart - 0.01) continue;
      moved = true;
      // A push a little too strong settles crowds sooner.
      const push = ((apart - distance) / 2) * 1.05;
      const [ux, uy] = distance < 0.01 ? [1, 0] : [dx / distance, dy / distance];
      a.x -= ux * push;
      a.y -= uy * push;
      b.x += ux * push;
      b.y += uy * push;
    }
  });
  return moved;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
