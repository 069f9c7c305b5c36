import type { Content } from './content.ts';
import type { Kind } from './kind.ts';

/** How much is on record, drafts included. */
export interface Tally extends Record<Exclude<Kind, 'block' | 'article'>, number> {
  coded: number;
  notCoded: number;
  drafts: number;
  /** Drafts that still hold a placeholder; they are in no other count. */
  unfinished: number;
}

/** Counts what was read and fits its schema. */
export function tally({ records, ids }: Content): Tally {
  const blocks = (state: string) => records.block.filter(({ value }) => value.state === state).length;
  return {
    source: records.source.length,
    coded: blocks('coded'),
    notCoded: blocks('not-coded'),
    claim: records.claim.length,
    coding: records.coding.length,
    event: records.event.length,
    relation: records.relation.length,
    finding: records.finding.length,
    group: records.group.length,
    person: records.person.length,
    place: records.place.length,
    drafts: Object.values(records)
      .flat()
      .filter(({ draft, withdrawn }) => draft && !withdrawn).length,
    unfinished: ids.filter(({ unfinished }) => unfinished).length,
  };
}

/** The counts in words. */
export function tallyText(counts: Tally): string {
  const some = (n: number, one: string, many = `${one}s`) => `${String(n)} ${n === 1 ? one : many}`;
  const parts = [
    some(counts.source, 'source'),
    `${some(counts.coded, 'block')} coded, ${String(counts.notCoded)} not coded`,
    some(counts.claim, 'claim'),
    ...(counts.coding > 0 ? [some(counts.coding, 'statement coded twice', 'statements coded twice')] : []),
    some(counts.event, 'event'),
    some(counts.relation, 'relation'),
    some(counts.finding, 'finding'),
    some(counts.group, 'group'),
    some(counts.person, 'person', 'people'),
    some(counts.place, 'place'),
  ];
  if (counts.unfinished > 0) parts.push(some(counts.unfinished, 'unfinished draft'));
  return parts.join(', ') + (counts.drafts > 0 ? ` (${some(counts.drafts, 'draft')} among them)` : '');
}
