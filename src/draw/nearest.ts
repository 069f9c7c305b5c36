import type { Point } from './project.ts';

/** Where an arrow key points. */
export type Direction = 'left' | 'right' | 'up' | 'down';

const AHEAD: Readonly<
  Record<Direction, (from: Point, to: Point) => readonly [ahead: number, aside: number]>
> = {
  left: (from, to) => [from.x - to.x, to.y - from.y],
  right: (from, to) => [to.x - from.x, to.y - from.y],
  up: (from, to) => [from.y - to.y, to.x - from.x],
  down: (from, to) => [to.y - from.y, to.x - from.x],
};

/** The point that lies nearest in a direction, sideways counting double; `null` where none lies that way. */
export function nearest<T extends Point>(from: Point, direction: Direction, points: readonly T[]): T | null {
  let best: T | null = null;
  let least = Infinity;
  for (const point of points) {
    const [ahead, aside] = AHEAD[direction](from, point);
    const cost = ahead + 2 * Math.abs(aside);
    if (ahead <= 0 || cost >= least) continue;
    best = point;
    least = cost;
  }
  return best;
}
