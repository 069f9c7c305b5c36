import { alignment } from '#src/atlas/alignment.ts';
import type { AtlasEvent, AtlasGroup, AtlasPlace, Day } from '#src/atlas/atlas.ts';
import { coreOf, standsFor } from '#src/atlas/stand-in.ts';
import { turningDays } from '#src/atlas/timeline.ts';
import { boundsText, dateText } from './date.ts';
import type { MapAtlas } from './map-atlas.ts';
import { evidenceOf } from './map-evidence.ts';
import { labelOf, namedGroups, trackedGroups } from './map-groups.ts';
import { flagsOf, notesOf, rungLabel } from './map-words.ts';
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

/** What has been asked of each atlas, by who is told: sliding through the months asks the same again and again. */
const ASKED = new WeakMap<MapAtlas, Map<string, MapOverTime>>();
/** Sets of sources that are remembered at a time. */
const MOST = 32;

/** The map at any day, as told by some sources; worked out once for each stretch of days. */
export function mapOverTime(atlas: MapAtlas, told: readonly string[]): MapOverTime {
  const asked = ASKED.get(atlas) ?? new Map<string, MapOverTime>();
  ASKED.set(atlas, asked);
  const key = told.join(' ');
  const known = asked.get(key);
  if (known !== undefined) return known;
  if (asked.size >= MOST) asked.clear();
  const made = overTime(atlas, told);
  asked.set(key, made);
  return made;
}

function overTime(atlas: MapAtlas, told: readonly string[]): MapOverTime {
  const named = namedGroups(atlas, told);
  const events = atlas.events
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
        : [placeOverTime(mapPlace(place), eventsOverTime(events.filter((event) => event.place === id)))];
    }),
    placeless: eventsOverTime(events.filter(({ place }) => atlas.place[place ?? ''] === undefined)),
  };
}

/** A group at any day; the same object for as long as nothing about it changes. */
function groupOverTime(
  atlas: MapAtlas,
  group: AtlasGroup,
  asked: { told: readonly string[]; named: boolean },
): (day: Day) => MapGroup {
  const turns = turningDays(atlas, group.id, asked.told);
  const known: MapGroup[] = [];
  return (day) => {
    const stretch = turns.filter((turn) => turn <= day).length;
    return (known[stretch] ??= mapGroup(atlas, group, { ...asked, at: day }));
  };
}

/** What happened at a place in the twelve months up to any day; the same object for as long as it is the same. */
function placeOverTime(
  place: MapPlace,
  eventsBefore: (day: Day) => MapEvent[],
): (day: Day) => MapEvents | null {
  let last: MapEvents | null = null;
  return (day) => {
    const events = eventsBefore(day);
    if (events.length === 0) return null;
    if (last?.events.length === events.length && last.events.every((event, index) => event === events[index]))
      return last;
    const says = `${place.name}: ${events.map(({ title, date }) => `${title} (${date})`).join('; ')}`;
    last = { place, events, says };
    return last;
  };
}

/** Of some events those of the twelve months up to any day, in the same order. */
function eventsOverTime(events: readonly AtlasEvent[]): (day: Day) => MapEvent[] {
  const known = events.map((event) => ({ dated: event.dated, shown: mapEvent(event) }));
  return (day) => {
    const from = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
    return known
      .filter(({ dated: { start, end } }) => start.earliest <= day && (end === null || end.latest > from))
      .map(({ shown }) => shown);
  };
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

function mapEvent({ id, title, url, dated }: AtlasEvent): MapEvent {
  return { id, title, url, date: dateText(dated) };
}

/** A place as the map has it. */
export function mapPlace({ id, name, url, lon, lat, country }: AtlasPlace): MapPlace {
  return { id, name, url, lon, lat, ...(country === undefined ? {} : { country }) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
