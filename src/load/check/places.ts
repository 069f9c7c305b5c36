import type { Content } from '../content.ts';
import { COUNTRY_CODES } from '../country-codes.ts';
import { distanceOff } from '../country-shape.ts';
import { type Fault, issueAt, type Issue } from '../issue.ts';

/** Kilometres by which a point may lie outside the outline, which is a coarse one: by how exact the point itself is. */
const ALLOWED = { site: 15, town: 15, area: 40, country: 80, region: 80 } as const;

/** A place lies in the country that its record names. */
export function checkPlaces(content: Content): Issue[] {
  return content.records.place.flatMap(({ id, value, place }) => {
    const { lon, lat, precision, country } = value;
    if (country === undefined) return [];
    if (!COUNTRY_CODES.has(country)) return [issueAt(place(['country']), noCountry(country))];
    const off = distanceOff(country, [lon, lat]);
    if (off === undefined || off <= ALLOWED[precision]) return [];
    return [
      issueAt(place(['lon']), {
        code: 'off-country',
        what: `\`${id}\` lies ${String(Math.round(off))} km outside ${country}, its \`country\`.`,
        why: 'The map would show it, and what happened there, in another country or at sea.',
        fix: likely(country, lon, lat),
      }),
    ];
  });
}

/** The commonest slips, where one would put the point right. */
function likely(country: string, lon: number, lat: number): string {
  const inside = (point: readonly [number, number]) => distanceOff(country, point) === 0;
  if (Math.abs(lon) <= 90 && inside([lat, lon])) return '`lon` and `lat` are probably the wrong way round.';
  if (inside([-lon, lat])) return 'A minus sign is probably wrong: `lon` is negative west of Greenwich.';
  if (inside([lon, -lat])) return 'A minus sign is probably wrong: `lat` is negative south of the equator.';
  return 'Correct `lon` and `lat`, or the country; a place in several countries has none.';
}

function noCountry(country: string): Fault {
  return {
    code: 'off-country',
    what: `There is no country with the code \`${country}\`.`,
    why: 'Maps and lists by country would leave the place out.',
    fix: 'Use its two letters in ISO 3166-1, such as GB or PK.',
  };
}
