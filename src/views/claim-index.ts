import type { Atlas } from '#src/atlas/atlas.ts';
import { CLAIM_KINDS } from '#src/schema/claim.ts';
import { HEDGES } from '#src/schema/hedge.ts';
import { placeInSource } from './place-in-source.ts';
import { inReadingOrder } from './reading-order.ts';
import { voiceOf } from './voice.ts';

/** Claims by source, in reading order. */
export function claimIndex(atlas: Atlas) {
  return atlas.sources.map((source) => ({
    source: { text: source.label, url: source.page },
    id: source.id,
    claims: inReadingOrder(
      atlas,
      atlas.claims.filter((claim) => claim.source === source.id),
    ).map((claim) => ({
      id: claim.id,
      url: claim.url,
      text: claim.text,
      who: voiceOf(atlas, claim).text,
      how: `${CLAIM_KINDS[claim.kind].label}, ${HEDGES[claim.hedge].label}`,
      place: placeInSource(claim.at),
    })),
  }));
}
