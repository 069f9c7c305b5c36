import { geoEqualEarth, type GeoProjection } from 'd3';
import { EXTENT } from './extent.ts';

/** A point in the units of the frame, y downwards. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Equal Earth (Šavrič, Patterson and Jenny 2018), so that areas compare, turned so that the middle of the extent
 * stands upright, and fitted to the frame.
 */
export function projection(): GeoProjection {
  const { west, east, south, north, centre, width, height } = EXTENT;
  const middle = (south + north) / 2;
  return geoEqualEarth()
    .rotate([-centre, 0])
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      {
        type: 'MultiPoint',
        coordinates: [west, centre, east].flatMap((lon) => [south, middle, north].map((lat) => [lon, lat])),
      },
    );
}

/** Where a place stands on the map, rounded to a tenth; `null` outside the frame. */
export function project({ lon, lat }: { lon: number; lat: number }): Point | null {
  const [x, y] = equalEarth([lon, lat]) ?? [NaN, NaN];
  const inside = x >= 0 && x <= EXTENT.width && y >= 0 && y <= EXTENT.height;
  return inside ? { x: round(x), y: round(y) } : null;
}

const equalEarth = projection();

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
