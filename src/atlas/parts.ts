import type { Rung } from '#src/schema/rung.ts';
import type { Alignment, Part } from './answer.ts';
import type { AtlasRelation, Bounds } from './atlas.ts';
import { distinct, order } from './order.ts';
import { isTowards, standings, type Question } from './question.ts';
import { classOf, rungOf, type Class } from './rung.ts';
import { standing, type Standing } from './standing.ts';

/** A part with what its side stands on. */
export interface PartGround {
  part: Part;
  classes: readonly Class[];
  claims: readonly string[];
  starts: Bounds[];
  carried: boolean;
}

/**
 * The parts that have a side, sorted by id, each with the classes it counts for: groups that are part of the group
 * then or left it by the aligning act, pledges of leaders, and ties of a part without a record of its own.
 * `align` answers for a part; `asked` are the groups already on the way, so that parts of each other do not hang.
 */
export function partsOf(
  question: Question,
  group: string,
  kept: readonly Standing[],
  asked: ReadonlySet<string>,
  align: (part: string, asked: ReadonlySet<string>) => { alignment: Alignment; starts: Bounds[] },
): PartGround[] {
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
    const { alignment: own, starts } = align(id, asked);
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
