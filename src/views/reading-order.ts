import type { Atlas, AtlasClaim } from '#src/atlas/atlas.ts';

/** Claims by the publication of their source and the place at which our reading marks them; numbers are no positions. */
export function inReadingOrder(atlas: Atlas, claims: readonly AtlasClaim[]): AtlasClaim[] {
  const order = atlas.sources.flatMap(({ id }) =>
    (atlas.article[id]?.blocks ?? []).flatMap((block) => block.claims),
  );
  const place = new Map(order.map((id, index) => [id, index]));
  const at = ({ id }: AtlasClaim) => place.get(id) ?? order.length;
  return [...claims].sort((a, b) => at(a) - at(b));
}
