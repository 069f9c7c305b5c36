import type { Atlas } from '#src/atlas/atlas.ts';
import { claimLines, type ClaimLine } from './claim-line.ts';
import type { ClaimNote } from './claim-note.ts';
import { eventLines, type EventLine } from './event-line.ts';
import { findingsOn, type FindingLine } from './finding-line.ts';
import { linksTo, linkTo, type Link } from './link.ts';
import { nameList, type NamesOfType } from './name-list.ts';
import { notesOf, type NoteRef } from './notes.ts';
import { tiesTo, type Tie } from './tie.ts';

export interface PersonPage {
  id: string;
  url: string;
  name: string;
  names: NamesOfType[];
  role: string;
  refs: NoteRef[];
  affiliation: Link | null;
  standsFor: Link | null;
  succeeds: Link | null;
  succeededBy: Link[];
  ties: Tie[];
  events: EventLine[];
  findings: FindingLine[];
  /** Claims that they are the speaker of. */
  says: ClaimLine[];
  /** Claims of others about them. */
  about: ClaimLine[];
  note: string | null;
  notes: ClaimNote[];
}

/** What the page of a person shows. Throws where there is no such person. */
export function personPage(atlas: Atlas, id: string): PersonPage {
  const person = atlas.person[id];
  if (person === undefined) throw new Error(`no person “${id}” is on record`);
  const notes = notesOf(atlas);
  const says = atlas.claims.filter(({ speaker }) => 'person' in speaker && speaker.person === id);
  const about = atlas.claims.filter((claim) => claim.people.includes(id) && !says.includes(claim));
  const page = {
    id,
    url: person.url,
    name: person.name,
    names: nameList(atlas, person.name, person.names),
    role: person.role,
    refs: notes.refs(person.claims),
    affiliation: person.affiliation === undefined ? null : linkTo(atlas, person.affiliation),
    standsFor: person.stands_for === undefined ? null : linkTo(atlas, person.stands_for),
    succeeds: person.succeeds === undefined ? null : linkTo(atlas, person.succeeds),
    succeededBy: linksTo(
      atlas,
      atlas.people.filter(({ succeeds }) => succeeds === id).map((other) => other.id),
    ),
    ties: tiesTo(atlas, id, notes),
    events: eventLines(
      atlas,
      atlas.events.filter(
        ({ actors, targets }) => targets.includes(id) || actors.some((actor) => actor.id === id),
      ),
    ),
    findings: findingsOn(
      atlas,
      [...says, ...about].map((claim) => claim.id),
    ),
    says: claimLines(atlas, says),
    about: claimLines(atlas, about),
    note: person.note ?? null,
  };
  return { ...page, notes: notes.all() };
}
