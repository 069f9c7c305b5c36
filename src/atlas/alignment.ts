import { HEDGES, type Hedge } from '#src/schema/hedge.ts';
import type { Rung } from '#src/schema/rung.ts';
import type { Alignment, AlignmentAtlas, Asked, Elsewhere } from './answer.ts';
import type { AtlasRelation, Bounds } from './atlas.ts';
import { isCountered, statesOverlap, withoutDenied } from './contest.ts';
import { lastDay } from './day.ts';
import { distinct, order } from './order.ts';
import { partsOf } from './parts.ts';
import { isTowards, sourcesOf, standings, type Question } from './question.ts';
import { classOf, rungOf } from './rung.ts';
import { coreOf } from './stand-in.ts';
import type { Standing } from './standing.ts';
import { toldSources } from './told.ts';
import { wordOnTheWhole } from './word.ts';

export type { Alignment, AlignmentAtlas, Asked } from './answer.ts';

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
  const parts = partsOf(question, group, kept, new Set([...asked, group]), (part, on) =>
    align(question, part, on),
  );
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
  const noSign = towards.filter(({ relation }) => relation.polarity === 'no-sign');
  const doubts = verdict.rung === null ? [] : distinct(noSign.flatMap((one) => one.claims));
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
      doubted: doubts.length > 0,
      doubts,
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
  'linked-to',
  'supports',
] as const);

function mostOutright(hedges: readonly Hedge[]): Hedge | null {
  return (Object.keys(HEDGES) as Hedge[]).find((hedge) => hedges.includes(hedge)) ?? null;
}
