import type { Article } from './article.ts';
import type { Block } from './block.ts';
import type { Claim } from './claim.ts';
import type { Coding } from './coding.ts';
import type { Event } from './event.ts';
import type { Finding } from './finding.ts';
import type { Group } from './group.ts';
import type { Departing, Edition } from './ledger.ts';
import type { Person } from './person.ts';
import type { Place } from './place.ts';
import type { Relation } from './relation.ts';
import type { Source } from './source.ts';

/** Everything that the content says, loaded and checked, defaults filled in: plain data, serialisable. */
export interface Records {
  sources: Source[];
  blocks: Record<string, Block[]>;
  claims: Claim[];
  /** The two codings of each source, in its order. */
  codings: Record<string, Coding[]>;
  events: Event[];
  relations: Relation[];
  findings: Finding[];
  people: Person[];
  places: Place[];
  groups: Group[];
  articles: Article[];
  /** Claim ids that a group's profile marks, by group. */
  profiles: Record<string, string[]>;
  /** What was released, oldest first. */
  editions: Edition[];
  /** Records that leave, or have got another id, and are in no edition yet as such. */
  departing: Departing[];
}
