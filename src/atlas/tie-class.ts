import type { Relation } from '#src/schema/relation.ts';

/** What ties have in common that are drawn alike. */
export type TieClass = 'allegiance' | 'structure' | 'alliance' | 'hostility';

export const CLASS_OF: Readonly<Record<Relation['kind'], TieClass>> = {
  'pledged-to': 'allegiance',
  'affiliate-of': 'allegiance',
  supports: 'allegiance',
  'loyal-to': 'allegiance',
  'part-of': 'structure',
  'split-from': 'structure',
  'front-of': 'structure',
  'same-as': 'structure',
  'continues-as': 'structure',
  'allied-with': 'alliance',
  'linked-to': 'alliance',
  'hostile-to': 'hostility',
  'not-with': 'hostility',
  'divided-over': 'hostility',
};

/**
 * Which side a tie takes towards the other: a later word for the other side supersedes it. `null` for ties that can
 * be there whatever the side: parts, links of which no more is said, a group that is divided.
 */
export function sideOf(kind: Relation['kind']): 'with' | 'against' | null {
  switch (kind) {
    case 'pledged-to':
    case 'affiliate-of':
    case 'supports':
    case 'loyal-to':
    case 'allied-with':
      return 'with';
    case 'hostile-to':
    case 'not-with':
      return 'against';
    default:
      return null;
  }
}
