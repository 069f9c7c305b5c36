import { sourcesOf, type Question } from './question.ts';
import { classOf, rungOf } from './rung.ts';
import { areAssertedTogether, type Standing } from './standing.ts';

/** Leaves out what a denial that is not older denies; `disputed` where another source than the denial's said it. */
export function withoutDenied(
  { atlas, core }: Question,
  held: readonly Standing[],
  towards: readonly Standing[],
) {
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

/** Whether two states of different class are asserted for a stretch that they share and that has begun. */
export function statesOverlap({ atlas, at }: Question, sides: readonly Standing[]): boolean {
  const states = sides.filter(({ relation }) => relation.mode === 'state');
  return states.some((a) =>
    states.some(
      (b) =>
        classOf(rungOf(atlas, a.relation)) !== classOf(rungOf(atlas, b.relation)) &&
        areAssertedTogether(a, b, at),
    ),
  );
}

/** Whether a claim in a source told disputes one of these. */
export function isCountered(
  { atlas, told }: Pick<Question, 'atlas' | 'told'>,
  claims: readonly string[],
): boolean {
  return claims.some((id) =>
    atlas.backlinks[id]?.counteredBy.some((other) => told.includes(atlas.claim[other]?.source ?? '')),
  );
}
