import type { AtlasEvent, Dated } from '#src/atlas/atlas.ts';
import { EVENT_KINDS } from '#src/schema/event.ts';

/** An event in one line of a list. */
export interface EventLine {
  title: string;
  url: string;
  kind: string;
  when: Dated;
}

/** Events as lines, in the order in which they may first have happened. */
export function eventLines(events: readonly AtlasEvent[]): EventLine[] {
  return [...events]
    .sort((a, b) => order(a.dated.start.earliest, b.dated.start.earliest) || order(a.id, b.id))
    .map(({ title, url, kind, dated }) => ({ title, url, kind: EVENT_KINDS[kind].label, when: dated }));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
