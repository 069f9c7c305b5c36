import type { Atlas } from '#src/atlas/atlas.ts';
import { PRECISIONS } from '#src/schema/place.ts';
import { byName } from './by-name.ts';
import type { Link } from './link.ts';

/** Places by name. */
export function placeIndex(atlas: Atlas) {
  return byName(atlas.places).map((place) => ({
    name: place.name,
    url: place.url,
    precision: PRECISIONS[place.precision].label,
    groups: atlas.groups
      .filter(({ places }) => places.includes(place.id))
      .map((group): Link => ({ text: group.short ?? group.name, url: group.url })),
    events: atlas.events.filter((event) => event.place === place.id).length,
    claims: atlas.claims.filter(({ places }) => places.includes(place.id)).length,
  }));
}
