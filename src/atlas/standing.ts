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
  const claims = relation.claims
    .map((id) => atlas.claim[id])
    .filter((claim) => claim !== undefined)
    .filter((claim) => claim.kind !== 'forecast' && told.includes(claim.source));
  // The atlas keeps its sources in the order of publication.
  const published = atlas.sources.filter((source) => claims.some((claim) => claim.source === source.id));
  const firstPublished = published[0]?.dated.start;
  const lastPublished = published.at(-1)?.dated.start.latest;
  const start = relation.dated?.start ?? firstPublished;
  if (start === undefined || lastPublished === undefined) return null;

  const lasting = relation.mode === 'act' || relation.when === undefined;
  const end = relation.ending?.start ?? (lasting ? null : (relation.dated?.end ?? null));
  if (at < start.earliest || (end !== null && at > end.latest)) return null;

  const asserted = {
    from: start.latest,
    to: end === null || end.earliest > lastPublished ? lastPublished : end.earliest,
  };
  return {
    relation,
    claims: claims.map((claim) => claim.id).sort(),
    start,
    certain: at >= start.latest && (end === null || at <= end.earliest),
    carried: at > lastPublished,
    said: lastPublished,
    asserted: asserted.from <= asserted.to ? asserted : null,
  };
}
