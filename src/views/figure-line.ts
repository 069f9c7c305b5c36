import type { Figure } from '#src/schema/primitives.ts';
import { figureText } from './figure-text.ts';
import type { NoteRef, Notes } from './notes.ts';

/** A figure with its one claim. */
export interface FigureLine {
  what: string;
  text: string;
  refs: NoteRef[];
}

/** Figures as each claim gives them; none is merged with another. */
export function figureLines(figures: readonly Figure[], notes: Notes): FigureLine[] {
  return figures.map((figure) => ({
    what: figure.what,
    text: figureText(figure),
    refs: notes.refs([figure.claim]),
  }));
}
