import { REGION_NAMES } from '#src/views/map-groups.ts';
import type { MapGroup, MapPlace } from '#src/views/map.ts';
import { EXTENT } from './extent.ts';
import { frameAround, isInFrame, type Frame } from './frame.ts';
import { placeMap, type MapPlacement, type PlacedOn } from './place-map.ts';
import { project, type Point } from './project.ts';

/** Regions that share a panel, and what it is called where they are more than one. */
const PANELS: readonly { id: string; label: string; regions: readonly MapGroup['region'][] }[] = [
  { id: 'africa', label: REGION_NAMES.africa, regions: ['africa'] },
  { id: 'middle-east', label: REGION_NAMES['middle-east'], regions: ['core', 'middle-east'] },
  { id: 'south-central-asia', label: 'South and Central Asia', regions: ['south-asia', 'central-asia'] },
  { id: 'southeast-asia', label: REGION_NAMES['southeast-asia'], regions: ['southeast-asia'] },
];
/** How large a panel is, how far apart its marks are (as in `placeMap`), and how much of the map's scale it takes. */
interface PanelSize {
  width: number;
  height: number;
  apart?: number;
  largest?: number;
}
/** On a narrow screen a finger tells one mark from the next. */
const NARROW: PanelSize = { width: 360, height: 270, apart: 3.7 };
/** One region in the room of the whole. */
const WIDE: PanelSize = { width: EXTENT.width, height: EXTENT.height, largest: 4 };

/** The map in parts for narrow screens, where marks and labels keep their size. */
export function placePanels(groups: readonly MapGroup[], events: PlacedOn['events']): MapPlacement[] {
  return placeParts(groups, events, NARROW);
}

/** One part in the room of the whole map; `null` where no part is called so. */
export function placeRegion(
  region: string,
  groups: readonly MapGroup[],
  events: PlacedOn['events'],
): MapPlacement | null {
  return placeParts(groups, events, WIDE, region)[0] ?? null;
}

/**
 * Regions without a mark have no part; groups of no region go where their place can be seen, events to the part with
 * the groups of their country.
 */
function placeParts(
  groups: readonly MapGroup[],
  events: PlacedOn['events'],
  size: PanelSize,
  only?: string,
): MapPlacement[] {
  const partOf = partsByGroup(groups);
  const panels = PANELS.flatMap(({ id, label }) => {
    const own = groups.filter((group) => partOf.get(group.id) === id);
    const points = own.flatMap(({ place }) => (place ? (project(place) ?? []) : []));
    return points.length === 0 ? [] : [{ own, frame: frameAround(points, { id, label, ...size }) }];
  });
  const strays = groups.filter(({ region }) => region === 'elsewhere');
  const isIn = (frame: Frame, place: MapPlace | null) => place !== null && frameFor(panels, place) === frame;
  const parts: { frame: Frame; on: PlacedOn }[] = panels.map(({ own, frame }) => ({
    frame,
    on: {
      groups: [...own, ...strays.filter(({ place }) => isIn(frame, place))],
      events: events.filter((place) => isIn(frame, place)),
    },
  }));
  const seen = new Set(parts.flatMap(({ on }) => on.groups.map(({ id }) => id)));
  const left = strays.filter(({ id }) => !seen.has(id));
  const points = left.flatMap(({ place }) => (place ? (project(place) ?? []) : []));
  if (points.length > 0) {
    const frame = frameAround(points, { id: 'elsewhere', label: REGION_NAMES.elsewhere, ...size });
    parts.push({ frame, on: { groups: left, events: [] } });
  }
  const options = size.apart === undefined ? {} : { apart: size.apart };
  return parts
    .filter(({ frame }) => only === undefined || frame.id === only)
    .map(({ frame, on }) => placeMap(frame, on, options));
}

/** A group whose place is this many times as far from the middle of its region as from that of another stands there. */
const AWAY = 3;

/** The part that each group stands in: that of its region, unless it is at home far from all others of it. */
function partsByGroup(groups: readonly MapGroup[]): Map<string, string> {
  const middles = PANELS.map(({ id, regions }) => {
    const own = groups.filter(({ region }) => regions.includes(region));
    const points = own.flatMap(({ place }) => (place ? (project(place) ?? []) : []));
    const mean = (of: (point: Point) => number) =>
      points.reduce((sum, point) => sum + of(point), 0) / points.length;
    return { id, regions, middle: { x: mean(({ x }) => x), y: mean(({ y }) => y) } };
  });
  return new Map(
    groups.flatMap(({ id, region, place }) => {
      const own = middles.find(({ regions }) => regions.includes(region));
      const point = place && project(place);
      if (own === undefined) return [];
      if (!point) return [[id, own.id] as const];
      const distance = ({ middle }: (typeof middles)[number]) =>
        Math.hypot(point.x - middle.x, point.y - middle.y);
      const away = middles.find((other) => distance(other) * AWAY < distance(own));
      return [[id, (away ?? own).id] as const];
    }),
  );
}

/**
 * Of the frames in which a place can be seen, one with groups of its country, or else any: that whose middle is
 * nearest to it.
 */
function frameFor(
  panels: readonly { own: readonly MapGroup[]; frame: Frame }[],
  place: MapPlace,
): Frame | undefined {
  const point = project(place);
  if (point === null) return undefined;
  const distance = ({ x, y, k, width, height }: Frame) =>
    Math.hypot(x + width / k / 2 - point.x, y + height / k / 2 - point.y);
  const isOfCountry = (group: MapGroup) =>
    place.country !== undefined && group.place?.country === place.country;
  return panels
    .filter(({ frame }) => isInFrame(frame, point))
    .map(({ own, frame }) => ({ frame, isHome: own.some(isOfCountry) }))
    .sort((a, b) => Number(b.isHome) - Number(a.isHome) || distance(a.frame) - distance(b.frame))[0]?.frame;
}

/** The surroundings of one point, for the page of what is there. */
export function placeNear(label: string, point: Point, on: PlacedOn): MapPlacement {
  const frame = frameAround([point], { id: 'near', label, ...NARROW, largest: 2 });
  return placeMap(frame, on);
}
