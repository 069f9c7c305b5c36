import { REGION_NAMES } from '#src/views/map-groups.ts';
import type { MapGroup } from '#src/views/map.ts';
import { frameAround, isInFrame } from './frame.ts';
import { placeMap, type MapPlacement, type PlacedOn } from './place-map.ts';
import { project, type Point } from './project.ts';

/** Regions that share a panel, and what it is called where they are more than one. */
const PANELS: readonly { label: string; regions: readonly MapGroup['region'][] }[] = [
  { label: REGION_NAMES.africa, regions: ['africa'] },
  { label: REGION_NAMES['middle-east'], regions: ['core', 'middle-east'] },
  { label: 'South and Central Asia', regions: ['south-asia', 'central-asia'] },
  { label: REGION_NAMES['southeast-asia'], regions: ['southeast-asia'] },
  { label: REGION_NAMES.elsewhere, regions: ['elsewhere'] },
];
const SIZE = { width: 360, height: 270 };

/** The map in parts for narrow screens, where marks and labels keep their size; regions without a mark have none. */
export function placePanels(groups: readonly MapGroup[], events: PlacedOn['events']): MapPlacement[] {
  let left = [...events];
  return PANELS.flatMap(({ label, regions }) => {
    const own = groups.filter(({ region }) => regions.includes(region));
    const points = own.flatMap(({ place }) => (place ? (project(place) ?? []) : []));
    if (points.length === 0) return [];
    const frame = frameAround(points, { id: regions.join('-'), label, ...SIZE });
    const within = left.filter((place) => {
      const point = project(place);
      return point !== null && isInFrame(frame, point);
    });
    left = left.filter((place) => !within.includes(place));
    return [placeMap(frame, { groups: own, events: within })];
  });
}

/** The surroundings of one point, for the page of what is there. */
export function placeNear(label: string, point: Point, on: PlacedOn): MapPlacement {
  const frame = frameAround([point], { id: 'near', label, ...SIZE, largest: 2 });
  return placeMap(frame, on);
}
