import type { Atlas, AtlasClaim } from '#src/atlas/atlas.ts';
import { versionOf } from '#src/atlas/history.ts';
import { order } from '#src/atlas/order.ts';
import { CLAIM_KINDS, POLARITIES } from '#src/schema/claim.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';
import { HEDGES } from '#src/schema/hedge.ts';
import type { RecordType } from '#src/schema/ledger.ts';
import { calledIn } from './called.ts';
import { dateText } from './date.ts';
import { groupTie } from './group-tie.ts';
import { linkTo } from './link.ts';
import { notesOf } from './notes.ts';
import { placeInSource } from './place-in-source.ts';
import { inReadingOrder } from './reading-order.ts';
import { recordWords, titleOf, type FieldWords } from './record-words.ts';
import type { Stance } from './stance.ts';
import { versionList } from './versions.ts';
import { voiceOf } from './voice.ts';

/** A record that hangs on another: what it says, and how, in words. */
export interface Hanging {
  id: string;
  text: string;
  /** Who says it, how surely, when. */
  how: string;
}

/** How a group stood at the time of a source, as it told it. */
export interface ToldStance {
  on: string;
  toldBy: string;
  says: string;
}

/** A record with all that hangs on it, as an editor wants to see it. */
export interface Explanation {
  id: string;
  type: RecordType;
  title: string;
  /** Its page, or the anchor of a tie; of what is gone the last. */
  url: string;
  /** The name of its wording, which in full is the digest. */
  version: string;
  digest: string;
  fields: FieldWords[];
  /** Why how a group stood is not asked, or how it did; `null` for all but groups. */
  alignment: { unasked: string | null; stances: ToldStance[] } | null;
  claims: Hanging[];
  events: Hanging[];
  relations: Hanging[];
  findings: Hanging[];
  /** Newest first. */
  versions: { name: string; what: string; why: string | null }[];
  /** Where it went, if it is gone: the ids that took its place. */
  departed: { state: string; edition: string; why: string; to: string[] } | null;
}

/** Fields that are said in other parts of an explanation, or are the whole prose of a page. */
const ELSEWHERE: ReadonlySet<string> = new Set(['claims', 'profile', 'title', 'text', 'name']);

/** A record that is or was on record, explained; `null` where nothing ever had that id. */
export function explanation(atlas: Atlas, id: string): Explanation | null {
  const history = atlas.history[id];
  const type = history?.type;
  const last = history?.versions.at(-1);
  if (history === undefined || type === undefined || last === undefined) return null;
  const { record, digest } = last;
  const called = calledIn(atlas);
  const live = atlas.type[id] !== undefined;
  const claims = live ? claimsOn(atlas, type, id) : [];
  const named = new Set(claims.map((claim) => claim.id));
  const on = live ? onClaims(atlas, type, id, named) : { events: [], relations: [], findings: [] };
  const { departed } = history;
  return {
    id,
    type,
    title: titleOf(type, record, called),
    url: history.url,
    version: versionOf(atlas, id),
    digest,
    fields: recordWords(type, record, called).filter(
      ({ field }) => !ELSEWHERE.has(field) && !(type === 'source' && field === 'summary'),
    ),
    alignment: type === 'group' && live ? alignmentOf(atlas, id) : null,
    claims: inReadingOrder(atlas, claims).map((claim) => hangingClaim(atlas, claim)),
    ...on,
    versions: (versionList(atlas, id)?.lines ?? []).map(({ name, what, why }) => ({ name, what, why })),
    departed:
      departed === undefined
        ? null
        : { state: departed.state, edition: departed.edition, why: departed.why, to: [...departed.to] },
  };
}

function claimsOn(atlas: Atlas, type: RecordType, id: string): AtlasClaim[] {
  const of = (ids: readonly string[]) => atlas.claims.filter((claim) => ids.includes(claim.id));
  switch (type) {
    case 'claim': {
      const { counters } = atlas.claim[id] ?? {};
      const disputed = counters === undefined ? [] : [counters];
      return of([...disputed, ...(atlas.backlinks[id]?.counteredBy ?? [])]);
    }
    case 'source':
      return atlas.claims.filter(({ source }) => source === id);
    case 'group':
      return atlas.claims.filter(
        ({ groups, speaker }) => groups.includes(id) || ('group' in speaker && speaker.group === id),
      );
    case 'person':
      return atlas.claims.filter(
        ({ people, speaker }) => people.includes(id) || ('person' in speaker && speaker.person === id),
      );
    case 'place':
      return atlas.claims.filter(({ places }) => places.includes(id));
    case 'event':
      return of(atlas.event[id]?.claims ?? []);
    case 'relation':
      return of(atlas.relation[id]?.claims ?? []);
    case 'finding':
      return of(atlas.finding[id]?.claims ?? []);
  }
}

/** Events and ties that name the record, or of a claim or source stand on it; findings on any of its claims. */
function onClaims(atlas: Atlas, type: RecordType, id: string, named: ReadonlySet<string>) {
  const stands = ({ claims }: { claims: readonly string[] }) =>
    type === 'claim' ? claims.includes(id) : type === 'source' && claims.some((claim) => named.has(claim));
  const joins = ({ claims }: { claims: readonly string[] }) =>
    claims.some((claim) => (type === 'claim' ? claim === id : named.has(claim)));
  const events = atlas.events.filter(
    (event) =>
      stands(event) ||
      event.place === id ||
      event.targets.includes(id) ||
      event.actors.some((actor) => actor.id === id),
  );
  const relations = atlas.relations.filter(
    (relation) => stands(relation) || relation.from === id || relation.to === id,
  );
  return {
    events: [...events]
      .sort((a, b) => order(a.dated.start.earliest, b.dated.start.earliest) || order(a.id, b.id))
      .map((event) => ({
        id: event.id,
        text: event.title,
        how: `${EVENT_KINDS[event.kind].label} · ${dateText(event.dated)}`,
      })),
    relations: relations.map((relation) => ({
      id: relation.id,
      text: linkTo(atlas, relation.id).text,
      how: [
        relation.dated === undefined ? 'as of its sources' : dateText(relation.dated),
        ...(relation.ending === undefined ? [] : [`ended ${dateText(relation.ending)}`]),
        ...(relation.basis === 'editor' ? ['our inference'] : []),
      ].join(' · '),
    })),
    findings:
      type === 'finding'
        ? []
        : atlas.findings.filter(joins).map((finding) => ({
            id: finding.id,
            text: finding.text,
            how: FINDING_KINDS[finding.kind].label,
          })),
  };
}

function hangingClaim(atlas: Atlas, claim: AtlasClaim): Hanging {
  const { id, text, source, at, kind, hedge, polarity, dated, date, as_of } = claim;
  return {
    id,
    text,
    how: [
      `${atlas.source[source]?.label ?? source}, ${placeInSource(at)}`,
      voiceOf(atlas, claim).text,
      [
        CLAIM_KINDS[kind].label,
        HEDGES[hedge].label,
        ...(polarity === 'holds' ? [] : [POLARITIES[polarity].label]),
      ].join(', '),
      ...((date ?? as_of) === undefined ? [] : [dateText(dated)]),
    ].join(' · '),
  };
}

function alignmentOf(atlas: Atlas, id: string): Explanation['alignment'] {
  const group = atlas.group[id];
  if (group === undefined) return null;
  const { unasked, stances } = groupTie(atlas, group, notesOf(atlas));
  return {
    unasked,
    stances: stances.map(({ on, toldBy, stance }) => ({ on, toldBy, says: stanceText(stance) })),
  };
}

function stanceText({ rung, since, hedge, flags, carried, doubts, parts }: Stance): string {
  return [
    rung.label,
    ...(since === null ? [] : [`since ${since}`]),
    ...(hedge === null ? [] : [hedge]),
    ...flags,
    ...(carried ? ['not said again since'] : []),
    ...(doubts.length > 0 ? ['doubted'] : []),
    ...parts.map((part) => `${part.part.text}: ${part.rung.label}`),
  ].join('; ');
}
