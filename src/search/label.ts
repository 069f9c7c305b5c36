import type { EntryType } from './entry.ts';

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
