import type { Rung } from '#src/schema/rung.ts';
import type { Atlas, AtlasRelation } from './atlas.ts';

/** `in` with it, `for` it, `out`: the three classes that can contradict each other. */
export type Class = 'in' | 'for' | 'out';

/** Who can be pledged to: a person who took another's place makes a pledge one to the successor. */
export type Pledgees = Pick<Atlas, 'person'>;

/** The rung that a tie towards the Islamic State makes by itself; `null` for a tie that makes none. */
export function rungOf(atlas: Pledgees, relation: AtlasRelation): Rung | null {
  switch (relation.kind) {
    case 'pledged-to':
      return atlas.person[relation.to]?.succeeds === undefined ? 'pledged' : 'successor';
    case 'affiliate-of':
      return 'affiliate';
    case 'supports':
      return 'supportive';
    case 'not-with':
      return 'apart';
    case 'hostile-to':
      return 'hostile';
    default:
      return null;
  }
}

/** The class of a rung; `null` for those that say nothing of the whole. */
export function classOf(rung: Rung | null): Class | null {
  switch (rung) {
    case 'pledged':
    case 'affiliate':
    case 'successor':
    case 'self':
      return 'in';
    case 'supportive':
      return 'for';
    case 'apart':
    case 'hostile':
      return 'out';
    default:
      return null;
  }
}

/** Whether a rung is a tie, of the whole or of a part: anything but to be out. */
export function isTie(rung: Rung): boolean {
  return classOf(rung) !== 'out';
}

/** Of several rungs of one class that rank equally, which is printed. */
export const WITHIN_CLASS: readonly Rung[] = [
  'successor',
  'affiliate',
  'pledged',
  'supportive',
  'hostile',
  'apart',
];

/** Of classes that tie, the weaker is printed. */
export const WEAKEST_FIRST: readonly Class[] = ['out', 'for', 'in'];
