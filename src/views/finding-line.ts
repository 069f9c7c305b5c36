import type { Atlas } from '#src/atlas/atlas.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';

/** A finding in one line of a list. */
export interface FindingLine {
  kind: string;
  text: string;
  url: string;
}

/** In the order of the codebook. */
const KINDS = Object.keys(FINDING_KINDS);

/** The findings that join any of these claims: contradictions first, then by id. */
export function findingsOn(atlas: Atlas, claims: readonly string[]): FindingLine[] {
  return atlas.findings
    .filter((finding) => finding.claims.some((claim) => claims.includes(claim)))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .map(({ kind, text, url }) => ({ kind: FINDING_KINDS[kind].label, text, url }));
}
