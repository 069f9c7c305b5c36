import { HEDGES, type Hedge } from '#src/schema/hedge.ts';
import type { Rung } from '#src/schema/rung.ts';
import type { Atlas, AtlasRelation, Bounds, Day } from './atlas.ts';
import { lastDay } from './day.ts';
import { classOf, rungOf, WEAKEST_FIRST, WITHIN_CLASS, type Class } from './rung.ts';
import { coreOf, standsFor } from './stand-in.ts';
import { standing, type Standing } from './standing.ts';
import { toldSources } from './told.ts';

/** What alignment reads of an atlas; small enough to travel to the browser. */
export type AlignmentAtlas = Pick<
  Atlas,
  'groups' | 'group' | 'person' | 'relations' | 'relation' | 'claim' | 'source' | 'sources' | 'backlinks'
>;

/** What is asked: what was so on a day, as told by which sources. */
export interface Asked {
  /** A day, month or year (`2014-12`); its last day counts. */
  at: string;
  /** Source ids, or a day, month or year: the sources out by its last day. */
  told: string | readonly string[];
}

/** A part of a group that has a side of its own: a group on record, or leaders or another part through a relation. */
export interface Part {
  /** The group, or else the relation. */
  id: string;
  by: 'group' | 'leaders' | 'part';
  rung: Rung;
  claims: readonly string[];
}

/** A tie to another group than the Islamic State, beside the rung. */
export interface Elsewhere {
  relation: string;
  to: string;
  kind: string;
  claims: readonly string[];
}

export interface Alignment {
  /** `null`: no claim at that time in those sources. */
  rung: Rung | null;
  since: Bounds | null;
  /** The claims under the rung. */
  claims: readonly string[];
  sources: readonly string[];
  /** The most outright hedge among the claims. */
  hedge: Hedge | null;
  /** affiliate only: as which. */
  as: string | null;
  limit: string | null;
  carried: boolean;
  contested: boolean;
  doubted: boolean;
  divided: boolean;
  /** Every side that is told, the relations of the whole that stand, whichever rung is printed. */
  sides: readonly { relation: string; rung: Rung; claims: readonly string[] }[];
  parts: readonly Part[];
  /** Relations by which members went over. */
  defections: readonly string[];
  also: readonly Elsewhere[];
}

/** What is known of one group on one day, before it is put into words. */
interface Question {
  atlas: AlignmentAtlas;
  core: string;
  at: Day;
  told: readonly string[];
}

/**
 * How a group stood towards the Islamic State on a day, as told by some sources: a category, never a degree.
 *
 * Throws a RangeError where `at` or a `told` date is no day, month or year, or the group is not on record.
 */
export function alignment(atlas: AlignmentAtlas, group: string, { at, told }: Asked): Alignment {
  if (atlas.group[group] === undefined) throw new RangeError(`no group “${group}” is on record`);
  const question = { atlas, core: coreOf(atlas), at: lastDay(at), told: toldSources(atlas, told) };
  return align(question, group, new Set()).alignment;
}

function align(
  question: Question,
  group: string,
  asked: ReadonlySet<string>,
): { alignment: Alignment; starts: Bounds[] } {
  const { atlas, core } = question;
  const own = standings(question, group);
  const towards = own.filter(({ relation }) => isTowards(question, group, relation));
  const held = towards.filter(({ relation }) => relation.polarity === 'holds');
  const { kept, disputed } = withoutDenied(question, held, towards);

  const sides = kept.filter(({ relation }) => relation.scope === 'whole' && rungOf(atlas, relation) !== null);
  const word = wordOnTheWhole(atlas, sides);
  const parts = partsOf(question, group, kept, new Set([...asked, group]));
  const inParts = parts.filter(({ classes }) => classes.includes('in'));
  const outParts = parts.filter(({ classes }) => classes.includes('out'));
  const dividedOver = kept.filter(({ relation }) => relation.kind === 'divided-over');

  const whole = word === null ? null : classOf(word.rung);
  const verdict = ((): { rung: Rung | null; from: readonly Ground[]; relations: readonly Standing[] } => {
    if (group === core) return { rung: 'self', from: [], relations: [] };
    if (word !== null && (whole === 'in' || word.rung === 'hostile'))
      return { rung: word.rung, from: word.under, relations: word.under };
    if ((inParts.length > 0 && outParts.length > 0) || dividedOver.length > 0) {
      return { rung: 'divided', from: [...dividedOver, ...inParts, ...outParts], relations: dividedOver };
    }
    if (inParts.length > 0) return { rung: 'part-pledged', from: inParts, relations: [] };
    return { rung: word?.rung ?? null, from: word?.under ?? [], relations: word?.under ?? [] };
  })();

  const claims = distinct(verdict.from.flatMap((ground) => ground.claims));
  const starts = verdict.from.flatMap((ground) => ('starts' in ground ? ground.starts : [ground.start]));
  const sideClaims = distinct([...claims, ...sides.flatMap((side) => side.claims)]);
  return {
    starts,
    alignment: {
      rung: verdict.rung,
      since:
        [...starts].sort((a, b) => order(a.earliest, b.earliest) || order(a.latest, b.latest))[0] ?? null,
      claims,
      sources: sourcesOf(atlas, claims),
      hedge: mostOutright(claims.flatMap((id) => atlas.claim[id]?.hedge ?? [])),
      as: verdict.relations.find(({ relation }) => relation.as !== undefined)?.relation.as ?? null,
      limit: verdict.relations.find(({ relation }) => relation.limit !== undefined)?.relation.limit ?? null,
      carried: verdict.from.length > 0 && verdict.from.every((ground) => ground.carried),
      contested:
        disputed ||
        (word?.tied ?? false) ||
        statesOverlap(question, sides) ||
        isCountered(question, sideClaims),
      doubted: verdict.rung !== null && towards.some(({ relation }) => relation.polarity === 'no-sign'),
      divided:
        verdict.rung === 'divided' ||
        dividedOver.length > 0 ||
        ((whole === 'in' || inParts.length > 0) && (whole === 'out' || outParts.length > 0)),
      sides: sides
        .map((side) => ({
          relation: side.relation.id,
          rung: rungOf(atlas, side.relation) as Rung,
          claims: side.claims,
        }))
        .sort((a, b) => order(a.relation, b.relation)),
      parts: parts.map(({ part }) => part),
      defections: kept
        .filter(({ relation }) => relation.scope === 'members' && rungOf(atlas, relation) !== null)
        .map(({ relation }) => relation.id)
        .sort(),
      also: elsewhere(
        question,
        own.filter((one) => !towards.includes(one)),
      ),
    },
  };
}

/** What a rung stands on: a relation, or a part with a rung of its own. */
type Ground = Pick<Standing, 'claims' | 'carried'> & ({ start: Bounds } | { starts: Bounds[] });

/** The group's relations that stand, and clashes that others are said to have had with it, sorted by id. */
function standings({ atlas, at, told }: Question, group: string): Standing[] {
  return atlas.relations
    .filter(
      (relation) =>
        relation.basis === 'source' && (relation.from === group || (relation.clash && relation.to === group)),
    )
    .map((relation) => standing(atlas, relation, at, told))
    .filter((one) => one !== null);
}

/** Whether a relation is one towards the Islamic State: its other end is, or stands for, the core. */
function isTowards({ atlas, core }: Question, group: string, relation: AtlasRelation): boolean {
  return standsFor(atlas, relation.from === group ? relation.to : relation.from) === core;
}

/** Leaves out what a denial that is not older denies; `disputed` where another source than the denial's said it. */
function withoutDenied({ atlas, core }: Question, held: readonly Standing[], towards: readonly Standing[]) {
  const denials = towards.filter(({ relation }) => relation.polarity === 'not');
  const denied = held.filter((one) => denials.some((denial) => denies(denial, one, core)));
  const deniers = sourcesOf(
    atlas,
    denials.flatMap((denial) => denial.claims),
  );
  return {
    kept: held.filter((one) => !denied.includes(one)),
    disputed: denied.some((one) => sourcesOf(atlas, one.claims).some((source) => !deniers.includes(source))),
  };
}

function denies(denial: Standing, one: Standing, core: string): boolean {
  return (
    denial.relation.kind === one.relation.kind &&
    denial.relation.scope === one.relation.scope &&
    (denial.relation.to === one.relation.to || denial.relation.to === core) &&
    one.start.earliest <= denial.start.latest
  );
}

/**
 * The word on the whole: certain before possible, uncarried before carried, latest start, act before state. Where
 * classes tie, the weaker one is printed and `tied` is set; within a class the order of WITHIN_CLASS.
 */
function wordOnTheWhole(atlas: AlignmentAtlas, sides: readonly Standing[]) {
  const [top, ...rest] = [...sides].sort(rank);
  if (top === undefined) return null;
  const equals = [top, ...rest.filter((side) => rank(side, top) === 0)];
  const classes = new Set(equals.map((side) => classOf(rungOf(atlas, side.relation))));
  const printed = WEAKEST_FIRST.find((one) => classes.has(one));
  const candidates = (printed === 'in' ? sides.filter((side) => tier(side, top) === 0) : equals).filter(
    (side) => classOf(rungOf(atlas, side.relation)) === printed,
  );
  const rungs = candidates.map((side) => rungOf(atlas, side.relation));
  const rung = WITHIN_CLASS.find((one) => rungs.includes(one));
  if (rung === undefined) return null;
  return {
    rung,
    under: candidates.filter((side) => rungOf(atlas, side.relation) === rung),
    tied: classes.size > 1,
  };
}

function tier(a: Standing, b: Standing): number {
  return Number(b.certain) - Number(a.certain) || Number(a.carried) - Number(b.carried);
}

function rank(a: Standing, b: Standing): number {
  return (
    tier(a, b) ||
    order(b.start.latest, a.start.latest) ||
    order(b.start.earliest, a.start.earliest) ||
    order(a.relation.mode, b.relation.mode)
  );
}

/** The parts that have a side, sorted by id, each with the classes it counts for. */
function partsOf(question: Question, group: string, kept: readonly Standing[], asked: ReadonlySet<string>) {
  const { atlas, at, told } = question;
  const members = distinct(
    atlas.relations
      .filter(
        (relation) => relation.to === group && relation.basis === 'source' && relation.polarity === 'holds',
      )
      .filter(
        (relation) =>
          relation.kind === 'part-of' ||
          (relation.kind === 'split-from' && leftByAligning(question, relation)),
      )
      .filter((relation) => standing(atlas, relation, at, told) !== null)
      .map((relation) => relation.from),
  ).filter((id) => !asked.has(id) && atlas.group[id] !== undefined);

  const groups = members.flatMap((id) => {
    const { alignment: own, starts } = align(question, id, asked);
    if (own.rung === null) return [];
    const part: Part = { id, by: 'group', rung: own.rung, claims: own.claims };
    return [{ part, classes: classesOf(own.rung), claims: own.claims, starts, carried: own.carried }];
  });
  const others = kept.flatMap(({ relation, claims, start, carried }) => {
    const rung = rungOf(atlas, relation);
    if (
      rung === null ||
      (relation.scope !== 'part' && !(relation.scope === 'leaders' && classOf(rung) === 'in'))
    )
      return [];
    const part: Part = { id: relation.id, by: relation.scope, rung, claims };
    return [{ part, classes: classesOf(rung), claims, starts: [start], carried }];
  });
  return [...groups, ...others].sort((a, b) => order(a.part.id, b.part.id));
}

/** Whether a group left by the very act that aligned it: its pledge began with the split or stands on a claim of it. */
function leftByAligning(question: Question, split: AtlasRelation): boolean {
  return standings(question, split.from).some(
    ({ relation }) =>
      isTowards(question, split.from, relation) &&
      relation.polarity === 'holds' &&
      classOf(rungOf(question.atlas, relation)) === 'in' &&
      (relation.claims.some((claim) => split.claims.includes(claim)) ||
        (relation.dated !== undefined && relation.dated.edtf === split.dated?.edtf)),
  );
}

function classesOf(rung: Rung): Class[] {
  if (rung === 'divided') return ['in', 'out'];
  if (rung === 'part-pledged') return ['in'];
  const own = classOf(rung);
  return own === null ? [] : [own];
}

/** Whether two states of different class are asserted for a stretch that they share and that has begun. */
function statesOverlap({ atlas, at }: Question, sides: readonly Standing[]): boolean {
  const states = sides.filter(({ relation }) => relation.mode === 'state');
  return states.some((a) =>
    states.some((b) => {
      if (a.asserted === null || b.asserted === null) return false;
      const from = a.asserted.from > b.asserted.from ? a.asserted.from : b.asserted.from;
      const to = a.asserted.to < b.asserted.to ? a.asserted.to : b.asserted.to;
      return (
        classOf(rungOf(atlas, a.relation)) !== classOf(rungOf(atlas, b.relation)) && from <= to && at >= from
      );
    }),
  );
}

function isCountered({ atlas, told }: Question, claims: readonly string[]): boolean {
  return claims.some((id) =>
    atlas.backlinks[id]?.counteredBy.some((other) => told.includes(atlas.claim[other]?.source ?? '')),
  );
}

/** Ties of the whole to others than the Islamic State. */
function elsewhere({ atlas }: Question, others: readonly Standing[]): Elsewhere[] {
  return others
    .filter(
      ({ relation }) =>
        relation.polarity === 'holds' && relation.scope === 'whole' && ELSEWHERE.has(relation.kind),
    )
    .filter(
      ({ relation }) => atlas.group[relation.to] !== undefined || atlas.person[relation.to] !== undefined,
    )
    .map(({ relation, claims }) => ({ relation: relation.id, to: relation.to, kind: relation.kind, claims }));
}

const ELSEWHERE: ReadonlySet<AtlasRelation['kind']> = new Set([
  'pledged-to',
  'affiliate-of',
  'loyal-to',
  'allied-with',
  'supports',
] as const);

function sourcesOf(atlas: AlignmentAtlas, claims: readonly string[]): string[] {
  return distinct(claims.flatMap((id) => atlas.claim[id]?.source ?? []));
}

function mostOutright(hedges: readonly Hedge[]): Hedge | null {
  return (Object.keys(HEDGES) as Hedge[]).find((hedge) => hedges.includes(hedge)) ?? null;
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
