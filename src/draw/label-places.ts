import { crosses, distanceTo, linesOf, overlap, passes, type Box } from './box.ts';
import type { Point } from './project.ts';
import { textWidth, wrapText } from './text-width.ts';

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
  /** From its mark to it, where it stands far away: straight, or with one bend. */
  leader?: readonly Point[];
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
  /** How often, for each mark, a label is placed before those that still find no room are left out. */
  patience: number;
}

const LINE = 1.1;
/** Letters in a line before a label is broken: the first way that fits is taken. */
const LIMITS = [19, 12, 40] as const;
/** Of labels far away, which have room for longer lines. */
const FAR_LIMITS = [19, 40] as const;
/** Directions of a line to a label, and how long it is. */
const TURNS = 72;
const LENGTHS = Array.from({ length: 26 }, (_, index) => 16 + index * 7);
/** Directions of a line with a bend, and how far away that is. */
const BENT_TURNS = 24;
const BENDS = [8, 14, 20, 28, 38] as const;
/** A mark with fewer places for a straight line is given bent ones too. */
const FEW = 60;
/** As many places far away as leave a choice; of those that nearly coincide, one. */
const MOST = 300;
const ALIKE = { x: 10, y: 7 };
/** Between a line and its label. */
const LEADER_GAP = 2;
/** Steeper lines may also end above or below the middle of their label. */
const STEEP = 0.6;

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

/** The free places beside a mark, the best first. */
export function nearLabels(mark: Labelled, options: LabelOptions): PlacedLabel[] {
  return LIMITS.flatMap((limit) =>
    POSITIONS.map((position) => labelAt(mark, wrapText(mark.text, limit), position, options)),
  ).filter(({ box }) => isFree(box, options) && !options.marks.some((other) => isNearer(other, mark, box)));
}

/** The free places farther away, the nearest first, each with the line from its mark. */
export function farLabels(mark: Labelled, options: LabelOptions): PlacedLabel[] {
  const straight = ends(mark, options);
  const found = labelsAt(mark, straight, options);
  if (found.length >= FEW) return found;
  return labelsAt(mark, [...straight, ...bentEnds(mark, options)], options);
}

/** A line that leads from a mark, clear of all others, and its last direction. */
interface End {
  leader: readonly Point[];
  length: number;
  dx: number;
  dy: number;
}

/** Where straight lines from a point can end; from a mark they begin at its edge. */
function ends(
  mark: Labelled,
  options: LabelOptions,
  {
    from: start,
    turns = TURNS,
    before = [],
  }: { from?: Point; turns?: number; before?: readonly Point[] } = {},
): End[] {
  const { gap, marks } = options;
  const edge = start === undefined ? gap * 0.7 : 0;
  const origin = start ?? mark;
  const others = marks.filter((other) => !isSame(other, mark));
  const found: End[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const angle = (2 * Math.PI * turn) / turns;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const at = (length: number) => roundPoint({ x: origin.x + dx * length, y: origin.y + dy * length });
    const from = at(edge);
    for (const length of start === undefined ? LENGTHS : LENGTHS.slice(0, 16)) {
      const to = at(edge + length);
      // A longer line in the same direction passes it too.
      if (others.some((other) => passes({ from, to }, other, other.reach ?? gap / 2))) break;
      found.push({ leader: [...before, from, to], length, dx, dy });
    }
  }
  return found;
}

/** Where lines with one bend can end, for a mark that is shut in. */
function bentEnds(mark: Labelled, options: LabelOptions): End[] {
  const { gap, marks } = options;
  const others = marks.filter((other) => !isSame(other, mark));
  const found: End[] = [];
  for (let turn = 0; turn < BENT_TURNS; turn += 1) {
    const angle = (2 * Math.PI * turn) / BENT_TURNS;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const at = (length: number) => roundPoint({ x: mark.x + dx * length, y: mark.y + dy * length });
    const from = at(gap * 0.7);
    for (const length of BENDS) {
      const bend = at(gap * 0.7 + length);
      if (others.some((other) => passes({ from, to: bend }, other, other.reach ?? gap / 2))) break;
      for (const end of ends(mark, options, { from: bend, turns: BENT_TURNS, before: [from] })) {
        // No line turns back on itself.
        if (end.dx * dx + end.dy * dy < -0.2) continue;
        found.push({ ...end, length: end.length + length + gap });
      }
    }
  }
  return found;
}

/** The free labels at the ends of lines, those of the shortest first. */
function labelsAt(mark: Labelled, found: readonly End[], options: LabelOptions): PlacedLabel[] {
  const { size, gap, marks } = options;
  const others = marks.filter((other) => !isSame(other, mark));
  const texts = [...new Set(FAR_LIMITS.map((limit) => wrapText(mark.text, limit).join('\n')))];
  const places = new Map<string, PlacedLabel>();
  for (const end of [...found].sort((a, b) => a.length - b.length)) {
    if (places.size >= MOST) break;
    for (const text of texts) {
      for (const label of labelsAtEnd(mark.id, text.split('\n'), end, size)) {
        const { left, top, bottom } = label.box;
        const key = [Math.round(left / ALIKE.x), Math.round(top / ALIKE.y), bottom - top].join(' ');
        if (places.has(key) || !isFree(label.box, options)) continue;
        // So far from all others that nobody takes it for theirs; not on its own line.
        const isTheirs = others.some(
          (other) => distanceTo(label.box, other) < (other.reach ?? gap / 2) + gap * 0.5,
        );
        const isOnLine = linesOf(end.leader).some((line) => crosses(line, label.box));
        if (!isTheirs && !isOnLine) places.set(key, label);
      }
    }
  }
  return [...places.values()];
}

/** A label at the end of a line: beside it, or above or below it where the line is steep. */
function labelsAtEnd(
  id: string,
  lines: readonly string[],
  { leader, dx, dy }: End,
  size: number,
): PlacedLabel[] {
  const { x, y } = leader.at(-1) ?? { x: 0, y: 0 };
  const width = Math.max(...lines.map((line) => textWidth(line, size)));
  const height = lines.length * size * LINE;
  const made = (left: number, top: number, anchor: PlacedLabel['anchor']): PlacedLabel => ({
    id,
    lines,
    anchor,
    x: round(anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2),
    y: round(top + size * 0.84),
    box: { left, top, right: left + width, bottom: top + height },
    leader,
  });
  return [
    ...(dx > -0.2 ? [made(x + LEADER_GAP, y - height / 2, 'start')] : []),
    ...(dx < 0.2 ? [made(x - LEADER_GAP - width, y - height / 2, 'end')] : []),
    ...(Math.abs(dy) > STEEP ? [made(x - width / 2, dy < 0 ? y - height : y, 'middle')] : []),
  ];
}

function isFree(box: Box, { width, height, obstacles }: LabelOptions): boolean {
  const isInside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
  return isInside && !obstacles.some((obstacle) => overlap(box, obstacle));
}

function isNearer(other: Point, own: Point, box: Box): boolean {
  return !isSame(other, own) && distanceTo(box, other) < distanceTo(box, own);
}

function isSame(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
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

function roundPoint({ x, y }: Point): Point {
  return { x: round(x), y: round(y) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
