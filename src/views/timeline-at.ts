import { lastDay } from '#src/atlas/day.ts';
import { RUNGS, type Rung } from '#src/schema/rung.ts';
import { atText, countsText, pointText, rungLabel, type Flag } from './map-words.ts';
import type { TimelineView } from './timeline.ts';

/** How one group stood at a date, as its row says it. */
export interface Standing {
  /** `null`: none of the sources told says anything of that day. */
  rung: Rung | null;
  rungLabel: string;
  carried: boolean;
  flags: readonly Flag[];
}

/** A date on a timeline: where its line stands and how each group stood there. */
export interface TimelineAt {
  at: string;
  day: string;
  /** "30 November 2015", "November 2015". */
  label: string;
  /** All of it in a sentence. */
  says: string;
  standings: ReadonlyMap<string, Standing>;
}

/** What a timeline says of a day, month or year: of its last day. Throws a RangeError where `at` is none of these. */
export function timelineAt({ groups }: Pick<TimelineView, 'groups'>, at: string): TimelineAt {
  const day = lastDay(at);
  const standings = new Map<string, Standing>();
  const counts = Object.fromEntries([...Object.keys(RUNGS), 'none'].map((rung) => [rung, 0])) as Record<
    Rung | 'none',
    number
  >;
  for (const { id, bands } of groups) {
    const band = bands.find(({ from, to }) => from <= day && (to === null || day <= to));
    counts[band?.rung ?? 'none'] += 1;
    standings.set(id, {
      rung: band?.rung ?? null,
      rungLabel: band?.rungLabel ?? rungLabel(null),
      carried: band?.carried ?? false,
      flags: band?.flags ?? [],
    });
  }
  const counted = groups.length === 0 ? '' : `: ${countsText(counts)}`;
  return {
    at,
    day,
    label: pointText(at),
    says: `The line stands ${atText(at)}${counted}.`,
    standings,
  };
}
