import type { Atlas, AtlasClaim } from '#src/atlas/atlas.ts';
import type { Link } from './link.ts';
import { placeInSource } from './place-in-source.ts';
import { inReadingOrder } from './reading-order.ts';

/** A claim in one line of a list. */
export interface ClaimLine {
  id: string;
  text: string;
  url: string;
  /** Source and place in it, in our reading. */
  where: Link;
}

/** Claims as lines, in reading order. */
export function claimLines(atlas: Atlas, claims: readonly AtlasClaim[]): ClaimLine[] {
  return inReadingOrder(atlas, claims).map(({ id, text, url, source, at }) => ({
    id,
    text,
    url,
    where: {
      text: `${atlas.source[source]?.label ?? source}, ${placeInSource(at)}`,
      url: `/articles/${source}/#${id}`,
    },
  }));
}
