import type { RivalryKind } from '#src/atlas/rivalry.ts';
import type { TieClass } from '#src/atlas/tie-class.ts';
import { RIVALRY_KINDS } from './rivalry-words.ts';
import { TIE_CLASSES } from './tie-classes.ts';

/** How many lines are drawn of which class: "10 of allegiance and support, 4 of parts and successors". */
export function tieCountsText(counts: Readonly<Record<TieClass, number>>): string {
  const parts = (Object.keys(TIE_CLASSES) as TieClass[])
    .filter((name) => counts[name] > 0)
    .map((name) => `${counts[name]} of ${TIE_CLASSES[name].label.toLowerCase()}`);
  return parts.length === 0 ? 'no ties' : parts.join(', ');
}

/** How many cells say what: "5 opposed, 2 fought, 1 lost members". */
export function rivalryCountsText(counts: Readonly<Record<RivalryKind, number>>): string {
  const parts = (Object.keys(RIVALRY_KINDS) as RivalryKind[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${RIVALRY_KINDS[kind].label.replace(/ to$/, '')}`);
  return parts.length === 0 ? 'no rivals' : parts.join(', ');
}
