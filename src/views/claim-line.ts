import type { Atlas, AtlasClaim } from '#src/atlas/atlas.ts';
import type { Hedge } from '#src/schema/hedge.ts';
import type { Link } from './link.ts';
import { isSourceItself, voiceOf } from './voice.ts';
import { placeInSource } from './place-in-source.ts';
import { inReadingOrder } from './reading-order.ts';

/** A claim in one line of a list. */
export interface ClaimLine {
  id: string;
  text: string;
  url: string;
  /** How surely it is said: the voice line beside it. */
  hedge: Hedge;
  /** Who says it, where that is not the source itself. */
  by: string | null;
  /** Source and place in it, in our reading. */
  where: Link;
}

/** Claims as lines, in reading order. */
export function claimLines(atlas: Atlas, claims: readonly AtlasClaim[]): ClaimLine[] {
  return inReadingOrder(atlas, claims).map(({ id, text, url, source, speaker, hedge, at }) => ({
    id,
    text,
    url,
    hedge,
    by: saidBy(atlas, { speaker }),
    where: {
      text: `${atlas.source[source]?.label ?? source}, ${placeInSource(at)}`,
      url: `/articles/${source}/#${id}`,
    },
  }));
}

/** Who says a claim, where that is not the source itself. */
export function saidBy(atlas: Atlas, { speaker }: Pick<AtlasClaim, 'speaker'>): string | null {
  return isSourceItself({ speaker }) ? null : voiceOf(atlas, { speaker }).text;
}
