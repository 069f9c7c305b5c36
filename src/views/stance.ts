import { alignment, type Alignment, type Asked } from '#src/atlas/alignment.ts';
import type { Atlas } from '#src/atlas/atlas.ts';
import { HEDGES, type Hedge } from '#src/schema/hedge.ts';
import { AFFILIATE_AS, RELATION_KINDS } from '#src/schema/relation-terms.ts';
import { RUNGS, type Rung } from '#src/schema/rung.ts';
import { boundsText, dateText } from './date.ts';
import { linkTo, type Link } from './link.ts';
import type { NoteRef, Notes } from './notes.ts';
import { voiceOf, type Voice } from './voice.ts';

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
  /** None of the sources told has said so since. */
  carried: boolean;
  /** What was not seen, which denies nothing, and who says so. */
  doubts: { text: string; voice: Voice; refs: NoteRef[] }[];
  refs: NoteRef[];
  /** `what` says what a group is to the whole: part of it, or left it; `null` for leaders and nameless parts. */
  parts: { part: Link; what: string | null; rung: RungWords; refs: NoteRef[] }[];
  defections: Link[];
  also: AlsoTied[];
}

/** A loyalty elsewhere; `how` says when it began, and how sure the speaker is where that is not outright. */
export interface AlsoTied {
  relation: string;
  kind: string;
  to: Link;
  how: string;
  refs: NoteRef[];
}

/** A group's alignment towards the Islamic State on a day, as told by some sources, in words. */
export function stance(atlas: Atlas, group: string, asked: Asked, notes: Notes): Stance {
  return inWords(atlas, group, alignment(atlas, group, asked), notes);
}

/** An answer of the atlas in words. */
export function inWords(atlas: Atlas, group: string, answer: Alignment, notes: Notes): Stance {
  return {
    rung: rungWords(answer.rung),
    since: answer.since === null ? null : boundsText(answer.since),
    hedge: answer.hedge === null ? null : HEDGES[answer.hedge].label,
    flags: flagsOf(answer),
    carried: answer.carried,
    doubts: answer.doubts
      .map((id) => atlas.claim[id])
      .filter((claim) => claim !== undefined)
      .map((claim) => ({ text: claim.text, voice: voiceOf(atlas, claim), refs: notes.refs([claim.id]) })),
    refs: notes.refs(answer.claims),
    parts: answer.parts.map(({ id, by, rung, claims }) => ({
      part: by === 'group' ? linkTo(atlas, id) : { ...linkTo(atlas, id), text: PARTS[by] },
      what: by === 'group' ? partOrLeft(atlas, id, group) : null,
      rung: rungWords(rung),
      refs: notes.refs(claims),
    })),
    defections: answer.defections.map((id) => linkTo(atlas, id)),
    also: answer.also.map(({ relation, to, kind, claims }) => ({
      relation,
      kind: kind in RELATION_KINDS ? RELATION_KINDS[kind as keyof typeof RELATION_KINDS].label : kind,
      to: linkTo(atlas, to),
      how: howOf(atlas, relation, claims),
      refs: notes.refs(claims),
    })),
  };
}

/** When a tie elsewhere began, if it has a date, and its hedge, if nobody says it outright. */
function howOf(atlas: Atlas, relation: string, claims: readonly string[]): string {
  const { when, dated } = atlas.relation[relation] ?? {};
  const hedges = claims.flatMap((id) => atlas.claim[id]?.hedge ?? []);
  const hedge = (Object.keys(HEDGES) as Hedge[]).find((one) => hedges.includes(one));
  return [
    when === undefined || dated === undefined ? '' : dateText(dated),
    hedge === undefined || hedge === 'stated' ? '' : HEDGES[hedge].label,
  ]
    .filter(Boolean)
    .join(', ');
}

const PARTS = { leaders: 'some of its leaders', part: 'a part of it' } as const;

/** What a group on record is to another whose rung it has a share in. */
function partOrLeft(atlas: Atlas, part: string, whole: string): string {
  const isPart = atlas.relations.some(
    ({ from, to, kind, polarity }) =>
      from === part && to === whole && kind === 'part-of' && polarity === 'holds',
  );
  return isPart ? 'part of it' : 'left it';
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
    answer.divided && answer.rung !== 'divided' ? 'divided: a part of it differs' : '',
    answer.contested ? 'contested: what is told does not agree' : '',
  ].filter((flag) => flag !== '');
}
