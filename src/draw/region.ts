import type { MapPlace, MapView } from '#src/views/map.ts';
import { drawMap } from './map.ts';
import { placeRegion } from './panels.ts';

/**
 * Draws one region in the room of the whole map; `null` where none is called so. It alone needs the projection and the
 * placing of marks in the browser, so it is a module that comes when a region is chosen.
 */
export function drawRegion(
  document: Document,
  region: string,
  view: MapView,
  { places, href }: { places: readonly MapPlace[]; href: (url: string) => string },
): SVGSVGElement | null {
  const placement = placeRegion(region, view.groups, places);
  return placement && drawMap(document, view, placement, { href });
}
