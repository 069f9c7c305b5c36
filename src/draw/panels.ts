import { REGION_NAMES } from '#src/views/map-groups.ts';
import type { MapGroup, MapPlace } from '#src/views/map.ts';
import { EXTENT } from './extent.ts';
import { frameAround, isInFrame, type Frame } from './frame.ts';
import { placeMap, type MapPlacement, type PlacedOn } from './place-map.ts';
import { project, type Point } from './project.ts';

/** Parts of the map: what each is called, and the region that it is a part of. */
const PARTS = {
  africa: { label: REGION_NAMES.africa, region: 'africa' },
  'middle-east': { label: REGION_NAMES['middle-east'], region: 'middle-east' },
  afghanistan: { label: 'Afghanistan and Central Asia', region: 'south-central-asia' },
  pakistan: { label: 'Pakistan and Kashmir', region: 'south-central-asia' },
  'southeast-asia': { label: 'Bangladesh and Southeast Asia', region: 'southeast-asia' },
} as const;
type Part = keyof typeof PARTS;
/** Regions of several parts. */
const REGIONS: Readonly<Record<string, string>> = { 'south-central-asia': 'South and Central Asia' };

/** Where the groups of a region stand; those of no region go where their place can be seen. */
const PART_OF_REGION: Readonly<Record<Exclude<MapGroup['region'], 'elsewhere'>, Part>> = {
  africa: 'africa',
  core: 'middle-east',
  'middle-east': 'middle-east',
  'central-asia': 'afghanistan',
  'south-asia': 'pakistan',
  'southeast-asia': 'southeast-asia',
};
/** Countries whose groups stand elsewhere than their region has it: in a crowded part, or far from its others. */
const PART_OF_COUNTRY: Readonly<Record<string, Part>> = {
  AF: 'afghanistan',
  BD: 'southeast-asia',
  SY: 'middle-east',
};

function partOf({ region, place }: MapGroup): Part | null {
  const country = PART_OF_COUNTRY[place?.country ?? ''];
  return region === 'elsewhere' ? null : (country ?? PART_OF_REGION[region]);
}

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
  return placeFrames(groups, events, NARROW, Object.keys(PARTS), (group) => partOf(group));
}

/** The regions that have a mark. */
export function regionsOn(groups: readonly MapGroup[]): { id: string; label: string }[] {
  const parts = groups.flatMap((group) => (group.place && project(group.place) ? (partOf(group) ?? []) : []));
  return [...new Set(Object.values(PARTS).map(({ region }) => region))]
    .filter((region) => parts.some((part) => PARTS[part].region === region))
    .map((id) => ({ id, label: labelOf(id) }));
}

/** The region that a panel is a part of. */
export function regionOfPanel(id: string): string {
  return id in PARTS ? PARTS[id as Part].region : id;
}

/** One region in the room of the whole map; `null` where none is called so. */
export function placeRegion(
  region: string,
  groups: readonly MapGroup[],
  events: PlacedOn['events'],
): MapPlacement | null {
  const regions = [...new Set(Object.values(PARTS).map((part) => part.region))];
  const regionOf = (group: MapGroup) => {
    const part = partOf(group);
    return part && PARTS[part].region;
  };
  return placeFrames(groups, events, WIDE, regions, regionOf, region)[0] ?? null;
}

function labelOf(id: string): string {
  return REGIONS[id] ?? (id in PARTS ? PARTS[id as Part].label : id);
}

/**
 * Marks in frames of one size. What has no mark has no frame; groups of no region go where their place can be seen,
 * events to the frame with the groups of their country.
 */
function placeFrames(
  groups: readonly MapGroup[],
  events: PlacedOn['events'],
  size: PanelSize,
  ids: readonly string[],
  frameOf: (group: MapGroup) => string | null,
  only?: string,
): MapPlacement[] {
  const panels = ids.flatMap((id) => {
    const own = groups.filter((group) => frameOf(group) === id);
    const points = own.flatMap(({ place }) => (place ? (project(place) ?? []) : []));
    if (points.length === 0) return [];
    return [{ own, frame: frameAround(points, { id, label: labelOf(id), ...size }) }];
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
    const placed = new Set(parts.flatMap(({ on }) => on.events.map(({ id }) => id)));
    const near = events.filter((place) => {
      const point = project(place);
      return point !== null && isInFrame(frame, point) && !placed.has(place.id);
    });
    parts.push({ frame, on: { groups: left, events: near } });
  }
  const options = size.apart === undefined ? {} : { apart: size.apart };
  return parts
    .filter(({ frame }) => only === undefined || frame.id === only)
    .map(({ frame, on }) => placeMap(frame, on, options));
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

/** The surroundings of a crowd hold more marks than labels: looking longer finds little more room. */
const PATIENCE_NEAR = 12;

/** The surroundings of one point, for the page of what is there. */
export function placeNear(label: string, point: Point, on: PlacedOn): MapPlacement {
  const frame = frameAround([point], { id: 'near', label, ...NARROW, largest: 2 });
  return placeMap(frame, on, { patience: PATIENCE_NEAR });
}
