import { overlap, roomOf, type Box } from './box.ts';
import type { Point } from './project.ts';
import { SIGN_REACH } from './tie-sign.ts';

/** A line as it is drawn, as points along it that lie close together. */
export interface Course {
  id: string;
  points: readonly Point[];
  /** At which ends it can have a sign, or in its middle, where it has no direction. */
  signsAt: readonly SignEnd[];
  /** Whether it can need a few words. */
  isNoted: boolean;
}

export type SignEnd = 'a' | 'b' | 'middle';

/** A sign on a line, turned to point along it. */
export interface PlacedSign extends Point {
  end: SignEnd;
  turn: number;
}

export interface Signs {
  signs: readonly PlacedSign[];
  note: Point | null;
}

/** Room of the words beside a line. */
export const NOTE = { text: 'ours', width: 26, height: 13 };
/** Signs keep so far from other lines where they can. */
const CLEAR = 4;

/**
 * Puts signs on lines as near to their ends as there is room: off marks and other signs; where possible off labels and
 * other lines too. Words stand over the line where they cover nothing.
 */
export function placeSigns(
  courses: readonly Course[],
  { marks, labels }: { marks: readonly Box[]; labels: readonly Box[] },
): Map<string, Signs> {
  const taken: Box[] = [];
  const placed = new Map<string, Signs>();
  for (const course of courses) {
    const others = courses.filter(({ id }) => id !== course.id);
    const signs = course.signsAt.map((end): PlacedSign => {
      const spots = spotsFor(course.points, end);
      const free = spots.filter((spot) => isFree(roomOf(spot, SIGN_REACH), [...marks, ...taken]));
      const open = free.filter((spot) => isFree(roomOf(spot, SIGN_REACH), labels));
      const spot =
        open.find((one) => others.every(({ points }) => !comesNear(points, one))) ??
        open[0] ??
        free[0] ??
        spots[0];
      if (spot === undefined) throw new Error(`the line ${course.id} has no points`);
      taken.push(roomOf(spot, SIGN_REACH));
      return { end, ...spot };
    });
    placed.set(course.id, { signs, note: null });
  }
  for (const course of courses) {
    if (!course.isNoted) continue;
    const spots = spotsFor(course.points, 'middle').flatMap(({ x, y }) => [
      { x, y: y - NOTE.height },
      { x, y: y + NOTE.height },
    ]);
    const note = spots.find((spot) => isFree(noteBox(spot), [...marks, ...labels, ...taken])) ?? spots[0];
    if (note === undefined) continue;
    taken.push(noteBox(note));
    placed.set(course.id, { signs: placed.get(course.id)?.signs ?? [], note });
  }
  return placed;
}

/** The room of words around their middle. */
export function noteBox({ x, y }: Point): Box {
  return {
    left: x - NOTE.width / 2,
    right: x + NOTE.width / 2,
    top: y - NOTE.height / 2,
    bottom: y + NOTE.height / 2,
  };
}

/** Spots on a line, those best for a sign at that end first. */
function spotsFor(points: readonly Point[], end: SignEnd): Omit<PlacedSign, 'end'>[] {
  const along = end === 'a' ? [...points].reverse() : points;
  const spots = along.flatMap((point, index) => {
    const before = along[index - 1];
    if (before === undefined) return [];
    const turn = Math.round((Math.atan2(point.y - before.y, point.x - before.x) * 180) / Math.PI);
    return [{ x: Math.round(point.x), y: Math.round(point.y), turn, share: index / (along.length - 1) }];
  });
  const distance = ({ share }: { share: number }) => (end === 'middle' ? Math.abs(share - 0.5) : 1 - share);
  return spots
    .sort((one, other) => distance(one) - distance(other))
    .map(({ x, y, turn }) => ({ x, y, turn }));
}

function isFree(box: Box, others: readonly Box[]): boolean {
  return !others.some((other) => overlap(box, other));
}

function comesNear(points: readonly Point[], { x, y }: Point): boolean {
  return points.some((point) => Math.hypot(point.x - x, point.y - y) < CLEAR + SIGN_REACH);
}
