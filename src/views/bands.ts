import type { Atlas } from '#src/atlas/atlas.ts';
import { timeline } from '#src/atlas/timeline.ts';
import { boundsText } from './date.ts';
import type { Notes } from './notes.ts';
import { inWords, type Stance } from './stance.ts';

/** A stretch of time during which the answer reads the same. */
export interface Band {
  from: string;
  /** `null` where it is still so, as far as is told. */
  to: string | null;
  stance: Stance;
}

/** How a group stood over time as told by all sources, in words; bands that read the same are one. */
export function bandsOf(atlas: Atlas, group: string, notes: Notes): Band[] {
  const told = atlas.sources.map(({ id }) => id);
  const bands: Band[] = [];
  for (const { from, to, alignment } of timeline(atlas, group, told)) {
    const next = {
      from: dayText(from),
      to: to === null ? null : dayText(to),
      stance: inWords(atlas, alignment, notes),
    };
    const last = bands.at(-1);
    if (last !== undefined && reading(last.stance) === reading(next.stance)) last.to = next.to;
    else bands.push(next);
  }
  return bands;
}

function reading(stance: Stance): string {
  const { since: _since, ...rest } = stance;
  return JSON.stringify(rest);
}

function dayText(day: string): string {
  return boundsText({ earliest: day, latest: day });
}
