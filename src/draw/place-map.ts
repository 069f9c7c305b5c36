import type { MapGroup, MapPlace } from '#src/views/map.ts';
import { inFrame, isInFrame, type Frame } from './frame.ts';
import { overlap, roomOf, type Box } from './box.ts';
import type { PlacedLabel } from './label-places.ts';
import { placeLabels } from './place-labels.ts';
import { placeMarks, type PlacedMark } from './place-marks.ts';
import { project, type Point } from './project.ts';
import { LABEL_SIZE } from './text-width.ts';

/** Where everything on a map goes; the same at every date and whoever is told, so that nothing ever jumps. */
export interface MapPlacement {
  frame: Frame;
  /** Radius of a rung's mark. */
  radius: number;
  groups: readonly (PlacedMark & {
    label: PlacedLabel | null;
    /** Where its signs stand, from its middle, in the order in which they are taken. */
    signs: readonly Point[];
  })[];
  /** By the id of their place, with its name. */
  events: readonly (PlacedMark & { name: string })[];
}

export interface PlacedOn {
  groups: readonly (Pick<MapGroup, 'id' | 'label' | 'place'> & Partial<Pick<MapGroup, 'tied'>>)[];
  /** Places that have a mark for what happened there. */
  events: readonly MapPlace[];
}

export interface PlaceMapOptions {
  /** Of a mark; labels go with the usual one alone. */
  radius?: number;
  /** Middles of marks stand this far apart, in radii. */
  apart?: number;
  /** As in `placeLabels`. */
  patience?: number;
}

const RADIUS = 7;
const PATIENCE = 60;
/** Middles of marks stand this far apart, in radii. */
const APART = 3.3;
/** A group keeps nearer to its place than a square. */
const WEIGHT = 4;
/** Type size of the signs beside a mark. */
export const SIGN_SIZE = 11;
/** Half the room of a sign. */
const SIGN_REACH = 4;
/** How many signs a mark can wear. */
const SIGNS = 3;
/** Where signs can stand, in radii from the middle, the best first. */
const CORNERS: readonly Point[] = [
  { x: 1.05, y: -1.05 },
  { x: 1.05, y: 1.05 },
  { x: -1.05, y: -1.05 },
  { x: -1.05, y: 1.05 },
];

/** Places marks and, unless `radius` makes them too small for any, labels. */
export function placeMap(
  frame: Frame,
  { groups, events }: PlacedOn,
  { radius = RADIUS, apart = APART, patience = PATIENCE }: PlaceMapOptions = {},
): MapPlacement {
  const siteOf = (id: string, place: MapPlace | null, weight: number) => {
    const point = place === null ? null : project(place);
    return point === null || !isInFrame(frame, point) ? [] : [{ id, weight, ...inFrame(frame, point) }];
  };
  const marks = placeMarks(
    [
      ...groups.flatMap(({ id, place }) => siteOf(`group ${id}`, place, WEIGHT)),
      ...events.flatMap((place) => siteOf(`place ${place.id}`, place, 1)),
    ],
    { apart: radius * apart, width: frame.width, height: frame.height },
  );
  const of = (kind: string) =>
    marks
      .filter(({ id }) => id.startsWith(`${kind} `))
      .map((mark) => ({ ...mark, id: mark.id.slice(kind.length + 1) }));
  const rooms = marks.map((mark) => ({ id: mark.id, box: roomOf(mark, reachOf(mark.id, radius)) }));
  const placed = of('group').map((mark) => {
    const others = rooms.filter(({ id }) => id !== `group ${mark.id}`).map(({ box }) => box);
    return { ...mark, signs: signsOf(mark, radius, others) };
  });
  const texts = new Map(groups.map(({ id, label }) => [id, label]));
  // Labels of groups that a source ties to the Islamic State, or parts from it, come first.
  const tied = new Set(groups.filter((group) => group.tied).map(({ id }) => id));
  const labels =
    radius < RADIUS
      ? []
      : placeLabels(
          placed.map(({ id, x, y }) => ({ id, x, y, text: texts.get(id) ?? id, prior: tied.has(id) })),
          {
            size: LABEL_SIZE,
            gap: radius + 6,
            width: frame.width,
            height: frame.height,
            obstacles: [
              ...rooms.map(({ box }) => box),
              ...placed.flatMap(({ x, y, signs: [sign] }) =>
                sign ? [roomOf({ x: x + sign.x, y: y + sign.y }, SIGN_REACH)] : [],
              ),
            ],
            patience,
            marks: marks.map((mark) => ({ ...mark, reach: lineReachOf(mark.id, radius) })),
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

/** Half the room of a group's mark with its halo, or of a square. */
function reachOf(id: string, radius: number): number {
  return id.startsWith('group ') ? radius + 1.5 : radius * 0.7;
}

/** How near a line to a label may pass. */
function lineReachOf(id: string, radius: number): number {
  return id.startsWith('group ') ? radius + 0.6 : radius * 0.65;
}

/** The corners of a mark, those first where a sign touches no other mark. */
function signsOf(mark: Point, radius: number, others: readonly Box[]): Point[] {
  const corners = CORNERS.map(({ x, y }) => ({ x: round(x * radius), y: round(y * radius) }));
  const isFree = ({ x, y }: Point) => {
    const room = roomOf({ x: mark.x + x, y: mark.y + y }, SIGN_REACH);
    return !others.some((other) => overlap(room, other));
  };
  return [...corners.filter(isFree), ...corners.filter((corner) => !isFree(corner))].slice(0, SIGNS);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
