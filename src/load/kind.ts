import type { z } from 'zod';
import { Article } from '#src/schema/article.ts';
import { Block } from '#src/schema/block.ts';
import { Claim } from '#src/schema/claim.ts';
import { Coding } from '#src/schema/coding.ts';
import { Event } from '#src/schema/event.ts';
import { Finding } from '#src/schema/finding.ts';
import { Group } from '#src/schema/group.ts';
import { Person } from '#src/schema/person.ts';
import { Place } from '#src/schema/place.ts';
import { Relation } from '#src/schema/relation.ts';
import { Source } from '#src/schema/source.ts';

/** Every kind of record: where it is written, by which schema, and what it is called in a message. */
export const KINDS = {
  source: { path: 'data/sources', schema: Source, a: 'a source', each: 'list' },
  block: { path: 'data/blocks', schema: Block, a: 'a block', each: 'source' },
  claim: { path: 'data/claims', schema: Claim, a: 'a claim', each: 'source' },
  coding: { path: 'data/codings', schema: Coding, a: 'a coding', each: 'source' },
  event: { path: 'data/events', schema: Event, a: 'an event', each: 'list' },
  relation: { path: 'data/relations', schema: Relation, a: 'a relation', each: 'list' },
  finding: { path: 'data/findings', schema: Finding, a: 'a finding', each: 'list' },
  person: { path: 'data/people', schema: Person, a: 'a person', each: 'list' },
  place: { path: 'data/places', schema: Place, a: 'a place', each: 'list' },
  group: { path: 'groups', schema: Group, a: 'a group', each: 'page' },
  article: { path: 'articles', schema: Article, a: 'an article', each: 'page' },
} as const satisfies Record<string, { path: string; schema: z.ZodType; a: string; each: Each }>;

/** One list for all; one list for each source; one page for each record. */
type Each = 'list' | 'source' | 'page';

export type Kind = keyof typeof KINDS;

/** The kinds whose records bear an id of their own, in one namespace. */
export const NAMED = ['source', 'claim', 'event', 'relation', 'finding', 'person', 'place', 'group'] as const;
export type Named = (typeof NAMED)[number];

/** What a content file holds, told by its path. */
export interface Holds {
  kind: Kind;
  /** The source or page that the file is named after. */
  of?: string;
}

/**
 * What a file below the content folder holds: `data/events.yaml` or any `data/events/….yaml`,
 * `data/claims/<source>.yaml` or `data/claims/<source>/….yaml`, `groups/<id>.mdx`; `undefined` for anything else.
 */
export function holds(path: string): Holds | undefined {
  for (const [kind, { path: root, each }] of Object.entries(KINDS) as [Kind, (typeof KINDS)[Kind]][]) {
    if (
      each === 'list' &&
      (path === `${root}.yaml` || (path.startsWith(`${root}/`) && path.endsWith('.yaml')))
    ) {
      return { kind };
    }
    if (!path.startsWith(`${root}/`)) continue;
    const rest = path.slice(root.length + 1);
    const of = (each === 'page' ? /^([^/]+)\.mdx$/ : /^([^/]+)(?:\.yaml|\/.+\.yaml)$/).exec(rest)?.[1];
    if (of !== undefined) return { kind, of };
  }
  return undefined;
}
