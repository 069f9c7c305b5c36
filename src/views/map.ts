import { coreOf, standsFor } from '#src/atlas/stand-in.ts';
import { alignment } from '#src/atlas/alignment.ts';
import type { AtlasEvent, AtlasGroup, AtlasPlace, Day } from '#src/atlas/atlas.ts';
import { lastDay } from '#src/atlas/day.ts';
import { toldSources } from '#src/atlas/told.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { RUNGS, type Rung } from '#src/schema/rung.ts';
import { boundsText, dateText, isUncertain } from './date.ts';
import { eventClass, type EventClass } from './event-class.ts';
import type { MapAtlas } from './map-atlas.ts';
import { evidenceOf, type Evidence } from './map-evidence.ts';
import { labelOf, namedGroups, trackedGroups } from './map-groups.ts';
import { atText, flagsOf, notesOf, rungLabel, titleEnd, type Flag } from './map-words.ts';

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
  const named = namedGroups(atlas, told);
  const groups = trackedGroups(atlas).map((group) =>
    mapGroup(atlas, group, { at: asked.at, told, named: named.has(group.id) }),
  );
  const counts = Object.fromEntries(
    [...Object.keys(RUNGS), 'none'].map((rung) => [
      rung,
      groups.filter((group) => group.named && (group.rung ?? 'none') === rung).length,
    ]),
  ) as Record<Rung | 'none', number>;
  const hasCarried = groups.some(({ carried }) => carried);
  const layer = asked.events ?? 'all';
  const happened = eventsBefore(atlas, { at: asked.at, told, layer });
  const events = eventsByPlace(atlas, happened);
  const placeless = happened.filter(({ place }) => atlas.place[place ?? ''] === undefined).map(mapEvent);
  return {
    at: asked.at,
    day: lastDay(asked.at),
    told,
    title: `Alignment towards the Islamic State ${atText(asked.at)}${titleEnd(atlas, told, hasCarried)}`,
    groups,
    events,
    placeless,
    eventTitle: eventTitle(layer, happened.length, titleEnd(atlas, told)),
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

function mapGroup(
  atlas: MapAtlas,
  group: AtlasGroup,
  { at, told, named }: { at: string; told: readonly string[]; named: boolean },
): MapGroup {
  const answer = alignment(atlas, group.id, { at, told });
  const label = labelOf(group);
  const place = atlas.place[group.places[0] ?? ''];
  const since = answer.since === null ? null : boundsText(answer.since);
  const notes = notesOf(atlas, answer);
  const { sources, claims, doubts } = evidenceOf(atlas, answer, told);
  const rung = rungLabel(answer.rung, answer.hedge);
  return {
    id: group.id,
    label,
    url: group.url,
    region: group.region,
    place: place ? mapPlace(place) : null,
    named,
    tied: isTied(atlas, group.id),
    rung: answer.rung,
    rungLabel: rung,
    since,
    carried: answer.carried,
    flags: flagsOf(answer),
    notes,
    sources,
    claims,
    doubts,
    says: [
      `${label}: ${rung}${since === null ? '' : `, since ${since.replace(/^between/, 'some day between')}`}`,
      ...notes,
      ...(place !== undefined && isAtLarge(place) ? [`placed in ${place.name} at large`] : []),
      ...(sources.length === 0 ? [] : [`told by ${sources.map((source) => source.label).join(' and ')}`]),
    ].join('; '),
  };
}

/** Whether a source has a tie of the group towards the Islamic State on record, of whatever kind and time. */
function isTied(atlas: MapAtlas, group: string): boolean {
  const core = coreOf(atlas);
  return (
    group === core ||
    atlas.relations.some(
      ({ from, to, basis }) => from === group && basis === 'source' && standsFor(atlas, to) === core,
    )
  );
}

/** Events of a layer in the twelve months up to a date of which the sources told tell, in order. */
export function eventsBefore(
  atlas: MapAtlas,
  { at, told, layer }: { at: string; told: readonly string[]; layer: string },
): AtlasEvent[] {
  const day = lastDay(at);
  const from = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return atlas.events
    .filter(({ kind }) => layer === 'all' || kind === layer)
    .filter(({ dated }) => dated.start.earliest <= day && (dated.end === null || dated.end.latest > from))
    .filter(({ claims }) => claims.some((id) => told.includes(atlas.claim[id]?.source ?? '')))
    .sort((a, b) => compare(a.dated.start.earliest, b.dated.start.earliest) || compare(a.id, b.id));
}

function eventsByPlace(atlas: MapAtlas, happened: readonly AtlasEvent[]): MapEvents[] {
  const places = [...new Set(happened.flatMap(({ place }) => place ?? []))].sort();
  return places.flatMap((id) => {
    const place = atlas.place[id];
    if (place === undefined) return [];
    const here = happened.filter((event) => event.place === id);
    const events = here.map(mapEvent);
    return [
      {
        place: mapPlace(place),
        events,
        kind: eventClass(here.map(({ kind }) => kind)),
        uncertain: !isSpot(place) || here.every(({ dated }) => isUncertain(dated)),
        says: `${whereText(place)}: ${events.map(({ title, kind, date }) => `${title} (${kind}; ${date})`).join('; ')}`,
      },
    ];
  });
}

/** The places of events, whoever tells of them and whenever they were. */
export function eventPlaces(atlas: MapAtlas): MapPlace[] {
  const ids = [...new Set(atlas.events.flatMap(({ place }) => place ?? []))].sort();
  return ids.flatMap((id) => {
    const place = atlas.place[id];
    return place ? [mapPlace(place)] : [];
  });
}

/** Whether a place is a point, not an area whose middle is only for drawing. */
function isSpot({ precision }: Pick<AtlasPlace, 'precision'>): boolean {
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

function mapEvent({ id, title, url, kind, dated }: AtlasEvent): MapEvent {
  return { id, title, url, kind: EVENT_KINDS[kind].label, date: dateText(dated) };
}

function mapPlace({ id, name, url, lon, lat, precision, country }: AtlasPlace): MapPlace {
  return { id, name, url, lon, lat, precision, ...(country === undefined ? {} : { country }) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
