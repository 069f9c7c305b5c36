import { EXTENT } from './extent.ts';
import type { Point } from './project.ts';

/** A window on the map: the part from `x`, `y` of the extent, enlarged `k` times, in a drawing of its own size. */
export interface Frame {
  id: string;
  label: string;
  x: number;
  y: number;
  k: number;
  width: number;
  height: number;
}

/** The whole extent. */
export const WHOLE: Frame = {
  id: 'whole',
  label: 'From West Africa to the Philippines',
  x: 0,
  y: 0,
  k: 1,
  width: EXTENT.width,
  height: EXTENT.height,
};

/** Beyond this, on a small panel, the lines of the base map look coarse. */
const LARGEST = 3;
/** Around the outermost points, in units of the drawing: room for their labels. */
const MARGIN = { x: 92, y: 50 };

/** The frame that shows some points as large as its size allows, within the extent. */
export function frameAround(
  points: readonly Point[],
  {
    id,
    label,
    width,
    height,
    largest = LARGEST,
  }: Pick<Frame, 'id' | 'label' | 'width' | 'height'> & { largest?: number },
): Frame {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const fitting = Math.min(
    (width - 2 * MARGIN.x) / (right - left),
    (height - 2 * MARGIN.y) / (bottom - top),
    largest,
  );
  const k = Math.max(fitting, width / EXTENT.width, height / EXTENT.height);
  const start = (low: number, high: number, size: number, whole: number) =>
    Math.min(Math.max((low + high) / 2 - size / k / 2, 0), whole - size / k);
  return {
    id,
    label,
    x: round(start(left, right, width, EXTENT.width)),
    y: round(start(top, bottom, height, EXTENT.height)),
    k: Math.floor(k * 100) / 100,
    width,
    height,
  };
}

/** A point of the extent in the units of the drawing. */
export function inFrame({ x, y, k }: Frame, point: Point): Point {
  return { x: round((point.x - x) * k), y: round((point.y - y) * k) };
}

/** Whether a point of the extent can be seen. */
export function isInFrame(frame: Frame, point: Point): boolean {
  const { x, y } = inFrame(frame, point);
  return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
