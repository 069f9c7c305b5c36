import type { z } from 'zod';
import { Article } from '#src/schema/article.ts';
import { Block } from '#src/schema/block.ts';
import { Claim, CLAIM_KINDS, POLARITIES } from '#src/schema/claim.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { ACTOR_ROLES, Event } from '#src/schema/event.ts';
import { Finding, FINDING_KINDS } from '#src/schema/finding.ts';
import { Group } from '#src/schema/group.ts';
import { GROUP_KINDS } from '#src/schema/group-kinds.ts';
import { HEDGES } from '#src/schema/hedge.ts';
import { Person } from '#src/schema/person.ts';
import { Place, PRECISIONS } from '#src/schema/place.ts';
import { Figure, Name } from '#src/schema/primitives.ts';
import { Relation } from '#src/schema/relation.ts';
import { AFFILIATE_AS, BASES, MODES, RELATION_KINDS, SCOPES } from '#src/schema/relation-terms.ts';
import { RUNGS } from '#src/schema/rung.ts';
import { Source } from '#src/schema/source.ts';
import type { Term, Terms } from '#src/schema/term.ts';

/** A table of the codebook; each term has the anchor `<table>-<key>`. */
export interface TermTable {
  id: string;
  title: string;
  terms: (Term & { key: string })[];
}

/** A kind of record with its fields, from the schema's own descriptions. */
export interface RecordTable {
  id: string;
  title: string;
  description: string;
  fields: { name: string; required: boolean; description: string }[];
}

const TERMS: readonly [id: string, title: string, terms: Terms][] = [
  ['rung', 'Alignment', RUNGS],
  ['hedge', 'Hedge: how sure the speaker is', HEDGES],
  ['claim-kind', 'Kind of claim', CLAIM_KINDS],
  ['polarity', 'Polarity: whether it is said to be so', POLARITIES],
  ['relation-kind', 'Kind of tie', RELATION_KINDS],
  ['scope', 'Scope of a tie: who of the group', SCOPES],
  ['mode', 'Mode of a tie: an act or a state', MODES],
  ['affiliate-as', 'Affiliate as', AFFILIATE_AS],
  ['basis', 'Basis of a tie', BASES],
  ['event-kind', 'Kind of event', EVENT_KINDS],
  ['actor-role', 'Role of an actor', ACTOR_ROLES],
  ['finding-kind', 'Kind of finding', FINDING_KINDS],
  ['group-kind', 'Kind of group', GROUP_KINDS],
  ['precision', 'Precision of a place', PRECISIONS],
];

const RECORDS: readonly [id: string, title: string, schema: z.ZodObject][] = [
  ['source', 'Source', Source],
  ['article', 'Article', Article],
  ['block', 'Block', Block],
  ['claim', 'Claim', Claim],
  ['event', 'Event', Event],
  ['relation', 'Relation', Relation],
  ['finding', 'Finding', Finding],
  ['group', 'Group', Group],
  ['person', 'Person', Person],
  ['place', 'Place', Place],
  ['name', 'Name', Name],
  ['figure', 'Figure', Figure],
];

/** Every value that may be coded: definition, a case that fits, a case that does not. */
export function termTables(): TermTable[] {
  return TERMS.map(([id, title, terms]) => ({
    id,
    title,
    terms: Object.entries(terms).map(([key, term]) => ({ key, ...term })),
  }));
}

/** Every field of every record, as the schema describes it. */
export function recordTables(): RecordTable[] {
  return RECORDS.map(([id, title, schema]) => ({
    id,
    title,
    description: schema.description ?? '',
    fields: Object.entries(schema.shape).map(([name, field]) => ({
      name,
      required: !field.safeParse(undefined).success,
      description: describe(field),
    })),
  }));
}

/** A field's own description, or that of what it wraps, or of the first alternative. */
function describe(field: z.core.$ZodType): string {
  const own = 'description' in field ? field.description : undefined;
  if (typeof own === 'string') return own;
  const def = field._zod.def;
  if ('innerType' in def) return describe(def.innerType as z.core.$ZodType);
  if ('options' in def)
    return (def.options as readonly z.core.$ZodType[]).map(describe).find((text) => text !== '') ?? '';
  if ('element' in def) return describe(def.element as z.core.$ZodType);
  return '';
}
