import { alignment } from '#src/atlas/alignment.ts';
import type { Day } from '#src/atlas/atlas.ts';
import { turningDays } from '#src/atlas/timeline.ts';
import { trackedGroups } from './map-groups.ts';
import type { MapAtlas } from './map-atlas.ts';

/** The stretch of time that maps and timelines cover, in months, both included. */
export interface Span {
  first: string;
  last: string;
}

/**
 * Whole years, from the first in which any source on record places any group to the last in which one was
 * published; `null` where nobody places any group.
 */
export function recordSpan(atlas: MapAtlas): Span | null {
  const first = firstDay(atlas);
  const last = atlas.sources
    .map((source) => source.dated.start.latest)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  return { first: `${first.slice(0, 4)}-01`, last: `${last.slice(0, 4)}-12` };
}

/** The first day on which any source on record places any group. */
function firstDay(atlas: MapAtlas): Day | undefined {
  const told = atlas.sources.map((source) => source.id);
  let first: Day | undefined;
  for (const { id } of trackedGroups(atlas)) {
    for (const at of turningDays(atlas, id, told)) {
      if (first !== undefined && at >= first) break;
      const { rung } = alignment(atlas, id, { at, told });
      if (rung !== null && rung !== 'self') first = at;
    }
  }
  return first;
}

/** The day on which the last source on record was out: what the map shows when nothing else is asked. */
export function latestDay(atlas: Pick<MapAtlas, 'sources'>): string {
  return (
    atlas.sources
      .map(({ dated }) => dated.start.latest)
      .sort()
      .at(-1) ?? '2014-12-31'
  );
}

/** Every month of a span, in order, as `YYYY-MM`. */
export function monthsOf({ first, last }: Span): string[] {
  const months: string[] = [];
  for (let index = indexOf(first); index <= indexOf(last); index += 1) {
    months.push(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

/** Every year of a span, in order. */
export function yearsOf({ first, last }: Span): string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
