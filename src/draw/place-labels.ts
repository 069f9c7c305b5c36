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
  /** It gets its label before those that are not. */
  prior?: boolean;
}

export interface PlacedLabel extends Point {
  id: string;
  lines: readonly string[];
  anchor: 'start' | 'middle' | 'end';
  /** The room it takes. */
  box: Box;
  /** From its mark to it, where it stands far away. */
  leader?: Line;
}

export interface Line {
  from: Point;
  to: Point;
}

export interface LabelOptions {
  size: number;
  /** From a mark's middle to its label. */
  gap: number;
  width: number;
  height: number;
  /** Where no label may stand. */
  obstacles: readonly Box[];
  /** The middles of all marks: a label never stands nearer to another mark than to its own, and no line to one
   * passes within `reach` of another. */
  marks: readonly (Point & { reach?: number })[];
}

const LINE = 1.1;
/** How often labels are placed anew for one that found no room. */
const ATTEMPTS = 40;
/** Letters in a line before a label is broken: the first way that fits is taken. */
const LIMITS = [19, 12, 40] as const;
/** How far from its mark a label may stand when a line leads to it: sideways in gaps, up or down in type sizes. */
const FAR = [0.6, 1.5, 2.2, 3, 4, 5.5, 7, 9].flatMap((aside) =>
  [0, 0.4, 0.8, 1.2, 1.8, 2.4, 3, 3.6, 4.8, 6, 7.2, 8.4].flatMap((down) =>
    [1, -1].flatMap((across) => [
      { across, aside, down: -down },
      { across, aside, down },
    ]),
  ),
);

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
 * label placed before. Those that are prior go first, then those with the fewest free positions. A label that finds none
 * stands farther away, with a line to it; where even that is not possible, all are placed anew, that one before the
 * others. One that then still finds no room is left out.
 */
export function placeLabels(marks: readonly Labelled[], options: LabelOptions): PlacedLabel[] {
  const near = marks
    .map((mark) => ({ mark, free: nearLabels(mark, options) }))
    .sort((a, b) => a.free.length - b.free.length);
  const far = new Map<string, PlacedLabel[]>();
  const farFrom = (mark: Labelled) => {
    const known = far.get(mark.id) ?? farLabels(mark, options);
    far.set(mark.id, known);
    return known;
  };
  const priors = new Set(marks.filter(({ prior }) => prior).map(({ id }) => id));
  const worth = (labels: readonly PlacedLabel[]) =>
    labels.length + labels.filter(({ id }) => priors.has(id)).length * marks.length;
  /** Those left out so far, by how often. */
  const first = new Map<string, number>();
  let best: PlacedLabel[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const placed: PlacedLabel[] = [];
    const isClear = (label: PlacedLabel) => isClearOf(placed, label);
    for (const prior of [true, false]) {
      const turn = near.filter(({ mark }) => priors.has(mark.id) === prior);
      const early = turn
        .filter(({ mark: { id } }) => first.has(id))
        .sort((a, b) => (first.get(b.mark.id) ?? 0) - (first.get(a.mark.id) ?? 0));
      for (const { mark, free } of early) {
        const label = free.find(isClear) ?? farFrom(mark).find(isClear);
        if (label) placed.push(label);
      }
      const left: Labelled[] = [];
      for (const { mark, free } of turn.filter(({ mark: { id } }) => !first.has(id))) {
        const label = free.find(isClear);
        if (label) placed.push(label);
        else left.push(mark);
      }
      for (const mark of left) {
        const label = farFrom(mark).find(isClear);
        if (label) placed.push(label);
      }
    }
    if (worth(placed) > worth(best)) best = placed;
    const left = marks.filter(({ id }) => !placed.some((label) => label.id === id));
    if (left.length === 0) break;
    for (const { id } of left) first.set(id, (first.get(id) ?? 0) + 1);
  }
  return best.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The free positions beside a mark, the best first. */
function nearLabels(mark: Labelled, options: LabelOptions): PlacedLabel[] {
  return LIMITS.flatMap((limit) =>
    POSITIONS.map((position) => labelAt(mark, wrapText(mark.text, limit), position, options)),
  ).filter(({ box }) => isFree(box, options) && !options.marks.some((other) => isNearer(other, mark, box)));
}

/** Whether neither a label nor the line to it meets another. */
function isClearOf(placed: readonly PlacedLabel[], { box, leader }: PlacedLabel): boolean {
  return !placed.some(
    (other) =>
      overlap(box, other.box) ||
      (leader && crosses(leader, other.box)) ||
      (other.leader && crosses(other.leader, box)),
  );
}

function isFree(box: Box, { width, height, obstacles }: LabelOptions): boolean {
  const isInside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
  return isInside && !obstacles.some((obstacle) => overlap(box, obstacle));
}

/** All places farther away, the nearest first, each with the line from its mark. */
function farLabels(mark: Labelled, options: LabelOptions): (PlacedLabel & { leader: Line })[] {
  const { size, gap } = options;
  return FAR.flatMap(({ across, aside, down }) => {
    const near = { ...mark, y: mark.y + down * size };
    const side = across === 1 ? ([1, 0] as const) : ([-1, 0] as const);
    const label = labelAt(near, wrapText(mark.text, 19), side, { ...options, gap: gap * aside });
    const { left, right, top, bottom } = label.box;
    const to = { x: across === 1 ? left : right, y: clamp(mark.y, top + size / 2, bottom - size / 2) };
    const distance = Math.hypot(to.x - mark.x, to.y - mark.y);
    const edge = (gap * 0.7) / distance;
    const from = { x: mark.x + (to.x - mark.x) * edge, y: mark.y + (to.y - mark.y) * edge };
    return { label: { ...label, leader: { from: roundPoint(from), to: roundPoint(to) } }, distance };
  })
    .filter(
      ({ label: { box, leader } }) =>
        isFree(box, options) &&
        !options.marks.some((other) => {
          const reach = other.reach ?? gap / 2;
          // So far from all others that nobody takes it for theirs.
          const isTheirs = distanceTo(box, other) < reach + gap * 0.8;
          return !isSame(other, mark) && (isTheirs || passes(leader, other, reach));
        }),
    )
    .sort((a, b) => a.distance - b.distance)
    .map(({ label }) => label);
}

/** Whether a line passes through a rectangle: what is left of it between the four edges (Liang and Barsky 1984). */
export function crosses({ from, to }: Line, { left, right, top, bottom }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enters, leaves] = [0, 1];
  for (const [along, room] of [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const) {
    if (along === 0) {
      if (room <= 0) return false;
    } else if (along < 0) enters = Math.max(enters, room / along);
    else leaves = Math.min(leaves, room / along);
  }
  return enters < leaves;
}

/** Whether a line comes nearer to a point than `reach`. */
function passes({ from, to }: Line, { x, y }: Point, reach: number): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : clamp(((x - from.x) * dx + (y - from.y) * dy) / length, 0, 1);
  return Math.hypot(from.x + along * dx - x, from.y + along * dy - y) < reach;
}

/** A square around a point. */
export function roomOf({ x, y }: Point, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/** Whether two rectangles share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isNearer(other: Point, own: Point, box: Box): boolean {
  return !isSame(other, own) && distanceTo(box, other) < distanceTo(box, own);
}

function isSame(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
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

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function roundPoint({ x, y }: Point): Point {
  return { x: round(x), y: round(y) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
