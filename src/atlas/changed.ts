import canonicalize from 'canonicalize';
import type { RecordType } from '#src/schema/ledger.ts';

/** What a change of a field is called; a field that is not here is called by its name. */
const CALLED: Readonly<Record<string, string>> = {
  id: 'identifier',
  text: 'wording',
  summary: 'wording',
  profile: 'wording',
  limits: 'wording',
  role: 'wording',
  label: 'wording',
  speaker: 'attribution',
  hedge: 'hedge',
  kind: 'kind',
  date: 'date',
  as_of: 'date',
  made_public: 'date',
  date_note: 'date',
  when: 'date',
  ends: 'date',
  published: 'date',
  founded: 'date',
  ended: 'date',
  at: 'place in source',
  find: 'place in source',
  name: 'names',
  short: 'names',
  names: 'names',
  figures: 'figures',
  lon: 'position',
  lat: 'position',
  precision: 'position',
  country: 'position',
  source: 'links',
  groups: 'links',
  people: 'links',
  places: 'links',
  place: 'links',
  claims: 'links',
  actors: 'links',
  targets: 'links',
  counters: 'links',
  from: 'links',
  to: 'links',
  affiliation: 'links',
  stands_for: 'links',
  succeeds: 'links',
};

type Fields = Readonly<Record<string, unknown>>;

/** Fields in which two versions of a record differ, by name; editors' notes do not count. */
export function changedFields(before: Fields, after: Fields): string[] {
  const same = (field: string) => canonicalize(before[field]) === canonicalize(after[field]);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => field !== 'note' && field !== 'url' && !same(field))
    .sort();
}

/** What changed between two versions of a record, in the words of the ledger, sorted; each once. */
export function whatChanged(type: RecordType, before: Fields, after: Fields): string[] {
  const called = (field: string) =>
    type === 'event' && field === 'title' ? 'wording' : (CALLED[field] ?? field.replaceAll('_', ' '));
  return [...new Set(changedFields(before, after).map(called))].sort();
}

/** Fields that name other records and hold nothing else. */
export const LINK_FIELDS: ReadonlySet<string> = new Set(
  Object.keys(CALLED).filter((field) => CALLED[field] === 'links' && field !== 'actors'),
);
