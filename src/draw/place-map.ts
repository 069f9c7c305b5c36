import type { MapGroup, MapPlace } from '#src/views/map.ts';
import { inFrame, isInFrame, type Frame } from './frame.ts';
import { placeLabels, type Box, type PlacedLabel } from './place-labels.ts';
import { placeMarks, type PlacedMark } from './place-marks.ts';
import { project, type Point } from './project.ts';
import { LABEL_SIZE } from './text-width.ts';

/** Where everything on a map goes; the same at every date and whoever is told, so that nothing ever jumps. */
export interface MapPlacement {
  frame: Frame;
  /** Radius of a rung's mark. */
  radius: number;
  groups: readonly (PlacedMark & { label: PlacedLabel | null })[];
  /** By the id of their place, with its name. */
  events: readonly (PlacedMark & { name: string })[];
}

export interface PlacedOn {
  groups: readonly Pick<MapGroup, 'id' | 'label' | 'place'>[];
  /** Places that have a mark for what happened there. */
  events: readonly MapPlace[];
}

const RADIUS = 7;

/** Places marks and, unless `radius` makes them too small for any, labels. */
export function placeMap(frame: Frame, { groups, events }: PlacedOn, radius = RADIUS): MapPlacement {
  const siteOf = (id: string, place: MapPlace | null) => {
    const point = place === null ? null : project(place);
    return point === null || !isInFrame(frame, point) ? [] : [{ id, ...inFrame(frame, point) }];
  };
  const marks = placeMarks(
    [
      ...groups.flatMap(({ id, place }) => siteOf(`group ${id}`, place)),
      ...events.flatMap((place) => siteOf(`place ${place.id}`, place)),
    ],
    { apart: radius * 2.8, width: frame.width, height: frame.height },
  );
  const of = (kind: string) =>
    marks
      .filter(({ id }) => id.startsWith(`${kind} `))
      .map((mark) => ({ ...mark, id: mark.id.slice(kind.length + 1) }));
  const placed = of('group');
  const texts = new Map(groups.map(({ id, label }) => [id, label]));
  const labels =
    radius < RADIUS
      ? []
      : placeLabels(
          placed.map(({ id, x, y }) => ({ id, x, y, text: texts.get(id) ?? id })),
          {
            size: LABEL_SIZE,
            gap: radius + 6,
            width: frame.width,
            height: frame.height,
            obstacles: marks.flatMap((mark) => roomsOf(mark, radius)),
            marks,
          },
        );
  return {
    frame,
    radius,
    groups: placed.map((mark) => ({ ...mark, label: labels.find(({ id }) => id === mark.id) ?? null })),
    events: of('place').map((mark) => ({
      ...mark,
      name: events.find(({ id }) => id === mark.id)?.name ?? mark.id,
    })),
  };
}

/** The room of a mark, and that for the signs at its upper right. */
function roomsOf({ x, y }: Point, radius: number): Box[] {
  return [
    { left: x - radius - 1, top: y - radius - 1, right: x + radius + 2, bottom: y + radius + 1 },
    { left: x + radius - 2, top: y - radius - 9, right: x + radius + 10, bottom: y - radius - 0.5 },
  ];
}
