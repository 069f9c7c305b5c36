import type { Atlas } from '#src/atlas/atlas.ts';
import { PRECISIONS } from '#src/schema/place.ts';
import { claimLines, type ClaimLine } from './claim-line.ts';
import { eventLines, type EventLine } from './event-line.ts';
import { linksTo, type Link } from './link.ts';
import { nameList, type NameWords } from './name-list.ts';

const COUNTRY_NAMES = new Intl.DisplayNames(['en-GB'], { type: 'region' });

export interface PlacePage {
  id: string;
  url: string;
  name: string;
  names: NameWords[];
  /** "a town: The centre of a town or village." */
  precision: string;
  precisionDefinition: string;
  country: string | null;
  /** Degrees as readers write them: "30.5° N, 33.8° E". */
  point: string;
  groups: Link[];
  events: EventLine[];
  claims: ClaimLine[];
  note: string | null;
}

/** What the page of a place shows. Throws where there is no such place. */
export function placePage(atlas: Atlas, id: string): PlacePage {
  const place = atlas.place[id];
  if (place === undefined) throw new Error(`no place “${id}” is on record`);
  return {
    id,
    url: place.url,
    name: place.name,
    names: nameList(atlas, place.names),
    precision: PRECISIONS[place.precision].label,
    precisionDefinition: PRECISIONS[place.precision].definition,
    country: place.country === undefined ? null : (COUNTRY_NAMES.of(place.country) ?? place.country),
    point: `${degrees(place.lat, 'N', 'S')}, ${degrees(place.lon, 'E', 'W')}`,
    groups: linksTo(
      atlas,
      atlas.groups.filter(({ places }) => places.includes(id)).map((group) => group.id),
    ),
    events: eventLines(
      atlas,
      atlas.events.filter((event) => event.place === id || event.targets.includes(id)),
    ),
    claims: claimLines(
      atlas,
      atlas.claims.filter(({ places }) => places.includes(id)),
    ),
    note: place.note ?? null,
  };
}

function degrees(value: number, positive: string, negative: string): string {
  return `${String(Math.abs(value))}° ${value < 0 ? negative : positive}`;
}
