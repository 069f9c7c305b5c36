import type { Atlas, AtlasPlace } from '#src/atlas/atlas.ts';
import { PRECISIONS } from '#src/schema/place.ts';
import { claimLines, type ClaimLine } from './claim-line.ts';
import { eventLines, type EventLine } from './event-line.ts';
import { linksTo, type Link } from './link.ts';
import { nameList, type NamesOfType } from './name-list.ts';

const COUNTRY_NAMES = new Intl.DisplayNames(['en-GB'], { type: 'region' });

export interface PlacePage {
  id: string;
  url: string;
  name: string;
  names: NamesOfType[];
  /** "a town: The centre of a town or village." */
  precision: string;
  precisionDefinition: string;
  country: string | null;
  /** Degrees no more exact than the place is: "30.5° N, 33.8° E"; a country or region has only its middle. */
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
    names: nameList(atlas, place.name, place.names),
    precision: PRECISIONS[place.precision].label,
    precisionDefinition: PRECISIONS[place.precision].definition,
    country: place.country === undefined ? null : (COUNTRY_NAMES.of(place.country) ?? place.country),
    point: pointOf(place),
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

/** Decimals of a degree that a precision warrants: 0.01° is about a kilometre. */
const DECIMALS: Partial<Record<AtlasPlace['precision'], number>> = { site: 2, town: 2, area: 1 };

function pointOf({ name, precision, lat, lon }: AtlasPlace): string {
  const decimals = DECIMALS[precision];
  if (decimals === undefined) return `drawn at the middle of ${name}`;
  return `${degrees(lat, decimals, 'N', 'S')}, ${degrees(lon, decimals, 'E', 'W')}`;
}

function degrees(value: number, decimals: number, positive: string, negative: string): string {
  return `${String(Number(Math.abs(value).toFixed(decimals)))}° ${value < 0 ? negative : positive}`;
}
