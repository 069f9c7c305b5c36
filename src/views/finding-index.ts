import type { Atlas } from '#src/atlas/atlas.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';

/** Findings by kind, in the order of the codebook; kinds without findings are left out. */
export function findingIndex(atlas: Atlas) {
  return Object.entries(FINDING_KINDS)
    .map(([kind, { label, definition }]) => ({
      kind: label,
      id: kind,
      definition,
      findings: atlas.findings
        .filter((finding) => finding.kind === kind)
        .map(({ id, text, url, claims }) => ({ id, text, url, sources: sourcesOf(atlas, claims) })),
    }))
    .filter(({ findings }) => findings.length > 0);
}

function sourcesOf(atlas: Atlas, claims: readonly string[]): string[] {
  const ids = new Set(claims.flatMap((claim) => atlas.claim[claim]?.source ?? []));
  return atlas.sources.filter(({ id }) => ids.has(id)).map(({ label }) => label);
}
