import type { Day } from '#src/atlas/atlas.ts';
import { CLASS_OF, type TieClass } from '#src/atlas/tie-class.ts';
import type { StandingTie } from '#src/atlas/ties.ts';
import { HEDGES, type Hedge } from '#src/schema/hedge.ts';
import type { Relation } from '#src/schema/relation.ts';
import { dateText } from './date.ts';
import type { MapAtlas } from './map-atlas.ts';
import type { Evidence } from './map-evidence.ts';
import { labelOf } from './map-groups.ts';
import { tieWords } from './tie-words.ts';

/** One tie in words, with what stands under it. */
export interface NetworkTie extends Evidence {
  /** The relation. */
  id: string;
  /** Where it stands on the page of its group. */
  url: string;
  class: TieClass;
  /** The first day on which it can have begun. */
  from: Day;
  says: string;
  /** When it was, or as of when it is said. */
  when: string;
  notes: readonly string[];
}

/** A standing tie with its words. */
export type WordedTie = StandingTie & { words: NetworkTie };

/** A standing tie in words. */
export function networkTie(
  atlas: MapAtlas,
  { relation, claims, start, carried, contested }: StandingTie,
): NetworkTie {
  const hedge = (Object.keys(HEDGES) as Hedge[]).find((one) =>
    claims.some((id) => atlas.claim[id]?.hedge === one),
  );
  const isInferred = relation.basis === 'editor';
  const { sources, claims: links } = evidenceFor(atlas, claims);
  return {
    id: relation.id,
    url: relation.url,
    class: CLASS_OF[relation.kind],
    from: start.earliest,
    says: tieText(atlas, relation),
    when: isInferred ? '' : whenText(relation),
    notes: [
      ...(isInferred ? ['our inference: no source says so'] : []),
      ...(relation.as === undefined ? [] : [relation.as]),
      ...(relation.limit === undefined ? [] : [relation.limit]),
      ...(relation.clash ? ['they fought each other'] : []),
      ...(hedge === undefined || hedge === 'stated' || isInferred ? [] : [HEDGES[hedge].label]),
      ...(contested ? ['contested'] : []),
      ...(carried && !isInferred ? [`not said again after ${sources.at(-1)?.label ?? ''}`] : []),
    ],
    sources,
    claims: links,
    doubts: [],
  };
}

/** A relation as a clause with the names used in figures: "some members of al-Qaeda joined ISIS". */
export function tieText(
  atlas: Pick<MapAtlas, 'group' | 'person'>,
  relation: Pick<Relation, 'from' | 'to' | 'kind' | 'scope' | 'polarity'>,
): string {
  const nameOf = (id: string) => {
    const group = atlas.group[id];
    return group ? labelOf(group) : (atlas.person[id]?.name ?? id);
  };
  const { before, mark, denied, kind } = tieWords(relation);
  return `${before}${nameOf(relation.from)}${mark}${denied ? ' not' : ''} ${kind} ${nameOf(relation.to)}`;
}

/** When a relation was so, or as of when it is said. */
export function whenText({ when, dated, ending }: StandingTie['relation']): string {
  const asOf = dated === undefined ? 'as of publication' : `as of ${dateText(dated)}`;
  const from = dated === undefined || when === undefined ? asOf : dateText(dated);
  return ending === undefined ? from : `${from}; ended ${dateText(ending)}`;
}

/** Claims and their sources as links. */
export function evidenceFor(
  atlas: Pick<MapAtlas, 'sources' | 'claim'>,
  claims: readonly string[],
): Pick<Evidence, 'sources' | 'claims'> {
  const under = claims.flatMap((id) => atlas.claim[id] ?? []);
  return {
    sources: atlas.sources
      .filter(({ id }) => under.some(({ source }) => source === id))
      .map(({ id, label, page }) => ({ id, label, url: page })),
    claims: under.map(({ id, url }) => ({ id, url })),
  };
}
