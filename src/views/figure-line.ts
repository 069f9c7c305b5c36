import type { Atlas } from '#src/atlas/atlas.ts';
import type { Figure } from '#src/schema/primitives.ts';
import { saidBy } from './claim-line.ts';
import { figureText } from './figure-text.ts';
import type { NoteRef, Notes } from './notes.ts';

/** A figure with its one claim. */
export interface FigureLine {
  what: string;
  text: string;
  /** Who gives it, and in which source: "U.S. officials, unnamed, in VOA, 2019". */
  by: string;
  refs: NoteRef[];
}

/** Figures as each claim gives them; none is merged with another. */
export function figureLines(atlas: Atlas, figures: readonly Figure[], notes: Notes): FigureLine[] {
  return figures.map((figure) => ({
    what: figure.what,
    text: figureText(figure),
    by: byOf(atlas, figure.claim),
    refs: notes.refs([figure.claim]),
  }));
}

function byOf(atlas: Atlas, id: string): string {
  const claim = atlas.claim[id];
  if (claim === undefined) throw new Error(`no claim “${id}” is on record`);
  const label = atlas.source[claim.source]?.label ?? claim.source;
  const by = saidBy(atlas, claim);
  return by === null ? label : `${by}, in ${label}`;
}
