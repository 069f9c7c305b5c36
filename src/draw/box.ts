import type { Point } from './project.ts';

/** A rectangle by its corners. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Line {
  from: Point;
  to: Point;
}

/** A square around a point. */
export function roomOf({ x, y }: Point, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/** Whether two rectangles share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** How far a point is from a rectangle; nothing within it. */
export function distanceTo({ left, right, top, bottom }: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Whether a line passes through a rectangle: what is left of it between the four edges (Liang and Barsky 1984). */
export function crosses({ from, to }: Line, { left, right, top, bottom }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enters, leaves] = [0, 1];
  for (let edge = 0; edge < 4; edge += 1) {
    const along = edge === 0 ? -dx : edge === 1 ? dx : edge === 2 ? -dy : dy;
    const room =
      edge === 0 ? from.x - left : edge === 1 ? right - from.x : edge === 2 ? from.y - top : bottom - from.y;
    if (along === 0 && room <= 0) return false;
    if (along < 0) enters = Math.max(enters, room / along);
    if (along > 0) leaves = Math.min(leaves, room / along);
  }
  return enters < leaves;
}

/** Whether a line comes nearer to a point than `reach`. */
export function passes({ from, to }: Line, { x, y }: Point, reach: number): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(Math.max(((x - from.x) * dx + (y - from.y) * dy) / length, 0), 1);
  return Math.hypot(from.x + along * dx - x, from.y + along * dy - y) < reach;
}

/** Whether two lines meet. */
export function meet(a: Line, b: Line): boolean {
  const side = (line: Line, { x, y }: Point) =>
    Math.sign((line.to.x - line.from.x) * (y - line.from.y) - (line.to.y - line.from.y) * (x - line.from.x));
  return side(a, b.from) !== side(a, b.to) && side(b, a.from) !== side(b, a.to);
}

/** The straight parts of a line through several points. */
export function linesOf(points: readonly Point[]): Line[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from === undefined ? [] : [{ from, to }];
  });
}
