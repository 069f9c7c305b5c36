import type { Atlas, AtlasEvent, AtlasRelation, Bounds, Dated, Day } from './atlas.ts';
import type { AlignmentAtlas, Asked } from './answer.ts';
import { hasNoBeginning } from './date.ts';
import { lastDay } from './day.ts';
import { order } from './order.ts';
import { endOf } from './stand-in.ts';
import { groundOf, toldClaims, type Standing } from './standing.ts';
import { toldSources } from './told.ts';

/** What one is said to have had with another: a word or aim against it, a fight or attack, members lost to it. */
export type RivalryKind = 'opposed' | 'fought' | 'lost';

/** One thing on record that one group is said to have had with another. */
export interface Rivalry {
  kind: RivalryKind;
  /** Who opposed, fought, lost members. */
  by: string;
  to: string;
  /** The relation or event that says so. */
  record: string;
  /** In the sources told; never empty. */
  claims: readonly string[];
  /** From when to when, not after the day asked about. */
  from: Day;
  until: Day;
  /** It was then; or some time within; or no more is said than that it was so when a source came out. */
  time: 'throughout' | 'within' | 'as-of';
  /** A speaker says outright that they did it. */
  outright: boolean;
}

export type RivalryAtlas = AlignmentAtlas & Pick<Atlas, 'events'>;

/** Kinds of event that are violence whatever else is said of them. */
const VIOLENT: ReadonlySet<AtlasEvent['kind']> = new Set(['attack', 'clash', 'strike'] as const);
const TIES_OF_MEMBERS: ReadonlySet<AtlasRelation['kind']> = new Set([
  'pledged-to',
  'affiliate-of',
  'supports',
  'loyal-to',
] as const);

/**
 * Who is said to have opposed, fought or lost members to whom by a day, as told by some sources; over or not. Sorted by
 * the two, by kind, by record.
 *
 * A tie hostile to another is a fight where they clashed, or where a claim under it also stands under violence or
 * gains of ground by the one; else it is opposition. Ties of members or leaders to another are members
 * lost to it. Attacks, strikes and clashes are fights by themselves. Other events say of themselves neither whether
 * they were hostile nor who left whom: they count where a claim under them stands under such a tie of the same two.
 */
export function rivalries(atlas: RivalryAtlas, { at: asked, told: by }: Asked): Rivalry[] {
  const at = lastDay(asked);
  const told = toldSources(atlas, by);
  const acts = atlas.events
    .filter(({ dated }) => dated.start.earliest <= at)
    .map((event) => ({ event, claims: toldClaims(atlas, event.claims, told) }))
    .filter(({ claims }) => claims.length > 0);
  const ties = atlas.relations.flatMap((relation) => ofTie(atlas, relation, { at, told, acts }));
  const under = new Map<string, Rivalry[]>();
  for (const tie of ties) {
    for (const claim of tie.claims) under.set(claim, [...(under.get(claim) ?? []), tie]);
  }
  return [...ties, ...acts.flatMap((act) => ofAct(atlas, act, { at, under }))].sort(
    (a, b) => order(a.by, b.by) || order(a.to, b.to) || order(a.kind, b.kind) || order(a.record, b.record),
  );
}

/** An event, with its claims in the sources told. */
interface Act {
  event: AtlasEvent;
  claims: readonly string[];
}

function ofTie(
  atlas: RivalryAtlas,
  relation: AtlasRelation,
  { at, told, acts }: { at: Day; told: readonly string[]; acts: readonly Act[] },
): Rivalry[] {
  const { from: by, basis, polarity, clash } = relation;
  if (basis !== 'source' || polarity !== 'holds' || kindOf(relation, () => false) === null) return [];
  const to = endOf(atlas, relation.to);
  const ground = groundOf(atlas, relation, told);
  if (to === null || to === by || ground === null || at < ground.start.earliest) return [];
  const wasViolent = () =>
    acts.some(
      ({ event, claims }) =>
        (VIOLENT.has(event.kind) || event.kind === 'territory') &&
        event.actors.some(({ id }) => endOf(atlas, id) === by) &&
        claims.some((claim) => ground.claims.includes(claim)),
    );
  const kind = kindOf(relation, wasViolent);
  if (kind === null) return [];
  const outright = isOutright(atlas, ground.claims);
  const said = {
    kind,
    record: relation.id,
    claims: ground.claims,
    outright,
    ...timeOfTie(relation, ground, at),
  };
  return [{ ...said, by, to }, ...(clash ? [{ ...said, by: to, to: by }] : [])];
}

function ofAct(
  atlas: RivalryAtlas,
  { event, claims }: Act,
  { at, under }: { at: Day; under: ReadonlyMap<string, readonly Rivalry[]> },
): Rivalry[] {
  const like = claims.flatMap((claim) => under.get(claim) ?? []);
  const outright = isOutright(atlas, claims);
  const said = { record: event.id, claims, ...timeOf(event.dated, at) };
  if (event.kind === 'defection') {
    const pairs = pairsOnly(like.filter(({ kind }) => kind === 'lost'));
    return pairs.map(({ by, to }) => ({ ...said, kind: 'lost', by, to, outright }));
  }
  const isViolent = VIOLENT.has(event.kind);
  const kind = isViolent || event.kind === 'territory' ? 'fought' : 'opposed';
  return pairsOf(atlas, event)
    .filter(
      ({ by, to }) => isViolent || like.some((tie) => tie.kind !== 'lost' && tie.by === by && tie.to === to),
    )
    .map(({ by, to, isStated }) => ({ ...said, kind, by, to, outright: isStated && outright }));
}

function kindOf(relation: AtlasRelation, wasViolent: () => boolean): RivalryKind | null {
  if (relation.kind === 'hostile-to') return relation.clash || wasViolent() ? 'fought' : 'opposed';
  const isOfMembers = relation.scope === 'members' || relation.scope === 'leaders';
  return isOfMembers && TIES_OF_MEMBERS.has(relation.kind) ? 'lost' : null;
}

interface Pair {
  by: string;
  to: string;
  /** The source says outright that they did it. */
  isStated: boolean;
}

/** Who acted against whom in an event; in a clash both did, and one without targets is between its two actors. */
function pairsOf(atlas: RivalryAtlas, { kind, actors, targets }: AtlasEvent): Pair[] {
  const ends = actors.flatMap(({ id, role }) => {
    const end = endOf(atlas, id);
    return end === null ? [] : [{ id: end, isStated: role === 'stated' }];
  });
  const aims = [...new Set(targets.flatMap((id) => endOf(atlas, id) ?? []))];
  const fighters = [...new Set(ends.map(({ id }) => id))];
  const others = kind === 'clash' && aims.length === 0 && fighters.length === 2 ? fighters : aims;
  const pairs = ends
    .flatMap(({ id, isStated }) => others.map((to) => ({ by: id, to, isStated })))
    .filter(({ by, to }) => by !== to);
  const back = kind === 'clash' ? pairs.map(({ by, to, isStated }) => ({ by: to, to: by, isStated })) : [];
  return pairsOnly([...pairs, ...back]);
}

/** Each two once; of several the first that is stated. */
function pairsOnly<T extends { by: string; to: string; isStated?: boolean }>(pairs: readonly T[]): T[] {
  const best = new Map<string, T>();
  for (const pair of pairs) {
    const known = best.get(`${pair.by} ${pair.to}`);
    if (known === undefined || (known.isStated === false && pair.isStated))
      best.set(`${pair.by} ${pair.to}`, pair);
  }
  return [...best.values()];
}

function isOutright(atlas: RivalryAtlas, claims: readonly string[]): boolean {
  return claims.some((id) => atlas.claim[id]?.hedge === 'stated');
}

type Time = Pick<Rivalry, 'from' | 'until' | 'time'>;

/** When a tie held: as dated, or else as of the sources that say so. */
function timeOfTie(
  relation: AtlasRelation,
  { start, said }: Pick<Standing, 'start' | 'said'>,
  at: Day,
): Time {
  if (relation.when !== undefined && relation.dated !== undefined)
    return timeOf(relation.dated, at, { end: relation.ending?.start, said });
  const until = relation.dated?.start.latest ?? said;
  return { from: start.earliest, until: earlier(until, at), time: 'as-of' };
}

/** A date as far as it lies before a day; what is not said to have ended goes on until it was last said. */
function timeOf(
  dated: Dated,
  at: Day,
  { end = dated.end, said = at }: { end?: Bounds | null | undefined; said?: Day } = {},
): Time {
  const from = earlier(hasNoBeginning(dated) ? dated.start.latest : dated.start.earliest, at);
  const until = earlier(end?.latest ?? said, at);
  const isOneDay = dated.shape === 'point' && from.slice(0, 4) !== until.slice(0, 4);
  return { from, until: until < from ? from : until, time: isOneDay ? 'within' : 'throughout' };
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
