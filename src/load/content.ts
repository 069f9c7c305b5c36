import type { Article } from '#src/schema/article.ts';
import type { Block } from '#src/schema/block.ts';
import type { Claim } from '#src/schema/claim.ts';
import type { Coding } from '#src/schema/coding.ts';
import type { Event } from '#src/schema/event.ts';
import type { Finding } from '#src/schema/finding.ts';
import type { Group } from '#src/schema/group.ts';
import type { Person } from '#src/schema/person.ts';
import type { Place as PlaceRecord } from '#src/schema/place.ts';
import type { Relation } from '#src/schema/relation.ts';
import type { Source } from '#src/schema/source.ts';
import type { Frozen } from './frozen.ts';
import type { Place } from './issue.ts';
import type { Kind } from './kind.ts';
import type { LoadedEdition } from './ledger.ts';
import type { Body } from './mdx.ts';
import type { Path } from './yaml.ts';

/** The records as loaded, by kind. */
export interface Values {
  source: Source;
  block: Block & { source: string };
  claim: Claim;
  coding: Coding & { source: string };
  event: Event;
  relation: Relation;
  finding: Finding;
  person: Person;
  place: PlaceRecord;
  group: Group;
  article: Article;
}

/** One record that fits its schema, and where each part of it stands. */
export interface Entry<K extends Kind = Kind> {
  kind: K;
  /** The record's id; of an article its source, of a block its locator. */
  id: string;
  /** Kept out of the site: a draft, or withdrawn. */
  draft: boolean;
  withdrawn: boolean;
  value: Values[K];
  place(path: Path, part?: 'key' | 'value'): Place;
  /** The prose of a page; `undefined` for data, or where it could not be read. */
  body: Body | undefined;
}

/** All that was read, before records are checked against each other. */
export interface Content {
  /** How the content folder is called in messages. */
  dir: string;
  records: { [K in Kind]: Entry<K>[] };
  /** Every id that is written down, also on records that do not fit their schema, and on drafts that are unfinished. */
  ids: { kind: Kind; id: string; place: Place; unfinished?: true }[];
  /** Kinds, or `kind/source`, of which something could not be read: what is missing from them cannot be judged. */
  unsure: Set<string>;
  /** Kinds of which a file could not be read at all: any id may stand in it. */
  unread: Set<Kind>;
  /** The ledger, oldest edition first. */
  editions: LoadedEdition[];
  /** What stands in the folder of frozen pages; `undefined` where nobody looked. */
  frozen?: Frozen;
}
