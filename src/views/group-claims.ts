import type { Atlas, AtlasClaim } from '#src/atlas/atlas.ts';
import { saidBy } from './claim-line.ts';
import { claimNote, type ClaimNote } from './claim-note.ts';
import type { Link } from './link.ts';
import { placeInSource } from './place-in-source.ts';
import { inReadingOrder } from './reading-order.ts';

/** A claim that facts of the page stand on, with the number by which they call it. */
export interface NumberedClaim extends Pick<ClaimNote, 'id' | 'url' | 'text' | 'hedge' | 'place'> {
  number: number;
  /** Who says it and how, as far as that is not the source itself, stating a fact. */
  by: string;
}

/** A place in a source with the further claims that stand there, by the end of their ids. */
export interface FurtherPlace {
  place: string;
  claims: Link[];
}

/** The claims of one source that touch a group. */
export interface SourceClaims {
  source: Link;
  numbered: NumberedClaim[];
  further: FurtherPlace[];
  furtherCount: number;
}

export interface GroupClaims {
  count: number;
  /** Those that are called first, with their source. */
  first: (NumberedClaim & { source: Link })[];
  /** All others, by source. */
  rest: SourceClaims[];
}

const FIRST = 12;

/**
 * The claims under the page of a group.
 *
 * @param called those that its facts call on, by number
 * @param touching all that touch it
 */
export function groupClaims(
  atlas: Atlas,
  called: readonly string[],
  touching: readonly AtlasClaim[],
): GroupClaims {
  const numbered = called.map((id, index) => numberedClaim(atlas, id, index + 1));
  const further = inReadingOrder(
    atlas,
    touching.filter(({ id }) => !called.includes(id)),
  );
  return {
    count: numbered.length + further.length,
    first: numbered.slice(0, FIRST).map(({ source, ...claim }) => ({ ...claim, source })),
    rest: atlas.sources
      .map(({ id, label, page }) => {
        const ofSource = further.filter(({ source }) => source === id);
        return {
          source: { text: label, url: page },
          numbered: numbered
            .slice(FIRST)
            .filter(({ source }) => source.url === page)
            .map(({ source: _source, ...claim }) => claim),
          further: byPlace(ofSource),
          furtherCount: ofSource.length,
        };
      })
      .filter((list) => list.numbered.length + list.furtherCount > 0),
  };
}

function numberedClaim(atlas: Atlas, id: string, number: number): NumberedClaim & { source: Link } {
  const { url, text, place, source, kind, hedge, polarity } = claimNote(atlas, id);
  const claim = atlas.claim[id];
  const by = [
    claim === undefined ? null : saidBy(atlas, claim),
    claim?.kind === 'fact' ? null : kind,
    claim?.hedge === 'stated' ? null : hedge,
    polarity,
  ];
  return { id, url, text, hedge, place, source, number, by: by.filter((part) => part !== null).join(', ') };
}

function byPlace(claims: readonly AtlasClaim[]): FurtherPlace[] {
  const places = new Map<string, Link[]>();
  for (const { id, url, at } of claims) {
    const place = placeInSource(at);
    const link = { text: id.slice(id.lastIndexOf('-') + 1), url };
    places.set(place, [...(places.get(place) ?? []), link]);
  }
  return [...places].map(([place, links]) => ({ place, claims: links }));
}
