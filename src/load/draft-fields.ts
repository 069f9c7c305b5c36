import { CLAIM_KINDS } from '#src/schema/claim.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';
import { Group } from '#src/schema/group.ts';
import { GROUP_KINDS } from '#src/schema/group-kinds.ts';
import { HEDGES } from '#src/schema/hedge.ts';
import { PRECISIONS } from '#src/schema/place.ts';
import { RELATION_KINDS } from '#src/schema/relation-terms.ts';
import type { Kind } from './kind.ts';
import { PLACEHOLDER } from './placeholder.ts';
import { listed } from './suggest.ts';

/** A field of a record that is begun: as YAML, with a placeholder where an editor has to say something. */
export interface Field {
  key: string;
  value: string;
  /** What belongs there; stands beside the placeholder. */
  hint?: string;
}

/** The kinds that an editor begins one by one. */
export type Begun = Exclude<Kind, 'block' | 'coding'>;

/** What a record of each kind cannot do without, apart from its id. */
export const NEEDED: Readonly<Record<Begun, readonly Field[]>> = {
  claim: [
    field('at', 'the block or blocks of the source'),
    field('text', 'what the source says there, in a sentence of ours'),
    field('speaker', 'who says it; or person or group, by id', `{ voice: ${PLACEHOLDER} }`),
    field('kind', oneOf(CLAIM_KINDS)),
    field('hedge', oneOf(HEDGES)),
  ],
  event: [
    field('kind', oneOf(EVENT_KINDS)),
    field('title', 'what happened, as a neutral headline'),
    field('date', 'never more exact than the source: 2014-11-10, 2014-11, 2014-11~'),
    field('claims', 'the claims that say so', list(1)),
  ],
  relation: [
    field('from', 'the group whose tie it is'),
    field('to', 'a group or person'),
    field('kind', oneOf(RELATION_KINDS)),
    field('mode', 'act or state'),
    field('claims', 'the claims that say so', list(1)),
  ],
  finding: [
    field('kind', oneOf(FINDING_KINDS)),
    field('claims', 'two claims or more, the earlier first', list(2)),
    field('text', 'how these claims stand to one another'),
  ],
  person: [field('name', 'as shown'), field('role', 'who they are in the sources (year)')],
  place: [
    field('name', 'as shown'),
    field('lon', 'degrees east'),
    field('lat', 'degrees north'),
    field('precision', oneOf(PRECISIONS)),
  ],
  source: [
    field('title', 'as printed'),
    field('outlet', 'who published it'),
    field('authors', 'as printed; [] if none is named', list(1)),
    field('published', 'the day printed: 2014-11-10'),
    field(
      'known',
      'printed, or from what it is inferred',
      `{ title: ${PLACEHOLDER}, outlet: ${PLACEHOLDER}, published: ${PLACEHOLDER} }`,
    ),
    field('label', 'short name: Outlet, year'),
  ],
  group: [
    field('name', 'as shown'),
    field('kind', oneOf(GROUP_KINDS)),
    field('region', `one of ${listed(Group.shape.region.options)}`),
    field('places', 'home places; [] if the sources name none', list(1)),
    field('summary', 'what the sources say it is, in one line'),
    field('claims', 'the claims under the summary; [] if none', list(1)),
  ],
  article: [
    field('summary', 'what the article reports, in one or two sentences'),
    field('limits', 'what it could not know or does not say'),
  ],
};

/** What most records of a kind have besides, and may be left out. */
export const USUAL: Readonly<Partial<Record<Begun, readonly Field[]>>> = {
  claim: [
    field('date', 'when what it is about happened or was so, if the source says'),
    field('groups', 'the groups it is about'),
    field('people', 'the people it is about, the speaker left out'),
    field('places', 'the places it is about'),
  ],
  event: [field('targets', 'groups, people or places that it was directed at'), field('place', 'where')],
  relation: [field('when', 'when it happened, began or was so')],
  person: [field('affiliation', 'the group that they belong to')],
  place: [field('country', 'two capitals: AF')],
  source: [field('url', 'address of the article')],
};

function field(key: string, hint: string, value: string = PLACEHOLDER): Field {
  return { key, value, hint };
}

function oneOf(terms: object): string {
  return `one of ${listed(Object.keys(terms))}`;
}

function list(length: number): string {
  return `[${Array(length).fill(PLACEHOLDER).join(', ')}]`;
}
