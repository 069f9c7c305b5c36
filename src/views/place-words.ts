import type { AtlasPlace } from '#src/atlas/atlas.ts';

/** Whether a place is a point, not an area whose middle is only for drawing. */
export function isSpot({ precision }: Pick<AtlasPlace, 'precision'>): boolean {
  return precision === 'site' || precision === 'town';
}

/** Whether a place is no more exact than a country. */
export function isAtLarge({ precision }: Pick<AtlasPlace, 'precision'>): boolean {
  return precision === 'country' || precision === 'region';
}

/** Where something happened, no more exactly than is told: "Peshawar", "Somewhere in Northern Nigeria". */
export function whereText(place: Pick<AtlasPlace, 'name' | 'precision'>): string {
  return isSpot(place) ? place.name : `Somewhere in ${place.name}`;
}
