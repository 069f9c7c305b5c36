import type { AlignmentAtlas } from './answer.ts';
import type { AtlasRelation, Bounds, Day } from './atlas.ts';

/** A relation as it stands on a day, as told by some sources. */
export interface Standing {
  relation: AtlasRelation;
  /** Claims in the sources told, forecasts left out; sorted, never empty. */
  claims: readonly string[];
  start: Bounds;
  /** It has begun for certain and has not possibly ended. */
  certain: boolean;
  /** Nobody told has said so since: the day lies after the last publication among its claims. */
  carried: boolean;
  /** The last publication among its claims. */
  said: Day;
  /** The days for which it is asserted for certain; `null` where there are none. */
  asserted: { from: Day; to: Day } | null;
}

/**
 * How a relation stands on the day `at` as told by `told`; `null` where it does not: no claim of those sources under
 * it, only forecasts, not yet begun for all we know, or over.
 *
 * An act lasts until it is ended. A state with `when` lasts through that span; one with `as_of`, or without either
 * (then as of the earliest publication among the claims told), lasts until ended and never reaches back.
 */
export function standing(
  atlas: AlignmentAtlas,
  relation: AtlasRelation,
  at: Day,
  told: readonly string[],
): Standing | null {
  const ground = groundOf(atlas, relation, told);
  if (ground === null) return null;
  const { claims, start, said } = ground;

  const lasting = relation.mode === 'act' || relation.when === undefined;
  const end = relation.ending?.start ?? (lasting ? null : (relation.dated?.end ?? null));
  if (at < start.earliest || (end !== null && at > end.latest)) return null;

  const asserted = {
    from: start.latest,
    to: end === null || end.earliest > said ? said : end.earliest,
  };
  return {
    relation,
    claims,
    start,
    certain: at >= start.latest && (end === null || at <= end.earliest),
    carried: at > said,
    said,
    asserted: asserted.from <= asserted.to ? asserted : null,
  };
}

/** What a relation stands on as told by some sources: their claims, its start, the last publication among them. */
export function groundOf(
  atlas: AlignmentAtlas,
  relation: AtlasRelation,
  told: readonly string[],
): Pick<Standing, 'claims' | 'start' | 'said'> | null {
  const claims = toldClaims(atlas, relation.claims, told);
  // The atlas keeps its sources in the order of publication.
  const published = atlas.sources.filter(({ id }) =>
    claims.some((claim) => atlas.claim[claim]?.source === id),
  );
  const start = relation.dated?.start ?? published[0]?.dated.start;
  const said = published.at(-1)?.dated.start.latest;
  return start === undefined || said === undefined ? null : { claims, start, said };
}

/** Of some claims those of the sources told, forecasts left out; sorted. */
export function toldClaims(
  atlas: Pick<AlignmentAtlas, 'claim'>,
  claims: readonly string[],
  told: readonly string[],
): string[] {
  return claims
    .filter((id) => {
      const claim = atlas.claim[id];
      return claim !== undefined && claim.kind !== 'forecast' && told.includes(claim.source);
    })
    .sort();
}

/** Whether two are asserted for days that they share and that have begun by a day, if one is given. */
export function areAssertedTogether(a: Standing, b: Standing, by?: Day): boolean {
  if (a.asserted === null || b.asserted === null) return false;
  const from = a.asserted.from > b.asserted.from ? a.asserted.from : b.asserted.from;
  const to = a.asserted.to < b.asserted.to ? a.asserted.to : b.asserted.to;
  return from <= to && (by === undefined || by >= from);
}
