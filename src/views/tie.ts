import type { Atlas, AtlasRelation, Dated } from '#src/atlas/atlas.ts';
import { coreOf, standsFor } from '#src/atlas/stand-in.ts';
import { POLARITIES } from '#src/schema/claim.ts';
import { AFFILIATE_AS, RELATION_KINDS, SCOPES } from '#src/schema/relation.ts';
import { linkTo, type Link } from './link.ts';
import type { NoteRef, Notes } from './notes.ts';

/** What one group is to another, in words. */
export interface Tie {
  id: string;
  url: string;
  from: Link;
  to: Link;
  kind: string;
  /** `null` where it is said to be so. */
  polarity: string | null;
  /** `null` where it holds of the whole group. */
  scope: string | null;
  as: string | null;
  /** An act happened, a state was so. */
  mode: 'happened' | 'was so';
  /** They fought each other, so that it counts for both. */
  clash: boolean;
  /** `null` where it is true as of the publication of its sources. */
  when: Dated | null;
  asOf: boolean;
  ends: Dated | null;
  limit: string | null;
  /** Only we infer it. */
  inferred: boolean;
  /** It bears on how `from` stood towards the Islamic State. */
  towardsCore: boolean;
  dateNote: string | null;
  note: string | null;
  refs: NoteRef[];
}

/** A relation in words. */
function tieOf(atlas: Atlas, relation: AtlasRelation, notes: Notes): Tie {
  return {
    id: relation.id,
    url: relation.url,
    from: linkTo(atlas, relation.from),
    to: linkTo(atlas, relation.to),
    kind: RELATION_KINDS[relation.kind].label,
    polarity: relation.polarity === 'holds' ? null : POLARITIES[relation.polarity].label,
    scope: relation.scope === 'whole' ? null : SCOPES[relation.scope].label,
    as: relation.as === undefined ? null : AFFILIATE_AS[relation.as].label,
    mode: relation.mode === 'act' ? 'happened' : 'was so',
    clash: relation.clash ?? false,
    when: relation.dated ?? null,
    asOf: relation.when === undefined,
    ends: relation.ending ?? null,
    limit: relation.limit ?? null,
    inferred: relation.basis === 'editor',
    towardsCore: standsFor(atlas, relation.to) === coreOf(atlas),
    dateNote: relation.date_note ?? null,
    note: relation.note ?? null,
    refs: notes.refs(relation.claims),
  };
}

/** The ties of a group, or with it, or to a person; its own before those of others, by id. */
export function tiesOf(atlas: Atlas, id: string, notes: Notes): Tie[] {
  const own = atlas.relations.filter(({ from }) => from === id);
  const others = atlas.relations.filter(({ to }) => to === id);
  return [...own, ...others].map((relation) => tieOf(atlas, relation, notes));
}
