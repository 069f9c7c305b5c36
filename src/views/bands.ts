import type { Alignment } from '#src/atlas/alignment.ts';
import type { Atlas, AtlasRelation, Bounds, Day } from '#src/atlas/atlas.ts';
import { timeline } from '#src/atlas/timeline.ts';
import { boundsText } from './date.ts';
import type { Notes } from './notes.ts';
import { inWords, type Stance } from './stance.ts';

/** A stretch of time during which the answer reads the same; it lasts until the next begins. */
export interface Band {
  /** When it begins, never more exact than the sources: "from some time between 17 and 31 December 2014". */
  begins: string;
  stance: Stance;
}

/**
 * How a group stood over time as told by all sources, in words. Bands that read the same are one, and so are those
 * that only the doubt about one date tells apart; a time before anything is said is no band.
 */
export function bandsOf(atlas: Atlas, group: string, notes: Notes): Band[] {
  const told = atlas.sources.map(({ id }) => id);
  const turns = turnsOf(atlas, group);
  const bands: Band[] = [];
  for (const { from, alignment } of timeline(atlas, group, told)) {
    const last = bands.at(-1);
    if (last === undefined && alignment.rung === null) continue;
    const falls = alignment.carried && last?.stance.carried === false;
    const next = {
      begins: falls
        ? `after ${lastWord(atlas, alignment)}: not said again`
        : beginning(from, alignment, turns),
      stance: inWords(atlas, group, alignment, notes),
    };
    if (last !== undefined && reading(last.stance) === reading(next.stance)) continue;
    if (last?.begins === next.begins) bands.pop();
    bands.push(next);
  }
  return bands;
}

function reading(stance: Stance): string {
  const { since: _since, ...rest } = stance;
  return JSON.stringify(rest);
}

/** The day, or, where it is only an edge of what a source leaves open, all that is open. */
function beginning(from: Day, { since }: Alignment, turns: readonly Bounds[]): string {
  const open = [...(since === null ? [] : [since]), ...turns].filter(
    ({ earliest, latest }) => from === earliest || from === latest,
  );
  const exact = open.some(({ earliest, latest }) => earliest === latest);
  const around = exact ? undefined : open[0];
  if (around === undefined) return `from ${boundsText({ earliest: from, latest: from })}`;
  const text = boundsText(around);
  return text.startsWith('between') ? `from some time ${text}` : `from some time in ${text}`;
}

/** The bounds of whatever can change the answer: beginnings and ends of the group's ties and of those of its parts. */
function turnsOf(atlas: Atlas, group: string): Bounds[] {
  const parts = atlas.relations
    .filter(({ to, kind }) => to === group && (kind === 'part-of' || kind === 'split-from'))
    .map(({ from }) => from);
  const family = new Set([group, ...parts]);
  return atlas.relations
    .filter(({ from, to }) => family.has(from) || family.has(to))
    .flatMap((relation) => [
      ...startsOf(atlas, relation),
      ...(relation.ending ? [relation.ending.start] : []),
    ]);
}

function startsOf(atlas: Atlas, { dated, claims }: AtlasRelation): Bounds[] {
  if (dated !== undefined) return [dated.start];
  const sources = new Set(claims.map((claim) => atlas.claim[claim]?.source));
  return atlas.sources.filter(({ id }) => sources.has(id)).map((source) => source.dated.start);
}

function lastWord(atlas: Atlas, { sources }: Alignment): string {
  return atlas.sources.findLast(({ id }) => sources.includes(id))?.label ?? '';
}
