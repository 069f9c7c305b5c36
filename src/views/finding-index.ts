import type { Atlas, AtlasSource } from '#src/atlas/atlas.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';
import { termOptions, type Filter } from './index-filter.ts';

/** Findings by kind, in the order of the codebook; kinds without findings are left out. */
export function findingIndex(atlas: Atlas) {
  return Object.entries(FINDING_KINDS)
    .map(([kind, { label, definition }]) => ({
      kind: label,
      id: kind,
      definition,
      findings: atlas.findings
        .filter((finding) => finding.kind === kind)
        .map(({ id, text, url, claims }) => ({
          id,
          text,
          url,
          sources: sourcesOf(atlas, claims).map((source) => ({ id: source.id, label: source.label })),
        })),
    }))
    .filter(({ findings }) => findings.length > 0);
}

/** What findings are narrowed down by. */
export function findingFilters(atlas: Atlas): Filter[] {
  return [
    {
      key: 'kind',
      label: 'Kind',
      options: termOptions(
        FINDING_KINDS,
        atlas.findings.map(({ kind }) => kind),
      ),
    },
    {
      key: 'source',
      label: 'Source',
      options: atlas.sources.map(({ id, label }) => ({ value: id, text: label })),
    },
  ];
}

function sourcesOf(atlas: Atlas, claims: readonly string[]): AtlasSource[] {
  const ids = new Set(claims.flatMap((claim) => atlas.claim[claim]?.source ?? []));
  return atlas.sources.filter(({ id }) => ids.has(id));
}
