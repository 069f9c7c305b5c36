import type { Atlas, AtlasRelation, Dated, Day } from '#src/atlas/atlas.ts';
import { order } from '#src/atlas/order.ts';
import { coreOf, standsFor } from '#src/atlas/stand-in.ts';
import { AFFILIATE_AS } from '#src/schema/relation-terms.ts';
import { linkTo, type Link } from './link.ts';
import type { NoteRef, Notes } from './notes.ts';
import { tieWords, type TieWords } from './tie-words.ts';

/** What one group is to another, in words. */
export interface Tie {
  id: string;
  url: string;
  from: Link;
  to: Link;
  words: TieWords;
  as: string | null;
  /** They fought each other, so that it counts for both. */
  clash: boolean;
  /** The sources that tell of it. */
  told: string[];
  /** `null` where it is true as of their publication. */
  when: Dated | null;
  asOf: boolean;
  ends: Dated | null;
  limit: string | null;
  /** Only we infer it. */
  inferred: boolean;
  dateNote: string | null;
  note: string | null;
  refs: NoteRef[];
}

/** The ties of a group under one heading. */
export interface TieGroup {
  id: string;
  title: string;
  ties: Tie[];
}

/** A relation in words. */
function tieOf(atlas: Atlas, relation: AtlasRelation, notes: Notes): Tie {
  return {
    id: relation.id,
    url: relation.url,
    from: linkTo(atlas, relation.from),
    to: linkTo(atlas, relation.to),
    words: tieWords(relation),
    as: relation.as === undefined ? null : AFFILIATE_AS[relation.as].label,
    clash: relation.clash ?? false,
    told: atlas.sources
      .filter(({ id }) => relation.claims.some((claim) => atlas.claim[claim]?.source === id))
      .map(({ label }) => label),
    when: relation.dated ?? null,
    asOf: relation.when === undefined,
    ends: relation.ending ?? null,
    limit: relation.limit ?? null,
    inferred: relation.basis === 'editor',
    dateNote: relation.date_note ?? null,
    note: relation.note ?? null,
    refs: notes.refs(relation.claims),
  };
}

/** The ties of others to a person, by date. */
export function tiesTo(atlas: Atlas, id: string, notes: Notes): Tie[] {
  return byDate(
    atlas,
    atlas.relations.filter(({ to }) => to === id),
  ).map((relation) => tieOf(atlas, relation, notes));
}

/** The ties that a source states of a group: how it stood, its parts, its ties elsewhere, those of others; by date. */
export function tieGroups(atlas: Atlas, id: string, notes: Notes): TieGroup[] {
  const stated = touching(atlas, id).filter(({ basis }) => basis === 'source');
  const kindOf = (relation: AtlasRelation) => {
    if (relation.kind === 'part-of' || relation.kind === 'split-from') return 'parts';
    const other = relation.from === id ? relation.to : relation.from;
    const own = relation.from === id || relation.clash === true;
    if (own && standsFor(atlas, other) === coreOf(atlas)) return 'towards';
    return relation.from === id ? 'elsewhere' : 'others';
  };
  return (Object.keys(TITLES) as (keyof typeof TITLES)[])
    .map((kind) => ({
      id: `ties-${kind}`,
      title: TITLES[kind],
      ties: byDate(
        atlas,
        stated.filter((relation) => kindOf(relation) === kind),
      ).map((relation) => tieOf(atlas, relation, notes)),
    }))
    .filter(({ ties }) => ties.length > 0);
}

/** The ties of a group that only we infer, by date. */
export function inferredTies(atlas: Atlas, id: string, notes: Notes): Tie[] {
  return byDate(
    atlas,
    touching(atlas, id).filter(({ basis }) => basis === 'editor'),
  ).map((relation) => tieOf(atlas, relation, notes));
}

const TITLES = {
  towards: 'Towards the Islamic State',
  parts: 'Parts, and what it is part of or left',
  elsewhere: 'To others',
  others: 'Of others to it',
} as const;

function touching(atlas: Atlas, id: string): AtlasRelation[] {
  return atlas.relations.filter(({ from, to }) => from === id || to === id);
}

/** By the first day on which they can have begun, then by id. */
function byDate(atlas: Atlas, relations: readonly AtlasRelation[]): AtlasRelation[] {
  return [...relations].sort((a, b) => order(begin(atlas, a), begin(atlas, b)) || order(a.id, b.id));
}

function begin(atlas: Atlas, { dated, claims }: AtlasRelation): Day {
  if (dated !== undefined) return dated.start.earliest;
  const published = claims.map(
    (claim) => atlas.source[atlas.claim[claim]?.source ?? '']?.dated.start.earliest,
  );
  return published.filter((day) => day !== undefined).sort()[0] ?? '';
}
