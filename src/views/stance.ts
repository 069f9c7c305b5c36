import { alignment, type Alignment, type Asked } from '#src/atlas/alignment.ts';
import type { Atlas } from '#src/atlas/atlas.ts';
import { HEDGES } from '#src/schema/hedge.ts';
import { AFFILIATE_AS, RELATION_KINDS } from '#src/schema/relation.ts';
import { RUNGS, type Rung } from '#src/schema/rung.ts';
import { boundsText } from './date.ts';
import { linkTo, type Link } from './link.ts';
import type { NoteRef, Notes } from './notes.ts';

/** A rung in words; `key` is `null` where nobody told says anything, which is not the same as no tie. */
export interface RungWords {
  key: Rung | null;
  label: string;
}

/** How a group stood, put into words with the claims under each part of the answer. */
export interface Stance {
  rung: RungWords;
  since: string | null;
  hedge: string | null;
  /** What qualifies the rung, each a phrase. */
  flags: string[];
  refs: NoteRef[];
  parts: { part: Link; rung: RungWords; refs: NoteRef[] }[];
  defections: Link[];
  also: { kind: string; to: Link; refs: NoteRef[] }[];
}

/** A group's alignment towards the Islamic State on a day, as told by some sources, in words. */
export function stance(atlas: Atlas, group: string, asked: Asked, notes: Notes): Stance {
  return inWords(atlas, alignment(atlas, group, asked), notes);
}

/** An answer of the atlas in words. */
export function inWords(atlas: Atlas, answer: Alignment, notes: Notes): Stance {
  return {
    rung: rungWords(answer.rung),
    since: answer.since === null ? null : boundsText(answer.since),
    hedge: answer.hedge === null ? null : HEDGES[answer.hedge].label,
    flags: flagsOf(answer),
    refs: notes.refs(answer.claims),
    parts: answer.parts.map(({ id, rung, claims }) => ({
      part: linkTo(atlas, id),
      rung: rungWords(rung),
      refs: notes.refs(claims),
    })),
    defections: answer.defections.map((id) => linkTo(atlas, id)),
    also: answer.also.map(({ to, kind, claims }) => ({
      kind: kind in RELATION_KINDS ? RELATION_KINDS[kind as keyof typeof RELATION_KINDS].label : kind,
      to: linkTo(atlas, to),
      refs: notes.refs(claims),
    })),
  };
}

/** A rung as readers see it. */
export function rungWords(rung: Rung | null): RungWords {
  return { key: rung, label: rung === null ? 'no claim' : RUNGS[rung].label };
}

function flagsOf(answer: Alignment): string[] {
  return [
    answer.as !== null && answer.as in AFFILIATE_AS
      ? AFFILIATE_AS[answer.as as keyof typeof AFFILIATE_AS].label
      : '',
    answer.limit === null ? '' : `with a limit: ${answer.limit}`,
    answer.divided && answer.rung !== 'divided' ? 'divided: a part of it took the other side' : '',
    answer.contested ? 'contested: what is told does not agree' : '',
    answer.doubted ? 'doubted: a speaker saw no sign of it' : '',
    answer.carried ? 'carried over: nobody told has said so since' : '',
  ].filter((flag) => flag !== '');
}
