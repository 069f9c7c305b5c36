import type { Atlas, AtlasPlace } from '#src/atlas/atlas.ts';
import { PRECISIONS } from '#src/schema/place.ts';
import { byName } from './by-name.ts';
import { optionsByText, termOptions, type Filter } from './index-filter.ts';
import type { Link } from './link.ts';

const COUNTRY_NAMES = new Intl.DisplayNames(['en-GB'], { type: 'region' });

/** Places by name. */
export function placeIndex(atlas: Atlas) {
  return byName(atlas.places).map((place) => ({
    name: place.name,
    url: place.url,
    country: countryOf(place),
    precision: PRECISIONS[place.precision].label,
    groups: atlas.groups
      .filter(({ places }) => places.includes(place.id))
      .map((group): Link => ({ text: group.short ?? group.name, url: group.url })),
    events: atlas.events.filter((event) => event.place === place.id).length,
    claims: atlas.claims.filter(({ places }) => places.includes(place.id)).length,
  }));
}

/** What places are narrowed down by. */
export function placeFilters(atlas: Atlas): Filter[] {
  return [
    {
      key: 'country',
      label: 'Country',
      options: optionsByText(
        atlas.places.flatMap((place) => {
          const text = countryOf(place);
          return place.country === undefined || text === null ? [] : [{ value: place.country, text }];
        }),
      ),
    },
    {
      key: 'precision',
      label: 'How exact',
      options: termOptions(
        PRECISIONS,
        atlas.places.map(({ precision }) => precision),
      ),
    },
  ];
}

/** By name; `null` for what lies in several. */
function countryOf({ country }: AtlasPlace): string | null {
  return country === undefined ? null : (COUNTRY_NAMES.of(country) ?? country);
}
