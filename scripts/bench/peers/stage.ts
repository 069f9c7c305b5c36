import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { EXTENT } from '../../../src/draw/extent.ts';
import type { MapData } from './map-data.ts';

/** What a peer draws with: where, the land and the borders as GeoJSON, and all that is to be shown. */
export interface Stage {
  element: HTMLElement;
  land: GeoJSON.FeatureCollection;
  borders: GeoJSON.MultiLineString;
  data: MapData;
}

/** Puts a drawn map into the state of a month. */
export type Show = (month: number) => void;

/** The corners of the extent and its middle, to fit a projection to. */
export const CORNERS: GeoJSON.MultiPoint = {
  type: 'MultiPoint',
  coordinates: [EXTENT.west, EXTENT.centre, EXTENT.east].flatMap((lon) => [
    [lon, EXTENT.south],
    [lon, EXTENT.north],
  ]),
};

export const COLOURS: Record<string, string> = {
  supportive: '#8172c9',
  'part-pledged': '#2a31b3',
  pledged: '#2a31b3',
  affiliate: '#330033',
  successor: '#330033',
  divided: '#008a5c',
  hostile: '#823b00',
  apart: '#0e1100',
  self: '#1d1b18',
  none: '#5a554d',
};
export const LAND = '#f6f3ec';
export const BORDER = '#a59c8c';
export const INK = '#1d1b18';

/**
 * Fetches what there is to show, has a peer draw it for the last month, and lets the slider change it. The performance
 * mark `map` is set once the frame has been painted in which the map was drawn.
 */
export async function stage(draw: (stage: Stage) => Show): Promise<void> {
  const [data, world] = (await Promise.all(
    ['record.json', 'land.json'].map(async (file) => (await fetch(file)).json() as unknown),
  )) as [MapData, Topology<{ countries: GeometryCollection }>];
  const { countries } = world.objects;
  const slider = document.querySelector<HTMLInputElement>('input[name=at]');
  const title = document.querySelector('[data-title]');
  const element = document.querySelector<HTMLElement>('[data-stage]');
  if (slider === null || title === null || element === null) throw new Error('the page lacks its parts');

  const show = draw({
    element,
    land: feature(world, countries),
    borders: mesh(world, countries, (a, b) => a !== b),
    data,
  });
  const showMonth = (): void => {
    const month = Number(slider.value);
    title.textContent = data.titles[month] ?? '';
    show(month);
  };
  slider.max = String(data.months.length - 1);
  slider.value = slider.max;
  slider.addEventListener('input', showMonth);
  showMonth();
  requestAnimationFrame(() => {
    setTimeout(() => performance.mark('map'));
  });
}

/** The rung of a group in a month. */
export function rungAt(group: MapData['groups'][number], month: number): string {
  return group.rungs.findLast(([from]) => from <= month)?.[1] ?? 'none';
}

/** What happened at a place in the months that the map shows; empty for nothing. */
export function eventsAt(place: MapData['places'][number], month: number): string {
  return place.events
    .filter(([, from, to]) => from <= month && month <= to)
    .map(([title]) => title)
    .join('; ');
}
