import type { AtlasEvent, AtlasGroup, AtlasPlace, Day } from '#src/atlas/atlas.ts';
import { lastDay } from '#src/atlas/day.ts';
import { toldSources } from '#src/atlas/told.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { RUNGS, type Rung } from '#src/schema/rung.ts';
import type { EventClass } from './event-class.ts';
import type { MapAtlas } from './map-atlas.ts';
import type { Evidence } from './map-evidence.ts';
import { mapOverTime, mapPlace } from './map-over-time.ts';
import { atText, titleEnd, type Flag } from './map-words.ts';

/** A date and who is told, as in `alignment`; of the events all, none, or those of one kind. */
export interface MapAsked {
  at: string;
  told: string | readonly string[];
  events?: string | undefined;
}

export interface MapPlace {
  id: string;
  name: string;
  url: string;
  lon: number;
  lat: number;
  precision: AtlasPlace['precision'];
  country?: string;
}

/** One group at the date: what its mark and its row of the table say. */
export interface MapGroup extends Evidence {
  id: string;
  label: string;
  url: string;
  region: AtlasGroup['region'];
  /** `null` for a group without a home place: it has a row, but no mark. */
  place: MapPlace | null;
  /** Whether the sources told speak of it at all; of another group nothing is shown. */
  named: boolean;
  /** Whether any source ever ties it to the Islamic State, or parts it from it; the same whatever is asked. */
  tied: boolean;
  /** `null`: no claim at that date in those sources. */
  rung: Rung | null;
  /** With its hedge: "pledged (reported)". */
  rungLabel: string;
  since: string | null;
  carried: boolean;
  flags: readonly Flag[];
  notes: readonly string[];
  /** All of it in one line: the name of its mark. */
  says: string;
}

/** What happened at one place in the twelve months up to the date. */
export interface MapEvents {
  place: MapPlace;
  events: readonly MapEvent[];
  kind: EventClass;
  /** Of none of them is the month known, or they were somewhere in a larger area. */
  uncertain: boolean;
  says: string;
}

export interface MapEvent {
  id: string;
  title: string;
  url: string;
  /** In a word or two. */
  kind: string;
  date: string;
}

export interface MapView {
  at: string;
  day: Day;
  told: readonly string[];
  title: string;
  /** By region, then by name; always all of them, whoever is told. */
  groups: readonly MapGroup[];
  /** By place; only places where something happened. */
  events: readonly MapEvents[];
  /** What happened in those months at a place that no source states. */
  placeless: readonly MapEvent[];
  /** What the table of events is called. */
  eventTitle: string;
  /** Whether anything shown was said before and not since. */
  hasCarried: boolean;
  /** Of the groups that the sources told speak of. */
  counts: Readonly<Record<Rung | 'none', number>>;
}

/**
 * What the map shows: how each group stood at a date as told by some sources, and what they tell of the twelve
 * months before it. Throws a RangeError where `at` is no day, month or year.
 */
export function mapView(atlas: MapAtlas, asked: MapAsked): MapView {
  const told = toldSources(atlas, asked.told);
  const day = lastDay(asked.at);
  const layer = asked.events ?? 'all';
  const over = mapOverTime(atlas, { told, layer });
  const groups = over.groups.map((group) => group(day));
  const events = over.places.flatMap((place) => place(day) ?? []);
  const placeless = over.placeless(day);
  const counts = Object.fromEntries([...Object.keys(RUNGS), 'none'].map((rung) => [rung, 0])) as Record<
    Rung | 'none',
    number
  >;
  for (const { named, rung } of groups) if (named) counts[rung ?? 'none'] += 1;
  const hasCarried = groups.some(({ carried }) => carried);
  const happened = events.reduce((sum, at) => sum + at.events.length, placeless.length);
  return {
    at: asked.at,
    day,
    told,
    title: `Alignment towards the Islamic State ${atText(asked.at)}${titleEnd(atlas, told, hasCarried)}`,
    groups,
    events,
    placeless,
    eventTitle: eventTitle(layer, happened, titleEnd(atlas, told)),
    hasCarried,
    counts,
  };
}

function eventTitle(layer: string, count: number, end: string): string {
  if (layer === 'none') return 'Events are not shown';
  const kind = layer in EVENT_KINDS ? EVENT_KINDS[layer as AtlasEvent['kind']].label : null;
  const what = kind === null ? ['Events', 'No event'] : [`Events (${kind})`, `No event (${kind})`];
  return `${what[count === 0 ? 1 : 0] ?? ''} in the twelve months before${end}`;
}

/** The places of events, whoever tells of them and whenever they were. */
export function eventPlaces(atlas: MapAtlas): MapPlace[] {
  const ids = [...new Set(atlas.events.flatMap(({ place }) => place ?? []))].sort();
  return ids.flatMap((id) => {
    const place = atlas.place[id];
    return place ? [mapPlace(place)] : [];
  });
}
