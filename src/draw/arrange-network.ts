import type { Point } from './project.ts';

/** A node that wants a place: near its anchor, with room for what is written under it. */
export interface Arranged extends Point {
  id: string;
  anchor: Point;
  /** Half the width of its label. */
  half: number;
  /** How far its label reaches below its middle. */
  below: number;
}

export interface ArrangeOptions {
  width: number;
  height: number;
  /** From the middle of a mark to its edge, and to the top of its label. */
  radius: number;
}

/** What counts how much: lines that cross, pass through a mark, run under a label or beside another; length; distance. */
const COST = { crossing: 1.5, mark: 40, near: 6, label: 1.5, beside: 2.5, length: 1, anchor: 0.8 };
const COMFORT = 90;
/** Sine of the angle below which two lines of one node look like one. */
const NARROW = 0.12;
const REACHES = [320, 200, 120, 70, 40, 20, 10, 4];
const DIRECTIONS = 16;
const ROUNDS = 12;
/** Nodes with so few lines change places with each other. */
const LIGHT = 3;
const GAP = { x: 5, y: 4 };

/**
 * Moves nodes, one at a time and two at a time, for as long as lines cross less, touch fewer marks and labels, get shorter
 * or nodes come nearer to their anchors. No label ever covers another or a mark. Nothing in it is random: the same
 * nodes and lines always end in the same places.
 */
export function arrange(
  given: readonly Arranged[],
  pairs: readonly (readonly [a: string, b: string])[],
  options: ArrangeOptions,
): Map<string, Point> {
  const nodes = [...given].sort((a, b) => (a.id < b.id ? -1 : 1)).map((node) => ({ ...node }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lines = [...pairs]
    .map(([a, b]) => [byId.get(a), byId.get(b)] as const)
    .flatMap(([a, b]) => (a && b ? [{ a, b }] : []));
  const own = new Map(nodes.map((node) => [node, lines.filter(({ a, b }) => a === node || b === node)]));
  const isFree = (node: Arranged) =>
    isInside(node, options) &&
    nodes.every((other) => other === node || !collide(node, other, options.radius));
  const cost: Cost = (node, limit = Infinity) =>
    costOf(node, { nodes, lines, own: own.get(node) ?? [], radius: options.radius, limit });
  const light = [...nodes].sort(
    (a, b) => (own.get(a)?.length ?? 0) - (own.get(b)?.length ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const isLight = (node: Arranged) => (own.get(node)?.length ?? 0) <= LIGHT;
  for (let round = 0; round < ROUNDS; round += 1) {
    const moved = light.filter((node) => moveOne(node, around(node), cost, isFree));
    const swapped = swapAny(light.filter(isLight), cost, isFree);
    if (moved.length === 0 && !swapped) break;
  }
  return new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));
}

/** What is amiss with a node; no more exact than that it is more than `limit`. */
type Cost = (node: Arranged, limit?: number) => number;
type IsFree = (node: Arranged) => boolean;

/** Tries places for a node; whether a better one was found. */
function moveOne(node: Arranged, places: readonly Point[], cost: Cost, isFree: IsFree): boolean {
  const { x, y } = node;
  let best = { x, y, cost: isFree(node) ? cost(node) : Infinity };
  for (const place of places) {
    node.x = place.x;
    node.y = place.y;
    if (!isFree(node)) continue;
    const found = cost(node, best.cost);
    if (found < best.cost - 1e-6) best = { ...place, cost: found };
  }
  node.x = best.x;
  node.y = best.y;
  return node.x !== x || node.y !== y;
}

/** Places around a point, far and near; each ring is turned a little against the one before. */
function around({ x, y }: Point): Point[] {
  return REACHES.flatMap((reach) =>
    Array.from({ length: DIRECTIONS }, (_, step) => {
      const turn = (2 * Math.PI * step) / DIRECTIONS + reach;
      return { x: Math.round(x + reach * Math.cos(turn)), y: Math.round(y + reach * Math.sin(turn)) };
    }),
  );
}

/** Lets any two change places where both are better off for it taken together; whether any did. */
function swapAny(nodes: readonly Arranged[], cost: Cost, isFree: IsFree): boolean {
  let swapped = false;
  nodes.forEach((a, index) => {
    for (const b of nodes.slice(index + 1)) {
      const before = cost(a) + cost(b);
      swap(a, b);
      if (isFree(a) && isFree(b) && cost(a, before) + cost(b, before) < before - 1e-6) swapped = true;
      else swap(a, b);
    }
  });
  return swapped;
}

function swap(a: Arranged, b: Arranged): void {
  const { x, y } = a;
  a.x = b.x;
  a.y = b.y;
  b.x = x;
  b.y = y;
}

interface Line {
  a: Arranged;
  b: Arranged;
}

/** All that is amiss with a node where it stands, and with its lines. */
function costOf(
  node: Arranged,
  {
    nodes,
    lines,
    own,
    radius,
    limit,
  }: {
    nodes: readonly Arranged[];
    lines: readonly Line[];
    own: readonly Line[];
    radius: number;
    limit: number;
  },
): number {
  let sum = (COST.anchor * Math.hypot(node.x - node.anchor.x, node.y - node.anchor.y)) / 300;
  for (const line of own) {
    const { a, b } = line;
    const length = Math.hypot(a.x - b.x, a.y - b.y);
    sum += COST.length * (Math.max(0, length - COMFORT) / 200) ** 1.6 + (length < COMFORT * 0.75 ? 2 : 0);
    for (const other of lines) {
      if (other === line) continue;
      const shared = a === other.a || a === other.b ? a : b === other.a || b === other.b ? b : null;
      if (shared)
        sum += COST.beside * nearness(shared, shared === a ? b : a, shared === other.a ? other.b : other.a);
      else if (cross(line, other)) sum += COST.crossing;
    }
    for (const other of nodes) if (other !== a && other !== b) sum += cover(line, other, radius);
    if (sum > limit) return sum;
  }
  for (const line of lines) if (line.a !== node && line.b !== node) sum += cover(line, node, radius);
  return sum;
}

/** How much a line hides of a mark and of its label. */
function cover({ a, b }: Line, node: Arranged, radius: number): number {
  const distance = distanceTo(a, b, node);
  const near = radius * 2.2;
  return (
    (distance < radius * 1.5 ? COST.mark : distance < near ? COST.near * (1 - distance / (near * 1.5)) : 0) +
    (passesLabel(a, b, node, radius) ? COST.label : 0)
  );
}

/** Of two lines from one node, how nearly one runs along the other: 1 where it does. */
function nearness(from: Point, a: Point, b: Point): number {
  const [ax, ay, bx, by] = [a.x - from.x, a.y - from.y, b.x - from.x, b.y - from.y];
  if (ax * bx + ay * by <= 0) return 0;
  const sine = Math.abs(ax * by - ay * bx) / (Math.hypot(ax, ay) * Math.hypot(bx, by) || 1);
  return Math.max(0, 1 - sine / NARROW);
}

function cross({ a, b }: Line, { a: c, b: d }: Line): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function distanceTo(a: Point, b: Point, point: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.min(Math.max(along, 0), 1);
  return Math.hypot(a.x + at * dx - point.x, a.y + at * dy - point.y);
}

/** Whether a line runs under the label of a node. */
function passesLabel(a: Point, b: Point, node: Arranged, radius: number): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [enters, leaves] = [0, 1];
  for (const [along, room] of [
    [-dx, a.x - (node.x - node.half)],
    [dx, node.x + node.half - a.x],
    [-dy, a.y - (node.y + radius + 2)],
    [dy, node.y + node.below - a.y],
  ] as const) {
    if (along === 0) {
      if (room <= 0) return false;
    } else if (along < 0) enters = Math.max(enters, room / along);
    else leaves = Math.min(leaves, room / along);
  }
  return enters < leaves;
}

function isInside(node: Arranged, { width, height, radius }: ArrangeOptions): boolean {
  const [aside, top] = [Math.max(node.half, radius) + GAP.x, radius * 2];
  return node.x >= aside && node.x <= width - aside && node.y >= top && node.y <= height - node.below - GAP.y;
}

/** Whether the room of one, mark and label, meets that of the other. */
function collide(a: Arranged, b: Arranged, radius: number): boolean {
  const [above, below] = a.y < b.y ? [a, b] : [b, a];
  const meetsLabel =
    Math.abs(a.x - b.x) < Math.max(a.half, radius) + Math.max(b.half, radius) + 2 * GAP.x &&
    below.y - above.y < above.below + radius + GAP.y;
  return meetsLabel || Math.hypot(a.x - b.x, a.y - b.y) < radius * 6;
}
