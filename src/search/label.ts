import type { EntryType } from './entry.ts';
import type { Facet } from './facets.ts';

/** What a kind of record is called in lists of results. */
export const TYPE_LABELS: Record<EntryType, string> = {
  group: 'Group',
  person: 'Person',
  place: 'Place',
  event: 'Event',
  article: 'Article',
  claim: 'Claim',
  finding: 'Finding',
};

/** What each facet is called beside its choice. */
export const FACET_LABELS: Record<Facet, string> = {
  kind: 'Kind',
  group: 'Group',
  source: 'Source',
  year: 'Year',
  hedge: 'Hedge',
};
