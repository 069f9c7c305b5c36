import type { Atlas } from '#src/atlas/atlas.ts';
import { CLAIM_KINDS, POLARITIES } from '#src/schema/claim.ts';
import { HEDGES } from '#src/schema/hedge.ts';
import type { Term } from '#src/schema/term.ts';
import { claimNote, type ClaimNote } from './claim-note.ts';
import { linksTo, linkTo, type Link } from './link.ts';
import { inReadingOrder } from './reading-order.ts';

/** A value of the codebook with where it is defined. */
export interface CodedValue {
  label: string;
  definition: string;
  /** Its entry in the codebook. */
  url: string;
}

export interface ClaimPage {
  note: ClaimNote;
  hedge: CodedValue;
  kind: CodedValue;
  polarity: CodedValue;
  /** What the source is: title, outlet. */
  source: { title: string; outlet: string };
  groups: Link[];
  people: Link[];
  places: Link[];
  /** What stands on the claim. */
  usedBy: { events: Link[]; relations: Link[]; groups: Link[]; people: Link[] };
  editorsNote: string | null;
  /** Neighbours in the same source: id and the first words. */
  previous: Link | null;
  next: Link | null;
}

/** What the page of a claim shows. Throws where there is no such claim. */
export function claimPage(atlas: Atlas, id: string): ClaimPage {
  const claim = atlas.claim[id];
  const source = claim && atlas.source[claim.source];
  if (claim === undefined || source === undefined) throw new Error(`no claim “${id}” is on record`);
  const used = atlas.backlinks[id];
  const siblings = inReadingOrder(
    atlas,
    atlas.claims.filter((other) => other.source === claim.source),
  );
  const at = siblings.findIndex((other) => other.id === id);
  const neighbour = (index: number): Link | null => {
    const other = siblings[index];
    return other === undefined ? null : { text: `${other.id}, “${opening(other.text)}”`, url: other.url };
  };
  return {
    note: claimNote(atlas, id),
    hedge: coded('hedge', claim.hedge, HEDGES[claim.hedge]),
    kind: coded('claim-kind', claim.kind, CLAIM_KINDS[claim.kind]),
    polarity: coded('polarity', claim.polarity, POLARITIES[claim.polarity]),
    source: { title: source.title, outlet: source.outlet },
    groups: linksTo(atlas, claim.groups),
    people: linksTo(atlas, claim.people),
    places: linksTo(atlas, claim.places),
    usedBy: {
      events: linksTo(atlas, used?.events ?? []),
      relations: linksTo(atlas, used?.relations ?? []),
      groups: (used?.groups ?? []).map((group) => linkTo(atlas, group)),
      people: linksTo(atlas, used?.people ?? []),
    },
    editorsNote: claim.note ?? null,
    previous: neighbour(at - 1),
    next: at < 0 ? null : neighbour(at + 1),
  };
}

/** The first words of a sentence, at most some fifty characters. */
function opening(text: string): string {
  const words = text.split(' ');
  let length = 0;
  const kept = words.filter((word) => (length += word.length + 1) <= 50);
  return kept.length === words.length ? text : `${kept.join(' ').replace(/[,;:.]$/, '')} …`;
}

function coded(table: string, key: string, { label, definition }: Term): CodedValue {
  return { label, definition, url: `/about/method/#${table}-${key}` };
}
