import type { Alignment } from '#src/atlas/alignment.ts';
import type { Atlas, AtlasRelation, Bounds, Dated, Day } from '#src/atlas/atlas.ts';
import { timeline } from '#src/atlas/timeline.ts';
import { boundsText, dateText } from './date.ts';
import type { Notes } from './notes.ts';
import { inWords, type Stance } from './stance.ts';

/** A stretch of time during which the answer reads the same; it lasts until the next begins. */
export interface Band {
  /** When it begins, never more exact than the sources: "from some time between 17 and 31 December 2014". */
  begins: string;
  /** The sources on whose word it stands. */
  told: string[];
  /** The source after which nobody has said it again; `null` where it was said to the end. */
  unsaidAfter: string | null;
  stance: Stance;
}

/**
 * How a group stood over time as told by all sources, in words. Bands that read the same are one, and so are those
 * that only the doubt about one date, a loyalty elsewhere, or silence afterwards tells apart; a time before anything
 * is said is no band.
 */
export function bandsOf(atlas: Atlas, group: string, notes: Notes): Band[] {
  const told = atlas.sources.map(({ id }) => id);
  const turns = turnsOf(atlas, group);
  const bands: Band[] = [];
  for (const { from, alignment } of timeline(atlas, group, told)) {
    const last = bands.at(-1);
    if (last === undefined && alignment.rung === null) continue;
    const words = inWords(atlas, group, alignment, notes);
    const falls = alignment.carried && last?.stance.carried === false;
    if (last !== undefined && falls && reading({ ...last.stance, carried: true }) === reading(words)) {
      last.unsaidAfter = lastWord(atlas, alignment);
      last.stance = { ...last.stance, carried: true };
      continue;
    }
    if (last !== undefined && reading(last.stance) === reading(words)) continue;
    const next: Band = {
      begins: falls
        ? `after ${lastWord(atlas, alignment)}: not said again`
        : beginning(from, alignment, turns),
      told: atlas.sources.filter(({ id }) => alignment.sources.includes(id)).map(({ label }) => label),
      unsaidAfter: null,
      stance: words,
    };
    if (last?.begins === next.begins) bands.pop();
    bands.push(next);
  }
  return bands;
}

function reading(stance: Stance): string {
  const { since: _since, also: _also, ...rest } = stance;
  return JSON.stringify(rest);
}

/** Something by which the answer can change: the days within which it lies, and its date in words. */
interface Turn extends Bounds {
  text: string;
}

/** The date as a source gives it, or all that it leaves open, where the day is only an edge of that. */
function beginning(from: Day, { since }: Alignment, turns: readonly Turn[]): string {
  const rest = since === null ? [] : [{ ...since, text: boundsText(since) }];
  const turn = [...turns, ...rest]
    .filter(({ earliest, latest }) => from === earliest || from === latest)
    .sort((a, b) => Number(a.earliest !== a.latest) - Number(b.earliest !== b.latest))[0];
  if (turn === undefined) return `from ${boundsText({ earliest: from, latest: from })}`;
  const { earliest, latest, text } = turn;
  if (text.startsWith('between')) return `from some time ${text}`;
  return earliest === latest || /^(?:some|about)/.test(text) ? `from ${text}` : `from some time in ${text}`;
}

/** The beginnings and ends of the group's ties and of those of its parts, dates without a mark of doubt first. */
function turnsOf(atlas: Atlas, group: string): Turn[] {
  const parts = atlas.relations
    .filter(({ to, kind }) => to === group && (kind === 'part-of' || kind === 'split-from'))
    .map(({ from }) => from);
  const family = new Set([group, ...parts]);
  return atlas.relations
    .filter(({ from, to }) => family.has(from) || family.has(to))
    .flatMap((relation) => [...startsOf(atlas, relation), ...(relation.ending ? [relation.ending] : [])])
    .sort((a, b) => Number(a.uncertain || a.approximate) - Number(b.uncertain || b.approximate))
    .map((date) => ({
      ...date.start,
      text: date.shape === 'point' ? dateText(date) : boundsText(date.start),
    }));
}

function startsOf(atlas: Atlas, { dated, claims }: AtlasRelation): Dated[] {
  if (dated !== undefined) return [dated];
  const sources = new Set(claims.map((claim) => atlas.claim[claim]?.source));
  return atlas.sources.filter(({ id }) => sources.has(id)).map((source) => source.dated);
}

function lastWord(atlas: Atlas, { sources }: Alignment): string {
  return atlas.sources.findLast(({ id }) => sources.includes(id))?.label ?? '';
}
