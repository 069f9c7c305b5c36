import type { Atlas, AtlasGroup, Dated } from '#src/atlas/atlas.ts';
import { labelOf } from './map-groups.ts';
import { bandsOf, type Band } from './bands.ts';
import { dateText } from './date.ts';
import type { Notes } from './notes.ts';
import { sayNothing } from './silence.ts';
import { stance, type AlsoTied, type Stance } from './stance.ts';

/** How a group stood on the day a source came out, as told by that source or by all. */
export interface StanceRow {
  on: string;
  toldBy: string;
  stance: Stance;
}

/** How a group stood towards the Islamic State: over time, as each source told it, and to whom else it was tied. */
export interface GroupTie {
  /** Why it is not asked, for the core, states, bodies and media; the rest is empty then. */
  unasked: string | null;
  bands: Band[];
  /** Only sources that say something of it, then all together. */
  stances: StanceRow[];
  /** Those that say nothing of it, in one sentence. */
  silent: string | null;
  /** Loyalties elsewhere that any of the rows tells, each once. */
  also: AlsoTied[];
}

/** The tie of a group over time and by source. */
export function groupTie(atlas: Atlas, group: AtlasGroup, notes: Notes): GroupTie {
  const unasked = UNASKED[group.kind] ?? null;
  if (unasked !== null) return { unasked, bands: [], stances: [], silent: null, also: [] };
  const each = atlas.sources.map((source) => ({
    on: dateText(source.dated),
    toldBy: source.label,
    stance: stance(atlas, group.id, { at: lastDayOf(source.dated), told: [source.id] }, notes),
  }));
  const saying = each.filter((row) => says(row.stance));
  const all = saying.length === 0 || each.length < 2 ? [] : together(atlas, group.id, notes);
  const also = [...each, ...all].flatMap((row) => row.stance.also);
  return {
    unasked,
    bands: bandsOf(atlas, group.id, notes),
    stances: [...saying, ...all],
    silent: silentText(
      labelOf(group),
      each.filter((row) => !says(row.stance)).map(({ toldBy }) => toldBy),
    ),
    also: [...new Map(also.map((one) => [one.relation, one])).values()],
  };
}

/** Why nobody asks how some kinds of group stood. */
const UNASKED: Partial<Record<AtlasGroup['kind'], string>> = {
  core: 'This is the Islamic State itself: how the others stood is told towards it, so it has no alignment of its own.',
  media: 'A publication or media office. It speaks for its group; how it stood by itself is not asked.',
  state:
    'A state, its forces or its officials, on record because they act or speak here. How it stood is not asked.',
  body: 'A firm, institute or outlet that the sources name. How it stood towards the Islamic State is not asked.',
};

function says({ rung, doubts, parts, defections, flags }: Stance): boolean {
  return rung.key !== null || doubts.length + parts.length + defections.length + flags.length > 0;
}

function silentText(group: string, sources: readonly string[]): string | null {
  if (sources.length === 0) return null;
  const their = sources.length > 1 ? 'their' : 'its';
  return `${sayNothing(sources)} of how ${group} stood at ${their} time. That is silence, not “no tie”.`;
}

function together(atlas: Atlas, id: string, notes: Notes): StanceRow[] {
  const last = atlas.sources.at(-1);
  if (last === undefined) return [];
  const told = atlas.sources.map((source) => source.id);
  const answer = stance(atlas, id, { at: lastDayOf(last.dated), told }, notes);
  return [{ on: dateText(last.dated), toldBy: 'all sources together', stance: answer }];
}

function lastDayOf({ start, end }: Dated): string {
  return (end ?? start).latest;
}
