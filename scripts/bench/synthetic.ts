import { randomInt, randomLcg, randomUniform } from 'd3';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { EXTENT } from '../../src/draw/extent.ts';
import { recordSpan } from '../../src/views/map-span.ts';
import type { Event } from '../../src/schema/event.ts';
import type { Place } from '../../src/schema/place.ts';

/** Events that happen at one place, on average; about two on record. */
const EACH = 5;
/** Degrees that a made-up place lies away from one on record, at most. */
const AWAY = 3;

/**
 * Made-up events, spread evenly over the months of the record, and places for them among those on record; each stands
 * on a claim on record, so that it is told by a source. The same `count` gives the same events.
 */
export function syntheticEvents(atlas: Atlas, count: number): { events: Event[]; places: Place[] } {
  const span = recordSpan(atlas);
  if (span === null) throw new Error('no source on record places any group: there is nothing to slide over');
  const random = randomLcg(count / 10_007);
  // Nothing is told before it happened.
  const published = (id: string) => atlas.source[id]?.dated.start.earliest ?? '';
  const last = atlas.claims.map(({ source }) => published(source)).reduce((a, b) => (a > b ? a : b), '');
  const days = randomInt.source(random)(Date.parse(`${span.first}-01`) / DAY, Date.parse(last) / DAY);
  const near = randomUniform.source(random)(-AWAY, AWAY);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)];
    if (one === undefined) throw new Error('the record is empty');
    return one;
  };

  const sites = atlas.places.filter(({ lon, lat }) => isInside(lon, lat));
  const places = Array.from({ length: Math.ceil(count / EACH) }, (_, index): Place => {
    const site = pick(sites);
    return {
      id: `synthetic-place-${index + 1}`,
      name: `Made-up place ${index + 1}`,
      names: [],
      lon: clamped(site.lon + near(), EXTENT.west + AWAY, EXTENT.east - AWAY),
      lat: clamped(site.lat + near(), EXTENT.south + AWAY, EXTENT.north - AWAY),
      precision: 'town',
    };
  });
  const events = Array.from({ length: count }, (_, index): Event => {
    const date = new Date(days() * DAY).toISOString().slice(0, 10);
    return {
      id: `synthetic-event-${index + 1}`,
      kind: 'statement',
      title: `A made-up group was said to have spoken in public, for the ${index + 1}th time`,
      date,
      actors: [],
      targets: [],
      place: pick(places).id,
      figures: [],
      claims: [pick(atlas.claims.filter(({ source }) => published(source) >= date)).id],
    };
  });
  return { events, places };
}

const DAY = 86_400_000;

function isInside(lon: number, lat: number): boolean {
  return lon >= EXTENT.west && lon <= EXTENT.east && lat >= EXTENT.south && lat <= EXTENT.north;
}

function clamped(value: number, low: number, high: number): number {
  return Math.round(Math.min(Math.max(value, low), high) * 100) / 100;
}
