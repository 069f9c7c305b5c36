import type { TieClass } from '#src/atlas/tie-class.ts';

/** How far a sign reaches from its middle. */
export const SIGN_REACH = 6;

/**
 * The sign that stands on a line of a class, as path data around the origin, pointing to the right: the shape alone
 * carries the class; colour only repeats it.
 */
export const TIE_SIGNS: Readonly<Record<TieClass, string>> = {
  allegiance: 'M6,0L-5,5L-2.5,0L-5,-5Z',
  structure: 'M-6.5,0L0,-4.2L6.5,0L0,4.2Z',
  alliance: 'M-3.8,0a3.8,3.8 0 1 0 7.6,0a3.8,3.8 0 1 0 -7.6,0Z',
  hostility: 'M-1.6,-6.5h3.2v13h-3.2Z',
};
