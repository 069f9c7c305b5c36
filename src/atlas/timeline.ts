import { alignment, type Alignment, type AlignmentAtlas } from './alignment.ts';
import type { AtlasRelation, Day } from './atlas.ts';
import { nextDay } from './day.ts';
import { distinct } from './order.ts';
import { toldSources } from './told.ts';

/** A stretch of days, both included, during which the answer stays the same; an open end is `null`. */
export interface Band {
  from: Day;
  to: Day | null;
  alignment: Alignment;
}

/**
 * How a group stood towards the Islamic State over time, as told by some sources: bands without gaps from the first
 * day anything said of it could begin; a band whose rung is `null` is a time of which nobody told has said anything.
 * Empty for a group that no relation touches. `told` as in `alignment`.
 */
export function timeline(atlas: AlignmentAtlas, group: string, told: string | readonly string[]): Band[] {
  const sources = toldSources(atlas, told);
  const bands: Band[] = [];
  for (const day of turningDays(atlas, group, sources)) {
    const answer = alignment(atlas, group, { at: day, told: sources });
    const last = bands.at(-1);
    if (last !== undefined && JSON.stringify(last.alignment) === JSON.stringify(answer)) continue;
    if (last !== undefined) last.to = dayBefore(day);
    bands.push({ from: day, to: null, alignment: answer });
  }
  return bands;
}

/** The days, in order, on which the answer can change: from one to the day before the next it stays the same. */
export function turningDays(atlas: AlignmentAtlas, group: string, told: readonly string[]): Day[] {
  const family = familyOf(atlas, group);
  return distinct(
    atlas.relations
      .filter((relation) => family.has(relation.from) || family.has(relation.to))
      .flatMap((relation) => turnsOf(atlas, relation, told)),
  );
}

/** The days on which the standing of a relation can change. */
function turnsOf(atlas: AlignmentAtlas, relation: AtlasRelation, told: readonly string[]): Day[] {
  const published = atlas.sources.filter(
    (source) =>
      told.includes(source.id) && relation.claims.some((claim) => atlas.claim[claim]?.source === source.id),
  );
  if (published.length === 0) return [];
  const starts =
    relation.dated === undefined ? published.map((source) => source.dated.start) : [relation.dated.start];
  const ends = [relation.dated?.end, relation.ending?.start].filter((bounds) => bounds != null);
  return [
    ...starts.flatMap((bounds) => [bounds.earliest, bounds.latest]),
    ...ends.flatMap((bounds) => [nextDay(bounds.earliest), nextDay(bounds.latest)]),
    ...published.map((source) => nextDay(source.dated.start.latest)),
  ];
}

/** The group and all that is, or left as, a part of it. */
function familyOf(atlas: AlignmentAtlas, group: string): ReadonlySet<string> {
  const family = new Set([group]);
  for (const member of family) {
    for (const relation of atlas.relations) {
      if (relation.to === member && (relation.kind === 'part-of' || relation.kind === 'split-from')) {
        family.add(relation.from);
      }
    }
  }
  return family;
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
