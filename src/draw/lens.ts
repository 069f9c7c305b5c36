import type { Point } from './project.ts';

/** The part of a drawing that is shown, `k` times as large: from `x`, `y`, in units of the drawing. */
export interface Lens extends Point {
  k: number;
}

interface Size {
  width: number;
  height: number;
}

/** The whole drawing. */
export const WHOLE_LENS: Lens = { x: 0, y: 0, k: 1 };
/** Beyond this nothing more is to be seen. */
const LARGEST = 4;

/** Enlarges `factor` times around a point of the drawing, which stays where it is seen; never beyond the drawing. */
export function enlarged(lens: Lens, factor: number, { x, y }: Point, size: Size): Lens {
  const k = clamp(lens.k * factor, 1, LARGEST);
  const kept = lens.k / k;
  return within({ k, x: x - (x - lens.x) * kept, y: y - (y - lens.y) * kept }, size);
}

/** Moves what is shown by a step in units of the drawing. */
export function shifted(lens: Lens, { x, y }: Point, size: Size): Lens {
  return within({ ...lens, x: lens.x + x, y: lens.y + y }, size);
}

/** Moves what is shown as little as brings a point well into sight. */
export function bringing(lens: Lens, { x, y }: Point, size: Size): Lens {
  const [width, height] = [size.width / lens.k, size.height / lens.k];
  const edge = { x: width / 8, y: height / 8 };
  return within(
    {
      ...lens,
      x: clamp(lens.x, x - width + edge.x, x - edge.x),
      y: clamp(lens.y, y - height + edge.y, y - edge.y),
    },
    size,
  );
}

/** The `viewBox` of what is shown. */
export function viewBoxOf({ x, y, k }: Lens, { width, height }: Size): string {
  return [x, y, width / k, height / k].map((value) => Math.round(value * 10) / 10).join(' ');
}

function within({ x, y, k }: Lens, { width, height }: Size): Lens {
  return { k, x: clamp(x, 0, width - width / k), y: clamp(y, 0, height - height / k) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
