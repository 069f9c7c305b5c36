import type { Atlas, AtlasClaim, Dated } from '#src/atlas/atlas.ts';
import { dated } from '#src/atlas/date.ts';
import { CLAIM_KINDS, POLARITIES } from '#src/schema/claim.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';
import { HEDGES } from '#src/schema/hedge.ts';
import type { Link } from './link.ts';
import { linksTo } from './link.ts';
import { addressInSource, placeInSource } from './place-in-source.ts';
import { voiceOf, type Voice } from './voice.ts';

/** A finding seen from one of its claims. */
export interface Light {
  kind: string;
  text: string;
  url: string;
}

/** A claim as it is shown beside a text or under a page: everything a reader needs to weigh it. */
export interface ClaimNote {
  id: string;
  url: string;
  text: string;
  voice: Voice;
  source: Link;
  /** "paragraph 3". */
  place: string;
  /** The very words at the outlet; `null` where its address is not known. */
  original: string | null;
  /** The claim in place, in our reading of the article. */
  inPlace: string;
  hedge: string;
  kind: string;
  /** `null` where it is said to be so, which is the rule. */
  polarity: string | null;
  when: Dated;
  /** Its own date, the day as of which it is true, or, for want of either, the publication of its source. */
  clock: 'date' | 'as of' | 'as of publication';
  madePublic: Dated | null;
  dateNote: string | null;
  touches: Link[];
  light: Light[];
  counters: Link[];
  counteredBy: Link[];
}

/** The note of a claim. Throws where there is no such claim. */
export function claimNote(atlas: Atlas, id: string): ClaimNote {
  const claim = atlas.claim[id];
  const source = claim && atlas.source[claim.source];
  if (claim === undefined || source === undefined) throw new Error(`no claim “${id}” is on record`);
  const used = atlas.backlinks[id];
  return {
    id,
    url: claim.url,
    text: claim.text,
    voice: voiceOf(atlas, claim),
    source: { text: source.label, url: source.page },
    place: placeInSource(claim.at),
    original: addressInSource(source.url, claim.find),
    inPlace: `${source.page}#${id}`,
    hedge: HEDGES[claim.hedge].label,
    kind: CLAIM_KINDS[claim.kind].label,
    polarity: claim.polarity === 'holds' ? null : POLARITIES[claim.polarity].label,
    when: claim.dated,
    clock: claim.date !== undefined ? 'date' : claim.as_of !== undefined ? 'as of' : 'as of publication',
    madePublic: claim.made_public === undefined ? null : dated(claim.made_public),
    dateNote: claim.date_note ?? null,
    touches: linksTo(atlas, touched(claim)),
    light: (used?.findings ?? []).flatMap((finding) => {
      const found = atlas.finding[finding];
      return found ? [{ kind: FINDING_KINDS[found.kind].label, text: found.text, url: found.url }] : [];
    }),
    counters: linksTo(atlas, claim.counters === undefined ? [] : [claim.counters]),
    counteredBy: linksTo(atlas, used?.counteredBy ?? []),
  };
}

function touched({ groups, people, places }: AtlasClaim): string[] {
  return [...groups, ...people, ...places];
}
