import type { Hedge } from '#src/schema/hedge.ts';
import type { Rung } from '#src/schema/rung.ts';
import type { Atlas, Bounds } from './atlas.ts';

/** What alignment reads of an atlas; small enough to travel to the browser. */
export type AlignmentAtlas = Pick<
  Atlas,
  'groups' | 'group' | 'person' | 'relations' | 'relation' | 'claim' | 'source' | 'sources' | 'backlinks'
>;

/** What is asked: what was so on a day, as told by which sources. */
export interface Asked {
  /** A day, month or year (`2014-12`); its last day counts. */
  at: string;
  /** Source ids, or a day, month or year: the sources out by its last day. */
  told: string | readonly string[];
}

/** A part of a group that has a side of its own: a group on record, or leaders or another part through a relation. */
export interface Part {
  /** The group, or else the relation. */
  id: string;
  by: 'group' | 'leaders' | 'part';
  rung: Rung;
  claims: readonly string[];
}

/** A tie to another group than the Islamic State, beside the rung. */
export interface Elsewhere {
  relation: string;
  to: string;
  kind: string;
  claims: readonly string[];
}

export interface Alignment {
  /** `null`: no claim at that time in those sources. */
  rung: Rung | null;
  since: Bounds | null;
  /** The claims under the rung. */
  claims: readonly string[];
  sources: readonly string[];
  /** The most outright hedge among the claims. */
  hedge: Hedge | null;
  /** affiliate only: as which. */
  as: string | null;
  limit: string | null;
  carried: boolean;
  contested: boolean;
  doubted: boolean;
  /** The claims that saw no sign of a tie, under `doubted`; they deny nothing. */
  doubts: readonly string[];
  divided: boolean;
  /** Every side that is told, the relations of the whole that stand, whichever rung is printed. */
  sides: readonly { relation: string; rung: Rung; claims: readonly string[] }[];
  parts: readonly Part[];
  /** Relations by which members went over. */
  defections: readonly string[];
  also: readonly Elsewhere[];
}
