import type { Atlas } from '#src/atlas/atlas.ts';
import { voiceOf } from '#src/views/voice.ts';
import { csv } from './csv.ts';

const COLUMNS = [
  'id',
  'url',
  'source',
  'at',
  'text',
  'speaker_type',
  'speaker_id',
  'speaker',
  'kind',
  'hedge',
  'polarity',
  'date',
  'as_of',
  'made_public',
  'date_note',
  'groups',
  'people',
  'places',
  'counters',
  'note',
  'digest',
] as const;

/** All claims as CSV, sorted by id; lists are joined by a space. */
export function claimsCsv(atlas: Atlas): string {
  const rows = atlas.claims.map((claim) => ({
    ...claim,
    at: claim.at.join(' '),
    speaker_type: Object.keys(claim.speaker)[0],
    speaker_id: 'voice' in claim.speaker ? undefined : Object.values(claim.speaker)[0],
    speaker: voiceOf(atlas, claim).text,
    groups: claim.groups.join(' '),
    people: claim.people.join(' '),
    places: claim.places.join(' '),
    date: claim.date,
    as_of: claim.as_of,
    made_public: claim.made_public,
    date_note: claim.date_note,
    counters: claim.counters,
    note: claim.note,
  }));
  return csv(COLUMNS, rows);
}
