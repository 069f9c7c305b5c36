import type { Point } from './project.ts';

/** A mark that wants to stand at a site. */
export interface Site extends Point {
  id: string;
  /** The heavier of two that crowd moves less; else 1. */
  weight?: number;
}

/** A mark where it stands, and where it belongs. */
export interface PlacedMark extends Point {
  id: string;
  site: Point;
}

type Moving = PlacedMark & { weight: number };

const ROUNDS = 200;
/** Rounds in which marks are drawn back, and by how much of their way home each at first. */
const RETURNS = 120;
const PULL = 0.2;

/**
 * Spreads marks so that no two stand closer than `apart` and none leaves the frame: those that share a site form a
 * small ring around it, those that crowd push each other away and are drawn back as far as there is room. The same
 * marks always go to the same places.
 */
export function placeMarks(
  sites: readonly Site[],
  { apart, width, height }: { apart: number; width: number; height: number },
): PlacedMark[] {
  const marks = [...sites]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, x, y, weight = 1 }) => ({ id, x, y, weight, site: { x, y } }));
  spreadRings(marks, apart);
  const settle = (rounds: number) => {
    for (let round = 0; round < rounds && pushApart(marks, apart); round += 1) {
      for (const mark of marks) {
        mark.x = clamp(mark.x, apart / 2, width - apart / 2);
        mark.y = clamp(mark.y, apart / 2, height - apart / 2);
      }
    }
  };
  settle(ROUNDS);
  for (let round = 0; round < RETURNS; round += 1) {
    const pull = PULL * (1 - round / RETURNS);
    for (const mark of marks) {
      if (Math.hypot(mark.x - mark.site.x, mark.y - mark.site.y) < apart / 4) continue;
      mark.x += (mark.site.x - mark.x) * pull;
      mark.y += (mark.site.y - mark.y) * pull;
    }
    settle(3);
  }
  settle(ROUNDS);
  return marks.map(({ id, x, y, site }) => ({ id, x: round(x), y: round(y), site }));
}

/** Marks with one site stand on a ring around it, the first at its left. */
function spreadRings(marks: readonly Moving[], apart: number): void {
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

/** Moves each pair that is too close by the missing distance, the lighter more; whether any was. */
function pushApart(marks: readonly Moving[], apart: number): boolean {
  let moved = false;
  marks.forEach((a, index) => {
    for (const b of marks.slice(index + 1)) {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const distance = Math.hypot(dx, dy);
      if (distance >= apart - 0.01) continue;
      moved = true;
      // A push a little too strong settles crowds sooner.
      const push = (apart - distance) * 1.05;
      const share = b.weight / (a.weight + b.weight);
      const [ux, uy] = distance < 0.01 ? [1, 0] : [dx / distance, dy / distance];
      a.x -= ux * push * share;
      a.y -= uy * push * share;
      b.x += ux * push * (1 - share);
      b.y += uy * push * (1 - share);
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
