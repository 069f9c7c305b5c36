import type { RecordType } from '#src/schema/ledger.ts';

const PAGES = {
  source: '/articles/',
  claim: '/claims/',
  event: '/events/',
  relation: '/groups/',
  finding: '/findings/',
  group: '/groups/',
  person: '/people/',
  place: '/places/',
} as const satisfies Record<RecordType, string>;

/** Root-relative address of a record, without the base: a page of its own, but for a tie, which stands on its group's. */
export function addressOf(type: RecordType, record: { id: string; from?: unknown }): string {
  if (type === 'relation') return `${PAGES.relation}${String(record.from)}/#${record.id}`;
  return `${PAGES[type]}${record.id}/`;
}

/** Root-relative address of the frozen page of a record in an edition; ties have pages of their own there. */
export function frozenPath(edition: string, type: RecordType, id: string): string {
  return `/v/${edition}${type === 'relation' ? '/relations/' : PAGES[type]}${id}/`;
}

/** Where the frozen page of a version stands below the folder of frozen pages. */
export function frozenFile(edition: string, type: RecordType, id: string): string {
  return `${frozenPath(edition, type, id).slice('/v/'.length)}index.html`;
}
