import { describe, expect, test } from 'vitest';
import { link } from '#src/atlas/link.ts';
import { markBox } from '#src/draw/node-labels.ts';
import { overlap, roomOf, type Box } from '#src/draw/box.ts';
import { placeNetwork } from '#src/draw/place-network.ts';
import { noteBox } from '#src/draw/place-signs.ts';
import { load } from '#src/load/load.ts';
import { monthsOf, recordSpan } from '#src/views/map-span.ts';
import { hubsOf } from '#src/views/network-hubs.ts';
import { networkShape } from '#src/views/network-shape.ts';
import { networkView } from '#src/views/network.ts';
import { madeTiesAtlas } from './made-ties.ts';

const { records } = await load('content');
if (records === null) throw new Error('the content has errors: npm run check');
const record = link(records);
const made = networkShape(madeTiesAtlas());
const real = networkShape(record);
const placements = [
  { name: 'made', shape: made, placed: placeNetwork(made) },
  { name: 'on record', shape: real, placed: placeNetwork(real) },
];

describe.each(placements)('where things go in the network $name', ({ shape, placed }) => {
  const { nodes, lines, width, height } = placed;

  test('no label covers another or a mark, marks stand apart, all is within the frame', () => {
    for (const { id, label, x, y } of nodes) {
      const { left, top, right, bottom } = label.box;
      expect(left >= 0 && top >= 0 && right <= width && bottom <= height, id).toBe(true);
      for (const other of nodes) {
        expect(overlap(label.box, markBox(other)), `${id} on the mark of ${other.id}`).toBe(false);
        if (other.id === id) continue;
        expect(overlap(label.box, other.label.box), `${id} on ${other.id}`).toBe(false);
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(40);
      }
    }
  });

  test('no line passes through the mark of a third', () => {
    const wrong = lines.flatMap(({ id, a, b, d }) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (d.match(/-?\d+/g) ?? []).map(Number);
      return nodes
        .filter((node) => node.id !== a && node.id !== b)
        .filter((node) => distance({ x: x1, y: y1 }, { x: x2, y: y2 }, node) < 8)
        .map((node) => `${id} through ${node.id}`);
    });
    expect(wrong).toEqual([]);
  });

  test('no sign covers a mark or another sign, and words cover nothing', () => {
    const marks = nodes.map((node) => ({ id: node.id, box: roomOf(node, 8) }));
    const labels = nodes.map(({ id, label }) => ({ id, box: label.box }));
    const signs = lines.flatMap(({ id, signs: own }) => own.map((sign) => ({ id, box: roomOf(sign, 4) })));
    const notes = lines.flatMap(({ id, note }) => (note ? [{ id, box: noteBox(note) }] : []));
    expect(notes).toHaveLength(shape.lines.filter(({ isInferred }) => isInferred).length);
    expect(notes.length).toBeGreaterThan(0);
    expect(meetings(signs, marks)).toEqual([]);
    expect(meetings(signs, signs)).toEqual([]);
    expect(meetings(notes, [...marks, ...labels, ...signs])).toEqual([]);
  });

  test('its branches have each line in exactly one place', () => {
    const listed = hubsOf(shape).flatMap(({ id, others }) =>
      others.flatMap((other) => {
        for (const { a, b } of other.lines) expect([a, b].sort()).toEqual([id, other.id].sort());
        return other.lines.map((line) => line.id);
      }),
    );
    expect(listed.sort()).toEqual(shape.lines.map(({ id }) => id));
  });
});

describe('the place of a node', () => {
  test('does not depend on the order of the records, nor on when it is worked out', () => {
    const turned = madeTiesAtlas((list) => [...list].reverse());
    expect(networkShape(turned)).toEqual(made);
    expect(placeNetwork(networkShape(turned))).toEqual(placements[0]?.placed);
  });

  test('is the same at every month of the record: what is shown is part of what is placed', () => {
    const span = recordSpan(record);
    const placed = placements[1]?.placed;
    if (span === null || placed === undefined) throw new Error('an empty record');
    const nodes = new Set(placed.nodes.map(({ id }) => id));
    const lines = new Map(placed.lines.map((line) => [line.id, line]));
    for (const at of monthsOf(span)) {
      const view = networkView(record, { at, told: record.sources.map(({ id }) => id) });
      for (const { id, isShown } of view.nodes) if (isShown) expect(nodes).toContain(id);
      for (const { id, toA, toB } of view.lines) {
        const ends = lines.get(id)?.signs.map(({ end }) => end) ?? [];
        expect((!toA || ends.includes('a')) && (!toB || ends.includes('b')), id).toBe(true);
      }
    }
  });
});

interface Point {
  x: number;
  y: number;
}

function distance(a: Point, b: Point, point: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy);
  const at = Math.min(Math.max(along, 0), 1);
  return Math.hypot(a.x + at * dx - point.x, a.y + at * dy - point.y);
}

interface Placed {
  id: string;
  box: Box;
}

/** Pairs of two different things whose rooms meet. */
function meetings(list: readonly Placed[], others: readonly Placed[]): string[] {
  return list.flatMap((one, index) =>
    others
      .filter((_, order) => list !== others || order > index)
      .filter((other) => overlap(one.box, other.box))
      .map((other) => `${one.id} on ${other.id}`),
  );
}
