import type { Atlas } from '#src/atlas/atlas.ts';
import { CLAIM_KINDS, POLARITIES } from '#src/schema/claim.ts';
import { HEDGES } from '#src/schema/hedge.ts';
import { optionsByText, termOptions, type Filter, type Option } from './index-filter.ts';
import { labelOf } from './map-groups.ts';
import { placeInSource } from './place-in-source.ts';
import { inReadingOrder } from './reading-order.ts';
import { voiceOf } from './voice.ts';

/** Claims by source, in reading order. */
export function claimIndex(atlas: Atlas) {
  const codes = new Map(groupOptions(atlas).map(({ value }, place) => [value, place.toString(36)]));
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
      kind: CLAIM_KINDS[claim.kind].label,
      hedge: HEDGES[claim.hedge].label,
      place: placeInSource(claim.at),
      /** `null` where it is said to be so, as most is. */
      polarity: claim.polarity === 'holds' ? null : claim.polarity,
      /** Places in the options of the filter. */
      groups: claim.groups.map((group) => codes.get(group) ?? ''),
    })),
  }));
}

/** What claims are narrowed down by. */
export function claimFilters(atlas: Atlas): Filter[] {
  const { claims } = atlas;
  return [
    {
      key: 'source',
      label: 'Source',
      options: atlas.sources.map(({ id, label }) => ({ value: id, text: label })),
    },
    { key: 'speaker', label: 'Speaker', options: [] },
    {
      key: 'group',
      label: 'Group',
      options: groupOptions(atlas),
      isCoded: true,
    },
    {
      key: 'kind',
      label: 'Kind',
      options: termOptions(
        CLAIM_KINDS,
        claims.map(({ kind }) => kind),
      ),
    },
    {
      key: 'hedge',
      label: 'Hedge',
      options: termOptions(
        HEDGES,
        claims.map(({ hedge }) => hedge),
      ),
    },
    {
      key: 'polarity',
      label: 'Polarity',
      usual: 'holds',
      options: termOptions(
        POLARITIES,
        claims.map(({ polarity }) => polarity),
      ),
    },
  ];
}

/** Groups that any claim is about. */
function groupOptions({ claims, groups }: Atlas): Option[] {
  const told = new Set(claims.flatMap((claim) => claim.groups));
  return optionsByText(
    groups.filter(({ id }) => told.has(id)).map((group) => ({ value: group.id, text: labelOf(group) })),
  );
}
