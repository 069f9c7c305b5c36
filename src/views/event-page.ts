import type { Atlas, Dated } from '#src/atlas/atlas.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { ACTOR_ROLES } from '#src/schema/event.ts';
import type { ClaimNote } from './claim-note.ts';
import { figureLines, type FigureLine } from './figure-line.ts';
import { findingsOn, type FindingLine } from './finding-line.ts';
import { linksTo, linkTo, type Link } from './link.ts';
import { notesOf, type NoteRef } from './notes.ts';

export interface EventPage {
  id: string;
  url: string;
  title: string;
  kind: string;
  kindDefinition: string;
  when: Dated;
  dateNote: string | null;
  refs: NoteRef[];
  actors: { actor: Link; role: string; refs: NoteRef[] }[];
  /** What the targets are: of a defection those left and those joined. */
  targetsAre: string;
  targets: Link[];
  place: Link | null;
  figures: FigureLine[];
  findings: FindingLine[];
  note: string | null;
  notes: ClaimNote[];
}

/** What the page of an event shows. Throws where there is no such event. */
export function eventPage(atlas: Atlas, id: string): EventPage {
  const event = atlas.event[id];
  if (event === undefined) throw new Error(`no event “${id}” is on record`);
  const notes = notesOf(atlas);
  const page = {
    id,
    url: event.url,
    title: event.title,
    kind: EVENT_KINDS[event.kind].label,
    kindDefinition: EVENT_KINDS[event.kind].definition,
    when: event.dated,
    dateNote: event.date_note ?? null,
    refs: notes.refs(event.claims),
    actors: event.actors.map(({ id: actor, role, claim }) => ({
      actor: linkTo(atlas, actor),
      role: ACTOR_ROLES[role].label,
      refs: notes.refs(claim === undefined ? [] : [claim]),
    })),
    targetsAre: event.kind === 'defection' ? 'From and to' : 'Directed at',
    targets: linksTo(atlas, event.targets),
    place: event.place === undefined ? null : linkTo(atlas, event.place),
    figures: figureLines(atlas, event.figures, notes),
    findings: findingsOn(atlas, event.claims),
    note: event.note ?? null,
  };
  return { ...page, notes: notes.all() };
}
