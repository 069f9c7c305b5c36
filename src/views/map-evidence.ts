import type { Alignment } from '#src/atlas/alignment.ts';
import type { MapAtlas } from './map-atlas.ts';

/** What stands under a row of a figure's table. */
export interface Evidence {
  sources: readonly { id: string; label: string; url: string }[];
  claims: readonly { id: string; url: string }[];
  /** The claims that saw no sign of a tie. */
  doubts: readonly { id: string; url: string }[];
}

/**
 * The claims under all that is said of an alignment, in the sources told, and those sources: under its rung, its
 * parts, members who went over, ties elsewhere.
 */
export function evidenceOf(atlas: MapAtlas, alignment: Alignment, told: readonly string[]): Evidence {
  const { claims: under, parts, also, defections } = alignment;
  const ids = new Set([
    ...under,
    ...parts.flatMap(({ claims }) => claims),
    ...also.flatMap(({ claims }) => claims),
    ...defections.flatMap((id) => atlas.relation[id]?.claims ?? []),
  ]);
  const claimsOf = (list: Iterable<string>) =>
    [...list]
      .sort()
      .flatMap((id) => atlas.claim[id] ?? [])
      .filter(({ source }) => told.includes(source));
  const claims = claimsOf(ids);
  return {
    sources: atlas.sources
      .filter(({ id }) => claims.some(({ source }) => source === id))
      .map(({ id, label, page }) => ({ id, label, url: page })),
    claims: claims.map(({ id, url }) => ({ id, url })),
    doubts: claimsOf(alignment.doubted ? alignment.doubts : []).map(({ id, url }) => ({ id, url })),
  };
}
