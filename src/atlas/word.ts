import { order } from './order.ts';
import { classOf, rungOf, WEAKEST_FIRST, WITHIN_CLASS, type Pledgees } from './rung.ts';
import type { Standing } from './standing.ts';

/**
 * The word on the whole: certain before possible, uncarried before carried, latest start, act before state. Where
 * classes tie, the weaker one is printed and `tied` is set; within a class the order of WITHIN_CLASS. Of ties _in_ that
 * are all carried, only those said last count: an older pledge does not outlive what was said since.
 */
export function wordOnTheWhole(atlas: Pledgees, sides: readonly Standing[]) {
  const [top, ...rest] = [...sides].sort(rank);
  if (top === undefined) return null;
  const equals = [top, ...rest.filter((side) => rank(side, top) === 0)];
  const classes = new Set(equals.map((side) => classOf(rungOf(atlas, side.relation))));
  const printed = WEAKEST_FIRST.find((one) => classes.has(one));
  const alike = (printed === 'in' ? sides.filter((side) => tier(side, top) === 0) : equals).filter(
    (side) => classOf(rungOf(atlas, side.relation)) === printed,
  );
  const last = alike.map(({ said }) => said).reduce((a, b) => (a > b ? a : b), '');
  const candidates = alike.filter(({ carried, said }) => !carried || said === last);
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

/** Which of two words is the better: below 0 the first. */
export function rank(a: Standing, b: Standing): number {
  return (
    tier(a, b) ||
    order(b.start.latest, a.start.latest) ||
    order(b.start.earliest, a.start.earliest) ||
    order(a.relation.mode, b.relation.mode)
  );
}
