import { describe, expect, test } from 'vitest';
import { crosses, linesOf, overlap, roomOf, type Box } from '#src/draw/box.ts';
import type { MapPlacement } from '#src/draw/place-map.ts';
import { monthsOf, recordSpan } from '#src/views/map-span.ts';
import { mapView } from '#src/views/map.ts';
import { atlas, panels, regions, sourceIds, whole } from './record.ts';

const span = recordSpan(atlas);
if (span === null) throw new Error('the record has no span');
const questions = monthsOf(span).flatMap((at) =>
  [sourceIds, ...sourceIds.map((source) => [source])].map((told) => ({ at, told })),
);

/** What is seen of a placed map in a view: labels, marks, signs, and the labels that are missing. */
function seen({ groups, events, radius }: MapPlacement, view: ReturnType<typeof mapView>) {
  const shown = new Map(view.groups.filter(({ named }) => named).map((group) => [group.id, group]));
  const happened = new Set(view.events.map(({ place }) => place.id));
  const marks = groups.filter(({ id }) => shown.has(id));
  return {
    marks,
    labels: marks.flatMap(({ id, label }) => (label ? [{ ...label, id }] : [])),
    rooms: [
      ...marks.map((mark) => ({ id: mark.id, box: roomOf(mark, radius) })),
      ...events
        .filter(({ id }) => happened.has(id))
        .map((mark) => ({ id: mark.id, box: roomOf(mark, radius * 0.6) })),
      ...marks.flatMap((mark) =>
        mark.signs
          .slice(0, shown.get(mark.id)?.flags.length ?? 0)
          .map(({ x, y }) => ({ id: `${mark.id} sign`, box: roomOf({ x: mark.x + x, y: mark.y + y }, 3) })),
      ),
    ],
  };
}

/** Every pair of things that meet on a placed map in a view. */
function clashes(placement: MapPlacement, view: ReturnType<typeof mapView>): string[] {
  const { labels, rooms } = seen(placement, view);
  const meets = (id: string, box: Box) =>
    rooms.filter((room) => overlap(room.box, box)).map((room) => `${id} on ${room.id}`);
  return labels.flatMap(({ id, box, leader = [] }, index) => [
    ...meets(id, box),
    ...labels.slice(index + 1).flatMap((other) => (overlap(box, other.box) ? [`${id} on ${other.id}`] : [])),
    ...labels.flatMap((other) =>
      linesOf(leader).some((line) => crosses(line, other.box)) ? [`line of ${id} on ${other.id}`] : [],
    ),
  ]);
}

describe('at every month of the record, told by all and by each', () => {
  test('at least 95% of the marks on the whole map have their labels', () => {
    for (const question of questions) {
      const { marks, labels } = seen(whole, mapView(atlas, question));
      expect(labels.length / Math.max(marks.length, 1), JSON.stringify(question)).toBeGreaterThanOrEqual(
        0.95,
      );
    }
  });

  test('every mark of a panel, and of a region, has its label', () => {
    for (const placement of [...panels, ...regions])
      expect([placement.frame.id, placement.groups.filter(({ label }) => label === null)]).toEqual([
        placement.frame.id,
        [],
      ]);
  });

  test('no label stands on another, on a mark, a sign or a line', () => {
    for (const question of questions) {
      const view = mapView(atlas, question);
      for (const placement of [whole, ...panels, ...regions])
        expect(clashes(placement, view), `${placement.frame.id} ${JSON.stringify(question)}`).toEqual([]);
    }
  });
});
