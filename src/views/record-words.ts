import { dated } from '#src/atlas/date.ts';
import { CLAIM_KINDS, POLARITIES } from '#src/schema/claim.ts';
import { ACTOR_ROLES } from '#src/schema/event.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';
import { GROUP_KINDS } from '#src/schema/group-kinds.ts';
import { HEDGES } from '#src/schema/hedge.ts';
import type { RecordType } from '#src/schema/ledger.ts';
import { PRECISIONS } from '#src/schema/place.ts';
import type { Figure, Name } from '#src/schema/primitives.ts';
import { AFFILIATE_AS, BASES, MODES, RELATION_KINDS, SCOPES } from '#src/schema/relation-terms.ts';
import type { Term } from '#src/schema/term.ts';
import { dateText } from './date.ts';
import { figureText } from './figure-text.ts';
import { REGION_NAMES } from './map-groups.ts';
import { placeInSource } from './place-in-source.ts';

/** One field of a record in words: what it is called, and what it says, paragraph by paragraph. */
export interface FieldWords {
  field: string;
  label: string;
  text: string[];
}

type Fields = Readonly<Record<string, unknown>>;
/** The name of a record by its id. */
export type Called = (id: string) => string;
type Say = (value: never, called: Called, type: RecordType) => string[];

const KINDS: Partial<Record<RecordType, Readonly<Record<string, Term>>>> = {
  claim: CLAIM_KINDS,
  event: EVENT_KINDS,
  finding: FINDING_KINDS,
  group: GROUP_KINDS,
  relation: RELATION_KINDS,
};
/** How a detail of a source is called in `known`. */
const DETAILS: Readonly<Record<string, string>> = {
  title: 'title',
  outlet: 'outlet',
  authors: 'authors',
  published: 'date',
  url: 'address',
};

const plain = (value: string | number) => [String(value)];
const paragraphs = (value: readonly string[]) => [...value];
const date = (value: string) => [dateText(dated(value))];
const id = (value: string, called: Called) => [named(value, called)];
const ids = (value: readonly string[], called: Called) => value.map((one) => named(one, called));
const term = (terms: Readonly<Record<string, Term>>) => (value: string) => [terms[value]?.label ?? value];
const since = (value: { date: string; claim: string }, called: Called) => [
  `${dateText(dated(value.date))}, by ${named(value.claim, called)}`,
];

/** Every field that is published, in the order in which it is read: what it is called, and how it is said. */
const FIELDS: Readonly<Record<string, readonly [label: string, say: Say]>> = {
  text: ['What it says', plain as Say],
  title: ['Title', plain as Say],
  name: ['Name', plain as Say],
  short: ['Short name', plain as Say],
  role: ['Role', plain as Say],
  outlet: ['Outlet', plain as Say],
  authors: ['Authors', ((value: readonly string[]) => [value.join('; ') || 'none named']) as Say],
  published: ['Published', date as Say],
  speaker: ['Who says it', speaker as Say],
  hedge: ['How sure', term(HEDGES) as Say],
  from: ['Whose tie', id as Say],
  kind: [
    'Kind',
    ((value: string, _called: Called, type: RecordType) => [KINDS[type]?.[value]?.label ?? value]) as Say,
  ],
  to: ['To whom', id as Say],
  polarity: ['Polarity', term(POLARITIES) as Say],
  scope: ['Who of the group', term(SCOPES) as Say],
  mode: ['Act or state', term(MODES) as Say],
  as: ['Affiliate as', term(AFFILIATE_AS) as Say],
  clash: ['Clash', (() => ['they fought each other']) as Say],
  limit: ['Limit', plain as Say],
  basis: ['Basis', term(BASES) as Say],
  date: ['When', date as Say],
  when: ['When', date as Say],
  as_of: ['As of', date as Say],
  ends: ['Ended', date as Say],
  made_public: ['Made public', date as Say],
  date_note: ['How it was dated', plain as Say],
  source: ['Source', id as Say],
  at: ['Where in the source', ((value: readonly string[]) => [placeInSource(value)]) as Say],
  find: ['Words to find it by', plain as Say],
  counters: ['It disputes', id as Say],
  actors: ['Who did it', actors as Say],
  targets: ['At whom', ids as Say],
  place: ['Where', id as Say],
  region: ['Region', ((value: keyof typeof REGION_NAMES) => [REGION_NAMES[value]]) as Say],
  places: ['Places', ids as Say],
  groups: ['Groups', ids as Say],
  people: ['People', ids as Say],
  affiliation: ['Belongs to', id as Say],
  stands_for: ['Stands for', id as Say],
  succeeds: ['Took the place of', id as Say],
  founded: ['Founded', since as Say],
  ended: ['Ended', since as Say],
  names: ['Names and spellings', names as Say],
  lon: ['Degrees east', plain as Say],
  lat: ['Degrees north', plain as Say],
  precision: ['How exact', term(PRECISIONS) as Say],
  country: ['Country', plain as Say],
  figures: ['Figures', figures as Say],
  summary: ['Summary', ((value: string | readonly string[]) => [value].flat()) as Say],
  profile: ['Profile', paragraphs as Say],
  limits: ['What it leaves out', plain as Say],
  claims: ['Claims under it', ids as Say],
  known: ['How we know it', known as Say],
  label: ['Called', plain as Say],
  url: ['Address at the outlet', plain as Say],
  note: ['Editors’ note', plain as Say],
};
const ORDER = Object.keys(FIELDS);

/**
 * A record as published, field by field in words, in the order in which it is read; what says nothing is left out. Names
 * of records are followed by their ids in round brackets; what has no name stands as its id in square ones.
 */
export function recordWords(type: RecordType, record: Fields, called: Called): FieldWords[] {
  const rank = (field: string) => (ORDER.includes(field) ? ORDER.indexOf(field) : ORDER.length);
  return Object.keys(record)
    .filter((field) => field !== 'id' && record[field] !== undefined)
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((field) => {
      const [label, say] = FIELDS[field] ?? [field, ((value: unknown) => [JSON.stringify(value)]) as Say];
      const text = say(record[field] as never, called, type).filter((line) => line !== '');
      return text.length === 0 ? [] : [{ field, label, text }];
    });
}

/** What a record is called, by itself: the sentence, title or name that it shows first. */
export function titleOf(type: RecordType, record: Fields, called: Called): string {
  const said = record['text'] ?? record['title'] ?? record['name'];
  if (type === 'source') return `A reading of “${String(said)}”`;
  if (typeof said === 'string') return said;
  const kind = RELATION_KINDS[record['kind'] as keyof typeof RELATION_KINDS].label;
  return `${called(String(record['from']))}: ${kind}, ${called(String(record['to']))}`;
}

function named(one: string, called: Called): string {
  const name = called(one);
  return name === one ? `[${one}]` : `${name} (${one})`;
}

function speaker(value: Readonly<Record<string, string>>, called: Called): string[] {
  const { voice, person, group } = value;
  return [voice ?? named(person ?? group ?? '', called)];
}

function actors(value: readonly { id: string; role: string; claim?: string }[], called: Called): string[] {
  return value.map(({ id: who, role, claim }) => {
    const by = claim === undefined ? '' : `, by ${named(claim, called)}`;
    return `${named(who, called)}, ${term(ACTOR_ROLES)(role).join('')}${by}`;
  });
}

function names(value: readonly Name[], called: Called): string[] {
  return value.map(({ text, lang, type, sources = [] }) => {
    const printed = sources.length === 0 ? [] : [`printed by ${sources.map(called).join(', ')}`];
    return `${text} (${[type, ...(lang === undefined ? [] : [lang]), ...printed].join('; ')})`;
  });
}

function figures(value: readonly Figure[], called: Called): string[] {
  return value.map((figure) => `${figure.what}: ${figureText(figure)}, by ${named(figure.claim, called)}`);
}

function known(value: Readonly<Record<string, string>>): string[] {
  return Object.entries(value).map(([detail, how]) => `${DETAILS[detail] ?? detail}: ${how}`);
}
