import type { Content } from './content.ts';

/** How complete the record is: what an editor could still add, and where dates are not the sources’ own. */
export interface Completeness {
  sources: { id: string; coded: number; notCoded: number; claims: number }[];
  /** Groups whose prose marks no claim. */
  groupsWithoutProfile: string[];
  /** People whose role stands on no claim. */
  peopleWithoutRole: string[];
  eventsWithoutPlace: string[];
  /** Records whose date was resolved or inferred, and says how. */
  datesInferred: { claim: string[]; event: string[]; relation: string[] };
}

/** Looks through all that could be read, drafts included; ids in the order of the content. */
export function completenessOf({ records }: Content): Completeness {
  const inferred = (kind: 'claim' | 'event' | 'relation') =>
    records[kind].filter(({ value }) => value.date_note !== undefined).map(({ id }) => id);
  return {
    sources: records.source.map(({ id }) => {
      const blocks = records.block.filter(({ value }) => value.source === id);
      return {
        id,
        coded: blocks.filter(({ value }) => value.state === 'coded').length,
        notCoded: blocks.filter(({ value }) => value.state === 'not-coded').length,
        claims: records.claim.filter(({ value }) => value.source === id).length,
      };
    }),
    groupsWithoutProfile: records.group
      .filter(({ body }) => body !== undefined && body.claims.length === 0)
      .map(({ id }) => id),
    peopleWithoutRole: records.person.filter(({ value }) => value.claims.length === 0).map(({ id }) => id),
    eventsWithoutPlace: records.event.filter(({ value }) => value.place === undefined).map(({ id }) => id),
    datesInferred: { claim: inferred('claim'), event: inferred('event'), relation: inferred('relation') },
  };
}

/** A few lines for the terminal; long lists are cut short, `--json` has them whole. */
export function completenessText(found: Completeness): string {
  const { claim, event, relation } = found.datesInferred;
  return [
    ...found.sources.map(
      ({ id, coded, notCoded, claims }) =>
        `  ${id}: ${coded} of ${coded + notCoded} blocks coded, ${claims} claims, ${perBlock(claims, coded)} a block`,
    ),
    `  groups without a profile: ${some(found.groupsWithoutProfile)}`,
    `  people whose role stands on no claim: ${some(found.peopleWithoutRole)}`,
    `  events without a place: ${some(found.eventsWithoutPlace)}`,
    `  dates resolved or inferred: ${claim.length} of claims, ${event.length} of events, ${relation.length} of ties`,
  ].join('\n');
}

const SHOWN = 6;

function some(ids: readonly string[]): string {
  if (ids.length === 0) return 'none';
  const more = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : '';
  return `${ids.length} (${ids.slice(0, SHOWN).join(', ')}${more})`;
}

function perBlock(claims: number, blocks: number): string {
  return blocks === 0 ? '0' : (claims / blocks).toFixed(1);
}
