import { alignment } from '#src/atlas/alignment.ts';
import type { AtlasEvent, AtlasGroup, AtlasPlace, Day } from '#src/atlas/atlas.ts';
import { coreOf, standsFor } from '#src/atlas/stand-in.ts';
import { turningDays } from '#src/atlas/timeline.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { boundsText, dateText, isUncertain } from './date.ts';
import { eventClass } from './event-class.ts';
import type { MapAtlas } from './map-atlas.ts';
import { evidenceOf } from './map-evidence.ts';
import { labelOf, namedGroups, trackedGroups } from './map-groups.ts';
import { flagsOf, notesOf, rungLabel } from './map-words.ts';
import { isAtLarge, isSpot, whereText } from './place-words.ts';
import type { MapEvent, MapEvents, MapGroup, MapPlace } from './map.ts';

/**
 * What some sources tell, at any day. Whatever is the same on two days is the same object, so that who shows one after
 * the other can see at once what has changed.
 */
export interface MapOverTime {
  groups: readonly ((day: Day) => MapGroup)[];
  /** By place: what happened there in the twelve months before, or `null` for nothing. */
  places: readonly ((day: Day) => MapEvents | null)[];
  placeless: (day: Day) => MapEvent[];
}

/** Who is told; of the events all, none, or those of one kind. */
export interface OverTimeAsked {
  told: readonly string[];
  layer: string;
}

/** What has been asked of each atlas: sliding through the months asks the same again and again. */
const ASKED = new WeakMap<MapAtlas, Map<string, MapOverTime>>();
/** Sets of sources, and layers of events, that are remembered at a time. */
const MOST = 32;

/** The map at any day, as told by some sources; worked out once for each stretch of days. */
export function mapOverTime(atlas: MapAtlas, { told, layer }: OverTimeAsked): MapOverTime {
  const asked = ASKED.get(atlas) ?? new Map<string, MapOverTime>();
  ASKED.set(atlas, asked);
  const key = [layer, ...told].join(' ');
  const known = asked.get(key);
  if (known !== undefined) return known;
  if (asked.size >= MOST) asked.clear();
  const made = overTime(atlas, { told, layer });
  asked.set(key, made);
  return made;
}

function overTime(atlas: MapAtlas, { told, layer }: OverTimeAsked): MapOverTime {
  const named = namedGroups(atlas, told);
  const events = atlas.events
    .filter(({ kind }) => layer === 'all' || kind === layer)
    .filter(({ claims }) => claims.some((id) => told.includes(atlas.claim[id]?.source ?? '')))
    .sort((a, b) => compare(a.dated.start.earliest, b.dated.start.earliest) || compare(a.id, b.id));
  const places = [...new Set(events.flatMap(({ place }) => place ?? []))].sort();
  return {
    groups: trackedGroups(atlas).map((group) =>
      groupOverTime(atlas, group, { told, named: named.has(group.id) }),
    ),
    places: places.flatMap((id) => {
      const place = atlas.place[id];
      return place === undefined
        ? []
        : [
            placeOverTime(
              place,
              events.filter((event) => event.place === id),
            ),
          ];
    }),
    placeless: placelessOverTime(events.filter(({ place }) => atlas.place[place ?? ''] === undefined)),
  };
}

/** A group at any day. */
function groupOverTime(
  atlas: MapAtlas,
  group: AtlasGroup,
  asked: { told: readonly string[]; named: boolean },
): (day: Day) => MapGroup {
  return byStretch(turningDays(atlas, group.id, asked.told), (at) =>
    mapGroup(atlas, group, { ...asked, at }),
  );
}

/** What happened at a place in the twelve months up to any day. */
function placeOverTime(place: AtlasPlace, happened: readonly AtlasEvent[]): (day: Day) => MapEvents | null {
  const shown = mapPlace(place);
  const eventsBefore = eventsOverTime(happened);
  return byStretch(turnsOf(happened), (day) => {
    const here = eventsBefore(day);
    if (here.length === 0) return null;
    const events = here.map((one) => one.shown);
    return {
      place: shown,
      events,
      kind: eventClass(here.map(({ event }) => event.kind)),
      uncertain: !isSpot(place) || here.every(({ event }) => isUncertain(event.dated)),
      says: `${whereText(place)}: ${events.map(({ title, kind, date }) => `${title} (${kind}; ${date})`).join('; ')}`,
    };
  });
}

/** What happened at no stated place in the twelve months up to any day. */
function placelessOverTime(happened: readonly AtlasEvent[]): (day: Day) => MapEvent[] {
  const eventsBefore = eventsOverTime(happened);
  return byStretch(turnsOf(happened), (day) => eventsBefore(day).map(({ shown }) => shown));
}

interface Happened {
  event: AtlasEvent;
  shown: MapEvent;
}

/** Of some events those of the twelve months up to any day, in the same order. */
function eventsOverTime(events: readonly AtlasEvent[]): (day: Day) => Happened[] {
  const known = events.map((event) => ({ event, shown: mapEvent(event) }));
  return byStretch(turnsOf(events), (day) => {
    const from = yearsAfter(day, -1);
    return known.filter(
      ({
        event: {
          dated: { start, end },
        },
      }) => {
        return start.earliest <= day && (end === null || end.latest > from);
      },
    );
  });
}

/** The days from which an event is among those of the twelve months before, and those from which it no longer is. */
function turnsOf(events: readonly AtlasEvent[]): Day[] {
  const days = events.flatMap(({ dated: { start, end } }) => [
    start.earliest,
    ...(end === null ? [] : [yearsAfter(end.latest, 1)]),
  ]);
  return [...new Set(days)].sort();
}

/** Some years later; as text, so that 29 February stays between its neighbours in any year. */
function yearsAfter(day: Day, years: number): Day {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}

/**
 * What a function gives for any day, worked out once for each stretch from one turn to the day before the next: the
 * same object for as long as nothing changes.
 */
function byStretch<T>(turns: readonly Day[], at: (day: Day) => T): (day: Day) => T {
  const known = new Map<number, T>();
  let stretch = 0;
  return (day) => {
    // The next day asked for is most often near the last.
    while ((turns[stretch] ?? FOREVER) <= day) stretch += 1;
    while (stretch > 0 && (turns[stretch - 1] ?? FOREVER) > day) stretch -= 1;
    const found = known.get(stretch);
    if (found !== undefined) return found;
    const made = at(day);
    known.set(stretch, made);
    return made;
  };
}

/** Later than any day. */
const FOREVER = '9999-99-99';

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

function mapEvent({ id, title, url, kind, dated }: AtlasEvent): MapEvent {
  return { id, title, url, kind: EVENT_KINDS[kind].label, date: dateText(dated) };
}

/** A place as the map has it. */
export function mapPlace({ id, name, url, lon, lat, precision, country }: AtlasPlace): MapPlace {
  return { id, name, url, lon, lat, precision, ...(country === undefined ? {} : { country }) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
