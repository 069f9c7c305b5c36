import type { Atlas } from '#src/atlas/atlas.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';

/** A finding in one line of a list. */
export interface FindingLine {
  kind: string;
  text: string;
  url: string;
}

/** The findings that join any of these claims, by id. */
export function findingsOn(atlas: Atlas, claims: readonly string[]): FindingLine[] {
  return atlas.findings
    .filter((finding) => finding.claims.some((claim) => claims.includes(claim)))
    .map(({ kind, text, url }) => ({ kind: FINDING_KINDS[kind].label, text, url }));
}
