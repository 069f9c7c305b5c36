import type { Atlas } from '#src/atlas/atlas.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';
import { claimNote, type ClaimNote } from './claim-note.ts';

export interface FindingPage {
  id: string;
  url: string;
  kind: string;
  kindDefinition: string;
  text: string;
  claims: ClaimNote[];
  note: string | null;
}

/** What the page of a finding shows. Throws where there is no such finding. */
export function findingPage(atlas: Atlas, id: string): FindingPage {
  const finding = atlas.finding[id];
  if (finding === undefined) throw new Error(`no finding “${id}” is on record`);
  return {
    id,
    url: finding.url,
    kind: FINDING_KINDS[finding.kind].label,
    kindDefinition: FINDING_KINDS[finding.kind].definition,
    text: finding.text,
    claims: finding.claims.map((claim) => claimNote(atlas, claim)),
    note: finding.note ?? null,
  };
}
