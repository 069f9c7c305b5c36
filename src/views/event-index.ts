import type { Atlas, AtlasEvent } from '#src/atlas/atlas.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { ACTOR_ROLES } from '#src/schema/event.ts';
import { eventLines, type EventLine } from './event-line.ts';
import { optionsByText, termOptions, type Filter } from './index-filter.ts';
import { linkTo, type Link } from './link.ts';
import { labelOf } from './map-groups.ts';

/** An event in the index. */
export interface EventRow extends EventLine {
  /** Who did it; `role` is `null` where the source says so outright. */
  actors: { actor: Link; role: string | null }[];
  years: string[];
  sources: string[];
  /** Groups that did it or that it was directed at. */
  groups: string[];
}

/** Events in the order in which they may first have happened. */
export function eventIndex(atlas: Atlas): EventRow[] {
  const byUrl = new Map(atlas.events.map((event) => [event.url, event]));
  return eventLines(atlas, atlas.events).flatMap((line) => {
    const event = byUrl.get(line.url);
    if (event === undefined) return [];
    return [
      {
        ...line,
        actors: event.actors.map(({ id, role }) => ({
          actor: { ...linkTo(atlas, id), text: shortName(atlas, id) },
          role: role === 'stated' ? null : ACTOR_ROLES[role].label,
        })),
        years: yearsOf(event),
        sources: sourcesOf(atlas, event),
        groups: groupsOf(atlas, event),
      },
    ];
  });
}

/** What events are narrowed down by. */
export function eventFilters(atlas: Atlas): Filter[] {
  const groups = new Set(atlas.events.flatMap((event) => groupsOf(atlas, event)));
  const years = new Set(atlas.events.flatMap(yearsOf));
  return [
    {
      key: 'kind',
      label: 'Kind',
      options: termOptions(
        EVENT_KINDS,
        atlas.events.map(({ kind }) => kind),
      ),
    },
    {
      key: 'year',
      label: 'Year',
      options: [...years].sort().map((year) => ({ value: year, text: year })),
    },
    {
      key: 'source',
      label: 'Source',
      options: atlas.sources.map(({ id, label }) => ({ value: id, text: label })),
    },
    {
      key: 'group',
      label: 'Group',
      options: optionsByText(
        atlas.groups
          .filter(({ id }) => groups.has(id))
          .map((group) => ({ value: group.id, text: labelOf(group) })),
      ),
    },
  ];
}

/** Every year in which it may have happened; of what has no end on record, those of its beginning. */
function yearsOf({ dated }: AtlasEvent): string[] {
  const first = Number(dated.start.earliest.slice(0, 4));
  const last = Number((dated.end ?? dated.start).latest.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function sourcesOf(atlas: Atlas, { claims }: AtlasEvent): string[] {
  const ids = new Set(claims.map((id) => atlas.claim[id]?.source));
  return atlas.sources.filter(({ id }) => ids.has(id)).map(({ id }) => id);
}

function groupsOf(atlas: Atlas, { actors, targets }: AtlasEvent): string[] {
  const ids = [...actors.map(({ id }) => id), ...targets];
  return [...new Set(ids)].filter((id) => atlas.group[id] !== undefined);
}

function shortName(atlas: Atlas, id: string): string {
  const group = atlas.group[id];
  return group === undefined ? linkTo(atlas, id).text : labelOf(group);
}
