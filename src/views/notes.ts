import type { Atlas } from '#src/atlas/atlas.ts';
import { claimNote, type ClaimNote } from './claim-note.ts';

/** A small numbered link from a fact to a claim under it. */
export interface NoteRef {
  number: number;
  claim: string;
}

/** Numbers the claims of one page in the order in which its facts call on them. */
export interface Notes {
  refs(claims: readonly string[]): NoteRef[];
  /** Every claim called so far, in the order of its number. */
  all(): ClaimNote[];
}

/** The notes of a page, still empty. */
export function notesOf(atlas: Atlas): Notes {
  const ids: string[] = [];
  return {
    refs(claims) {
      return [...new Set(claims)]
        .map((claim) => {
          if (!ids.includes(claim)) ids.push(claim);
          return { number: ids.indexOf(claim) + 1, claim };
        })
        .sort((a, b) => a.number - b.number);
    },
    all() {
      return ids.map((id) => claimNote(atlas, id));
    },
  };
}
