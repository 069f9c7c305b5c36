import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3';
import type { TieClass } from '#src/atlas/tie-class.ts';
import type { LineShape, NetworkShape } from '#src/views/network-shape.ts';
import { arrange, type Arranged } from './arrange-network.ts';
import { boundsOf, LINE, markBox, placeNode, RADIUS, turnLabels, type PlacedNode } from './node-labels.ts';
import { placeSigns, type PlacedSign } from './place-signs.ts';
import type { Point } from './project.ts';
import { LABEL_SIZE, textWidth, wrapText } from './text-width.ts';

/** Where everything in a network goes; the same at every date and whoever is told, so that nothing ever jumps. */
export interface NetworkPlacement {
  width: number;
  height: number;
  nodes: readonly PlacedNode[];
  lines: readonly PlacedLine[];
}

export interface PlacedLine {
  id: string;
  a: string;
  b: string;
  class: TieClass;
  d: string;
  signs: readonly PlacedSign[];
  /** Where it is said to be ours, if it ever is. */
  note: Point | null;
}

/** From the middle of a mark to where its lines begin. */
const EDGE = RADIUS + 3;
const FRAME = { width: 1120, height: 720 };
/** Around what is drawn. */
const MARGIN = 14;
/** Between the lines of several classes that join the same two. */
const APART = 6;
const STEP = 4;

/** Where the groups of a region are drawn to, as shares of the frame: as on a map, as far as their ties let them. */
const ANCHORS: Readonly<Record<NetworkShape['nodes'][number]['region'], readonly [x: number, y: number]>> = {
  core: [0.42, 0.42],
  africa: [0.14, 0.3],
  'middle-east': [0.27, 0.75],
  'south-asia': [0.68, 0.55],
  'central-asia': [0.84, 0.25],
  'southeast-asia': [0.4, 0.12],
  elsewhere: [0.55, 0.68],
};

/** Places a network in one frame: by forces, then by moving nodes where lines cross or touch what is not theirs. */
export function placeNetwork({ nodes, lines }: NetworkShape): NetworkPlacement {
  const pairs = [...new Set(lines.map(({ a, b }) => `${a} ${b}`))]
    .sort()
    .map((pair) => pair.split(' ') as [string, string]);
  const found = arrange(spread(nodes, pairs), pairs, { ...FRAME, radius: RADIUS });
  const placed = turnLabels(
    nodes.map(({ id, label }) => placeNode(id, label, found.get(id) ?? { x: 0, y: 0 })),
    pairs,
  );
  const { left, top, right, bottom } = boundsOf(placed);
  const moved = placed.map((node) => moveNode(node, MARGIN - Math.floor(left), MARGIN - Math.floor(top)));
  return {
    width: Math.ceil(right - left) + 2 * MARGIN,
    height: Math.ceil(bottom - top) + 2 * MARGIN,
    nodes: moved,
    lines: placeLines(lines, moved),
  };
}

/** Gives lines their course and their signs. */
function placeLines(lines: readonly LineShape[], nodes: readonly PlacedNode[]): PlacedLine[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const drawn = lines.flatMap((line) => {
    const [a, b] = [byId.get(line.a), byId.get(line.b)];
    if (a === undefined || b === undefined) return [];
    const beside = lines.filter((other) => other.a === line.a && other.b === line.b);
    const offset = (beside.indexOf(line) - (beside.length - 1) / 2) * APART;
    return [{ line, course: straight(a, b, offset) }];
  });
  const signs = placeSigns(
    drawn.map(({ line, course: { points } }) => ({
      id: line.id,
      points,
      signsAt: [
        ...(line.toA ? (['a'] as const) : []),
        ...(line.toB ? (['b'] as const) : []),
        ...(line.toA || line.toB ? [] : (['middle'] as const)),
      ],
      isNoted: line.isInferred,
    })),
    { marks: nodes.map(markBox), labels: nodes.map(({ label }) => label.box) },
  );
  return drawn.map(({ line: { id, a, b, class: kind }, course: { d } }) => ({
    id,
    a,
    b,
    class: kind,
    d,
    signs: signs.get(id)?.signs ?? [],
    note: signs.get(id)?.note ?? null,
  }));
}

function moveNode(node: PlacedNode, x: number, y: number): PlacedNode {
  const { box } = node.label;
  return {
    id: node.id,
    x: node.x + x,
    y: node.y + y,
    label: {
      ...node.label,
      box: { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y },
    },
    flags: { x: node.flags.x + x, y: node.flags.y + y },
  };
}

/** Nodes where forces leave them: ties draw together, all push apart, regions hold. Nothing in it is random. */
function spread(nodes: NetworkShape['nodes'], pairs: readonly (readonly [string, string])[]): Arranged[] {
  const count = new Map<string, number>();
  for (const id of pairs.flat()) count.set(id, (count.get(id) ?? 0) + 1);
  const seen = new Map<string, number>();
  const wanted = nodes.map(({ id, label, region }): Arranged => {
    const order = seen.get(region) ?? 0;
    seen.set(region, order + 1);
    const [x, y] = ANCHORS[region];
    const anchor = { x: x * FRAME.width, y: y * FRAME.height };
    const lines = wrapText(label, 19);
    return {
      id,
      anchor,
      half: Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE))) / 2,
      below: RADIUS + 2 + lines.length * LINE,
      // Around the anchor like the seeds of a sunflower.
      x: anchor.x + 34 * Math.sqrt(order + 0.5) * Math.cos(order * 2.4),
      y: anchor.y + 34 * Math.sqrt(order + 0.5) * Math.sin(order * 2.4),
    };
  });
  const byId = new Map(wanted.map((node) => [node.id, node]));
  const links = pairs.flatMap(([a, b]) => {
    const [source, target] = [byId.get(a), byId.get(b)];
    return source && target ? [{ source, target }] : [];
  });
  const least = ({ source, target }: (typeof links)[number]) =>
    Math.min(count.get(source.id) ?? 1, count.get(target.id) ?? 1);
  forceSimulation(wanted)
    .randomSource(sequence())
    .force(
      'ties',
      forceLink<Arranged, (typeof links)[number]>(links)
        .distance(120)
        .strength((one) => 0.7 / least(one)),
    )
    .force('push', forceManyBody<Arranged>().strength(-500).distanceMax(600))
    .force('x', forceX<Arranged>(({ anchor }) => anchor.x).strength(0.05))
    .force('y', forceY<Arranged>(({ anchor }) => anchor.y).strength(0.08))
    .alphaDecay(0.01)
    .stop()
    .tick(600);
  return wanted.map((node) => ({
    ...node,
    x: Math.round(clamp(node.x, 70, FRAME.width - 70)),
    y: Math.round(clamp(node.y, 20, FRAME.height - 50)),
  }));
}

/** A straight line from mark to mark, beside others that join the same two. */
function straight(a: Point, b: Point, offset: number): { d: string; points: Point[] } {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const at = (along: number) => ({
    x: a.x + ux * along - uy * offset,
    y: a.y + uy * along + ux * offset,
  });
  const [from, to] = [at(EDGE), at(length - EDGE)];
  const count = Math.max(2, Math.floor((length - 2 * EDGE) / STEP));
  return {
    d: `M${Math.round(from.x)},${Math.round(from.y)}L${Math.round(to.x)},${Math.round(to.y)}`,
    points: Array.from({ length: count + 1 }, (_, index) => at(EDGE + ((length - 2 * EDGE) * index) / count)),
  };
}

/** Numbers from 0 to 1, always the same ones: forces ask for them where two nodes stand on one spot. */
function sequence(): () => number {
  let last = 1;
  return () => (last = (1664525 * last + 1013904223) % 2 ** 32) / 2 ** 32;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
