import type { Atlas, Dated } from '#src/atlas/atlas.ts';
import { articleIndex } from './indexes.ts';

export interface HomePage {
  counts: {
    claims: number;
    groups: number;
    events: number;
    people: number;
    places: number;
    findings: number;
  };
  /** Publication of the first and of the last source. */
  first: Dated | null;
  last: Dated | null;
  articles: ReturnType<typeof articleIndex>;
}

/** What the home page shows. */
export function homePage(atlas: Atlas): HomePage {
  return {
    counts: {
      claims: atlas.claims.length,
      groups: atlas.groups.length,
      events: atlas.events.length,
      people: atlas.people.length,
      places: atlas.places.length,
      findings: atlas.findings.length,
    },
    first: atlas.sources[0]?.dated ?? null,
    last: atlas.sources.at(-1)?.dated ?? null,
    articles: articleIndex(atlas),
  };
}
