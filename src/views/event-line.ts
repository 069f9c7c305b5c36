import type { Atlas, AtlasEvent, Dated } from '#src/atlas/atlas.ts';
import { order } from '#src/atlas/order.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { linkTo, type Link } from './link.ts';

/** An event in one line of a list. */
export interface EventLine {
  title: string;
  url: string;
  kind: string;
  when: Dated;
  place: Link | null;
}

/** Events as lines, in the order in which they may first have happened. */
export function eventLines(atlas: Atlas, events: readonly AtlasEvent[]): EventLine[] {
  return [...events]
    .sort((a, b) => order(a.dated.start.earliest, b.dated.start.earliest) || order(a.id, b.id))
    .map(({ title, url, kind, dated, place }) => ({
      title,
      url,
      kind: EVENT_KINDS[kind].label,
      when: dated,
      place: place === undefined ? null : linkTo(atlas, place),
    }));
}
