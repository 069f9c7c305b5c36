import type { AlignmentAtlas } from './answer.ts';
import type { AtlasRelation, Day } from './atlas.ts';
import { distinct } from './order.ts';
import { standsFor } from './stand-in.ts';
import { standing, type Standing } from './standing.ts';

/** What is asked of an atlas, resolved: a day, the core, the sources told. */
export interface Question {
  atlas: AlignmentAtlas;
  core: string;
  at: Day;
  told: readonly string[];
}

/** The group's relations that stand, and clashes that others are said to have had with it, sorted by id. */
export function standings({ atlas, at, told }: Question, group: string): Standing[] {
  return atlas.relations
    .filter(
      (relation) =>
        relation.basis === 'source' && (relation.from === group || (relation.clash && relation.to === group)),
    )
    .map((relation) => standing(atlas, relation, at, told))
    .filter((one) => one !== null);
}

/** Whether a relation is one towards the Islamic State: its other end is, or stands for, the core. */
export function isTowards({ atlas, core }: Question, group: string, relation: AtlasRelation): boolean {
  return standsFor(atlas, relation.from === group ? relation.to : relation.from) === core;
}

/** The sources of some claims, sorted. */
export function sourcesOf(atlas: AlignmentAtlas, claims: readonly string[]): string[] {
  return distinct(claims.flatMap((id) => atlas.claim[id]?.source ?? []));
}
