import type { AlignmentAtlas, Asked } from './answer.ts';
import type { AtlasRelation } from './atlas.ts';
import { isCountered } from './contest.ts';
import { lastDay } from './day.ts';
import { endOf } from './stand-in.ts';
import { areAssertedTogether, standing, type Standing } from './standing.ts';
import { sideOf } from './tie-class.ts';
import { toldSources } from './told.ts';
import { rank } from './word.ts';

/** A tie of any kind between any two on record, as it stands on a day. */
export interface StandingTie extends Standing {
  /** The group at the other end, a person counting as the group that the person stands for; else `null`. */
  to: string | null;
  /** The sources told, or those they quote, disagree over it. */
  contested: boolean;
}

/**
 * The ties that stand on a day as told by some sources, denials and signs unseen among them, sorted by id. Of words
 * for and against the same other the better one stands, as in `alignment`: a later word supersedes; those that are
 * equally good, or asserted for the same days, both stand and are contested. What only we infer stands while every
 * source under it is told.
 */
export function tiesAt(atlas: AlignmentAtlas, { at, told }: Asked): StandingTie[] {
  const question = { atlas, at: lastDay(at), told: toldSources(atlas, told) };
  const standings = atlas.relations
    .filter((relation) => relation.basis === 'source' || isWhollyTold(atlas, relation, question.told))
    .map((relation) => standing(atlas, relation, question.at, question.told))
    .filter((one) => one !== null)
    .map((one) => ({ ...one, to: endOf(atlas, one.relation.to) }));
  const same = Map.groupBy(standings, ({ relation, to }) => `${relation.from} ${to ?? relation.to}`);
  return standings.flatMap((one) => {
    const others = same.get(`${one.relation.from} ${one.to ?? one.relation.to}`) ?? [];
    const rivals = others.filter((other) => isOpposite(one, other));
    if (rivals.some((rival) => isSuperseded(one, rival))) return [];
    const contested =
      rivals.some((rival) => !isSuperseded(rival, one)) ||
      others.some((other) => denies(other, one)) ||
      isCountered(question, one.claims);
    return [{ ...one, contested }];
  });
}

function isWhollyTold(atlas: AlignmentAtlas, { claims }: AtlasRelation, told: readonly string[]): boolean {
  return claims.every((id) => told.includes(atlas.claim[id]?.source ?? ''));
}

/** Whether two words on the whole take opposite sides. */
function isOpposite({ relation: a }: Standing, { relation: b }: Standing): boolean {
  const [one, other] = [a, b].map(({ kind, scope, polarity }) =>
    scope === 'whole' && polarity === 'holds' ? sideOf(kind) : null,
  );
  return one != null && other != null && one !== other;
}

function isSuperseded(one: Standing, rival: Standing): boolean {
  const areBothStates = one.relation.mode === 'state' && rival.relation.mode === 'state';
  return rank(rival, one) < 0 && !(areBothStates && areAssertedTogether(one, rival));
}

/** Whether one word denies the other; as in `alignment`, a denial reaches back but not ahead. */
function denies({ relation: denial, start }: Standing, { relation, start: begun }: Standing): boolean {
  return (
    denial.polarity === 'not' &&
    relation.polarity === 'holds' &&
    denial.kind === relation.kind &&
    denial.scope === relation.scope &&
    begun.earliest <= start.latest
  );
}
