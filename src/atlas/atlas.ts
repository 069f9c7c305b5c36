import type { Article } from '#src/schema/article.ts';
import type { Block } from '#src/schema/block.ts';
import type { Claim } from '#src/schema/claim.ts';
import type { Coding } from '#src/schema/coding.ts';
import type { Event } from '#src/schema/event.ts';
import type { Finding } from '#src/schema/finding.ts';
import type { Group } from '#src/schema/group.ts';
import type { RecordType } from '#src/schema/ledger.ts';
import type { Person } from '#src/schema/person.ts';
import type { Place } from '#src/schema/place.ts';
import type { Records } from '#src/schema/records.ts';
import type { Relation } from '#src/schema/relation.ts';
import type { Source } from '#src/schema/source.ts';
import type { History } from './history.ts';
import type { Reading } from './published.ts';

export type { RecordType };

/** A calendar day, `YYYY-MM-DD`; days compare as text. */
export type Day = string;

/** The days between which something lies, both included. */
export interface Bounds {
  earliest: Day;
  latest: Day;
}

/** An EDTF date with the bounds of its beginning and of its end; an open end is `null`. */
export interface Dated {
  edtf: string;
  /** A point lies on one unknown day within its bounds; a span lasts from start to end. */
  shape: 'point' | 'span';
  start: Bounds;
  end: Bounds | null;
  approximate: boolean;
  uncertain: boolean;
}

/** What a page and a citation need to know of any record. */
interface Published {
  /** Root-relative address without the base. */
  url: string;
  /** SHA-256, hex, of the record as published. */
  digest: string;
}

/** `url` is the outlet's address; `page` is ours, root-relative. */
export type AtlasSource = Source & Reading & { page: string; digest: string; dated: Dated };
/** `dated` is the claim's date, or the day as of which it is true. */
export type AtlasClaim = Claim & Published & { dated: Dated };
export type AtlasEvent = Event & Published & { dated: Dated };
/** `dated` is absent where neither `when` nor `as_of` is given: it then depends on who is told. */
export type AtlasRelation = Relation & Published & { dated?: Dated; ending?: Dated };
export type AtlasFinding = Finding & Published;
export type AtlasPerson = Person & Published;
export type AtlasPlace = Place & Published;
export type AtlasGroup = Group & Published;
export type AtlasArticle = Article & { url: string };

/** Where a claim is used: ids of the records that stand on it, each list sorted. */
export interface Backlinks {
  events: readonly string[];
  relations: readonly string[];
  findings: readonly string[];
  groups: readonly string[];
  people: readonly string[];
  /** Claims that dispute it. */
  counteredBy: readonly string[];
}

/** Everything on record, linked and frozen. Lists are sorted by id, sources by publication. */
export interface Atlas {
  /** The newest edition where nothing published differs from it; else `unreleased`. */
  readonly edition: string;
  readonly sources: readonly AtlasSource[];
  readonly claims: readonly AtlasClaim[];
  readonly events: readonly AtlasEvent[];
  readonly relations: readonly AtlasRelation[];
  readonly findings: readonly AtlasFinding[];
  readonly groups: readonly AtlasGroup[];
  readonly people: readonly AtlasPerson[];
  readonly places: readonly AtlasPlace[];
  readonly articles: readonly AtlasArticle[];
  readonly blocks: Readonly<Record<string, readonly Block[]>>;
  /** The two codings of each source, by source. */
  readonly codings: Readonly<Record<string, readonly Coding[]>>;
  /** Claims that a group's profile marks, by group. */
  readonly profiles: Readonly<Record<string, readonly string[]>>;

  /** By id; ids are unique over all kinds of record. */
  readonly source: Readonly<Record<string, AtlasSource>>;
  readonly claim: Readonly<Record<string, AtlasClaim>>;
  readonly event: Readonly<Record<string, AtlasEvent>>;
  readonly relation: Readonly<Record<string, AtlasRelation>>;
  readonly finding: Readonly<Record<string, AtlasFinding>>;
  readonly group: Readonly<Record<string, AtlasGroup>>;
  readonly person: Readonly<Record<string, AtlasPerson>>;
  readonly place: Readonly<Record<string, AtlasPlace>>;
  readonly article: Readonly<Record<string, AtlasArticle>>;
  readonly type: Readonly<Record<string, RecordType>>;

  /** By claim id. */
  readonly backlinks: Readonly<Record<string, Backlinks>>;
  /** All that was ever published, by id, with what is not released yet. */
  readonly history: Readonly<Record<string, History>>;
  /** What was loaded, as published. */
  readonly records: Readonly<Records>;
}
