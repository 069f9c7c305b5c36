import { REGION_NAMES } from '#src/views/map-groups.ts';
import type { MapGroup, MapPlace } from '#src/views/map.ts';
import { frameAround, isInFrame, type Frame } from './frame.ts';
import { placeMap, type MapPlacement, type PlacedOn } from './place-map.ts';
import { project, type Point } from './project.ts';

/** Regions that share a panel, and what it is called where they are more than one. */
const PANELS: readonly { label: string; regions: readonly MapGroup['region'][] }[] = [
  { label: REGION_NAMES.africa, regions: ['africa'] },
  { label: REGION_NAMES['middle-east'], regions: ['core', 'middle-east'] },
  { label: 'South and Central Asia', regions: ['south-asia', 'central-asia'] },
  { label: REGION_NAMES['southeast-asia'], regions: ['southeast-asia'] },
];
/** As in `placeMap`: on a narrow screen a finger tells one mark from the next. */
const APART = 3.7;
const SIZE = { width: 360, height: 270 };

/**
 * The map in parts for narrow screens, where marks and labels keep their size. Regions without a mark have none;
 * groups of no region go where their place can be seen, events to the panel with the groups of their country.
 */
export function placePanels(groups: readonly MapGroup[], events: PlacedOn['events']): MapPlacement[] {
  const panels = PANELS.flatMap(({ label, regions }) => {
    const own = groups.filter(({ region }) => regions.includes(region));
    const points = own.flatMap(({ place }) => (place ? (project(place) ?? []) : []));
    return points.length === 0
      ? []
      : [{ own, frame: frameAround(points, { id: regions.join('-'), label, ...SIZE }) }];
  });
  const strays = groups.filter(({ region }) => region === 'elsewhere');
  const isIn = (frame: Frame, place: MapPlace | null) => place !== null && frameFor(panels, place) === frame;
  const placed = panels.map(({ own, frame }) =>
    placeMap(
      frame,
      {
        groups: [...own, ...strays.filter(({ place }) => isIn(frame, place))],
        events: events.filter((place) => isIn(frame, place)),
      },
      { apart: APART },
    ),
  );
  const seen = new Set(placed.flatMap((panel) => panel.groups.map(({ id }) => id)));
  return [...placed, ...panelOfStrays(strays.filter(({ id }) => !seen.has(id)))];
}

function panelOfStrays(strays: readonly MapGroup[]): MapPlacement[] {
  const points = strays.flatMap(({ place }) => (place ? (project(place) ?? []) : []));
  if (points.length === 0) return [];
  const frame = frameAround(points, { id: 'elsewhere', label: REGION_NAMES.elsewhere, ...SIZE });
  return [placeMap(frame, { groups: strays, events: [] })];
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
  const frame = frameAround([point], { id: 'near', label, ...SIZE, largest: 2 });
  return placeMap(frame, on);
}
