import { crosses, overlap, roomOf, type Box } from './box.ts';
import type { Point } from './project.ts';
import { LABEL_SIZE, textWidth, wrapText } from './text-width.ts';

export interface PlacedNode extends Point {
  id: string;
  label: NodeLabel;
  /** Where its flags begin. */
  flags: Point;
}

export interface NodeLabel {
  lines: readonly string[];
  anchor: 'start' | 'middle' | 'end';
  box: Box;
}

/** Radius of a mark. */
export const RADIUS = 8;
/** Between baselines. */
export const LINE = 15;

/** A node with its label below it. */
export function placeNode(id: string, text: string, { x, y }: Point): PlacedNode {
  return {
    id,
    x,
    y,
    label: labelAt({ x, y }, wrapText(text, 19), 'below'),
    flags: { x: x + RADIUS + 2, y: y - 1 },
  };
}

const SIDES = ['below', 'above', 'right', 'left'] as const;
const BESIDE = RADIUS + 5;
/** From another's mark to a label. */
const CLEAR = 6;

function labelAt({ x, y }: Point, lines: readonly string[], side: (typeof SIDES)[number]): NodeLabel {
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)));
  const height = lines.length * LINE;
  const left = side === 'right' ? x + BESIDE : side === 'left' ? x - BESIDE - width : x - width / 2;
  const top = side === 'below' ? y + RADIUS + 2 : side === 'above' ? y - RADIUS - 6 - height : y - height / 2;
  const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
  return { lines, anchor, box: { left, top, right: left + width, bottom: top + height } };
}

/**
 * Has each label stand on the side of its mark where the fewest lines run under it, else below. It keeps clear of all
 * other labels and marks, so that nobody takes it for another's, and within what the labels take up below.
 */
export function turnLabels(
  nodes: readonly PlacedNode[],
  pairs: readonly (readonly [string, string])[],
): PlacedNode[] {
  const turned = nodes.map((node) => ({ ...node }));
  const byId = new Map(turned.map((node) => [node.id, node]));
  const lines = pairs.flatMap(([a, b]) => {
    const [from, to] = [byId.get(a), byId.get(b)];
    return from && to ? [{ from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y } }] : [];
  });
  const whole = boundsOf(turned);
  for (const node of turned) {
    const others = turned.filter((other) => other !== node);
    const taken = [
      flagBox(node),
      ...others.flatMap((other) => [other.label.box, flagBox(other), roomOf(other, RADIUS + CLEAR)]),
    ];
    const isFree = ({ box }: NodeLabel) =>
      contains(whole, box) && taken.every((other) => !overlap(grown(box, 2), other));
    const [best] = SIDES.map((side) => labelAt(node, node.label.lines, side))
      .filter(isFree)
      .map((label) => ({ label, under: lines.filter((line) => crosses(line, label.box)).length }))
      .sort((one, other) => one.under - other.under);
    if (best) node.label = best.label;
  }
  return turned;
}

/** All that some nodes take up. */
export function boundsOf(nodes: readonly PlacedNode[]): Box {
  const boxes = nodes.flatMap((node) => [markBox(node), node.label.box]);
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function contains(whole: Box, { left, top, right, bottom }: Box): boolean {
  return left >= whole.left && top >= whole.top && right <= whole.right && bottom <= whole.bottom;
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** The room of two flags. */
function flagBox({ flags: { x, y } }: PlacedNode): Box {
  return { left: x, right: x + 14, top: y - 9, bottom: y + 1 };
}

/** The room of a mark. */
export function markBox({ x, y }: Point): Box {
  return { left: x - RADIUS - 2, right: x + RADIUS + 2, top: y - RADIUS - 2, bottom: y + RADIUS + 2 };
}
