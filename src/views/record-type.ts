import type { RecordType } from '#src/schema/ledger.ts';

/** What a type of record is called in a sentence. */
export const RECORD_WORDS: Readonly<Record<RecordType, string>> = {
  source: 'article',
  claim: 'claim',
  event: 'event',
  relation: 'tie',
  finding: 'finding',
  group: 'group',
  person: 'person',
  place: 'place',
};
