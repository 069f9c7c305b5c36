import type { Point } from './project.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A rectangle by its corners. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A mark that wants a label. */
export interface Labelled extends Point {
  id: string;
  text: string;
}

export interface PlacedLabel extends Point {
  id: string;
  lines: readonly string[];
  anchor: 'start' | 'middle' | 'end';
  /** The room it takes. */
  box: Box;
}

export interface LabelOptions {
  size: number;
  /** From a mark's middle to its label. */
  gap: number;
  width: number;
  height: number;
  /** Where no label may stand. */
  obstacles: readonly Box[];
  /** The middles of all marks: a label never stands nearer to another mark than to its own. */
  marks: readonly Point[];
}

const LINE = 1.1;
/** Letters in a line before a label is broken, and how far it stands: the first way that fits is taken. */
const WAYS = [
  { limit: 19, away: 1 },
  { limit: 12, away: 1 },
  { limit: 40, away: 1 },
  { limit: 19, away: 1.7 },
  { limit: 12, away: 1.7 },
] as const;

/** Directions from the mark, the best first: -1 left or up, 0 over or under, 1 right or down. */
const POSITIONS = [
  [1, 0],
  [1, -1],
  [1, 1],
  [-1, 0],
  [-1, -1],
  [-1, 1],
  [0, -1],
  [0, 1],
] as const;

/**
 * Gives each mark its label in the first of eight positions that is free: inside the frame, on no obstacle and on no
 * label placed before. Those with the fewest free positions go first; one that finds none is left out.
 */
export function placeLabels(marks: readonly Labelled[], options: LabelOptions): PlacedLabel[] {
  const candidates = marks.map((mark) =>
    WAYS.flatMap(({ limit, away }) =>
      POSITIONS.map((position) =>
        labelAt(mark, wrapText(mark.text, limit), position, { ...options, gap: options.gap * away }),
      ),
    ).filter(
      ({ box }) =>
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= options.width &&
        box.bottom <= options.height &&
        !options.obstacles.some((obstacle) => overlap(box, obstacle)) &&
        !options.marks.some((other) => isNearer(other, mark, box)),
    ),
  );
  const placed: PlacedLabel[] = [];
  for (const free of candidates.sort((a, b) => a.length - b.length)) {
    const label = free.find(({ box }) => !placed.some((other) => overlap(box, other.box)));
    if (label) placed.push(label);
  }
  return placed.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether two rectangles share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isNearer(other: Point, own: Point, box: Box): boolean {
  const isOwn = other.x === own.x && other.y === own.y;
  return !isOwn && distanceTo(box, other) < distanceTo(box, own);
}

function distanceTo({ left, right, top, bottom }: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function labelAt(
  { id, x, y }: Labelled,
  lines: readonly string[],
  [across, down]: (typeof POSITIONS)[number],
  { size, gap }: LabelOptions,
): PlacedLabel {
  const width = Math.max(...lines.map((line) => textWidth(line, size)));
  const height = lines.length * size * LINE;
  // Diagonal positions stand nearer, so that they end as far from the mark as the others.
  const reach = down === 0 || across === 0 ? gap : gap * 0.75;
  const edge = x + across * reach;
  const left = across === 1 ? edge : across === -1 ? edge - width : x - width / 2;
  const top = down === 0 ? y - height / 2 : down === 1 ? y + reach * 0.8 : y - reach * 0.8 - height;
  return {
    id,
    lines,
    anchor: across === 1 ? 'start' : across === -1 ? 'end' : 'middle',
    x: round(across === 0 ? x : edge),
    // The baseline of the first line.
    y: round(top + size * 0.84),
    box: { left, top, right: left + width, bottom: top + height },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
