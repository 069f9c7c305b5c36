import type { Atlas, Dated } from '#src/atlas/atlas.ts';
import { dated } from '#src/atlas/date.ts';
import { GROUP_KINDS } from '#src/schema/group-kinds.ts';
import { eventLines, type EventLine } from './event-line.ts';
import { groupClaims, type GroupClaims } from './group-claims.ts';
import { groupFindings, type GroupFindings } from './group-findings.ts';
import { groupTie, type GroupTie } from './group-tie.ts';
import { figureLines, type FigureLine } from './figure-line.ts';
import { linksTo, linkTo, type Link } from './link.ts';
import { trackedGroups } from './map-groups.ts';
import { nameList, type NamesOfType } from './name-list.ts';
import { notesOf, type NoteRef } from './notes.ts';
import { silences } from './silence.ts';
import { inferredTies, tieGroups, type Tie, type TieGroup } from './tie.ts';

export interface GroupPage extends GroupTie, GroupFindings {
  id: string;
  url: string;
  name: string;
  kind: string;
  summary: string;
  summaryRefs: NoteRef[];
  names: NamesOfType[];
  places: Link[];
  standsFor: Link | null;
  founded: { when: Dated; refs: NoteRef[] } | null;
  ended: { when: Dated; refs: NoteRef[] } | null;
  /** Where it is drawn: map and timeline with the group picked out. */
  drawn: Link[];
  ties: TieGroup[];
  inferred: Tie[];
  events: EventLine[];
  people: { person: Link; role: string }[];
  figures: FigureLine[];
  silences: string[];
  note: string | null;
  claims: GroupClaims;
}

/** What the page of a group shows. Throws where there is no such group. */
export function groupPage(atlas: Atlas, id: string): GroupPage {
  const group = atlas.group[id];
  if (group === undefined) throw new Error(`no group “${id}” is on record`);
  const notes = notesOf(atlas);
  const touching = atlas.claims.filter(
    ({ groups, speaker }) => groups.includes(id) || ('group' in speaker && speaker.group === id),
  );
  const tracked = trackedGroups(atlas).includes(group);
  const summaryRefs = notes.refs(group.claims);
  notes.refs(atlas.profiles[id] ?? []);
  const tie = groupTie(atlas, group, notes);
  const ties = tieGroups(atlas, id, notes);
  const inferred = inferredTies(atlas, id, notes);
  const since = (date?: { date: string; claim: string }) =>
    date === undefined ? null : { when: dated(date.date), refs: notes.refs([date.claim]) };
  const page = {
    id,
    url: group.url,
    name: group.name,
    kind: GROUP_KINDS[group.kind].label,
    summary: group.summary,
    summaryRefs,
    names: nameList(atlas, group.name, group.names),
    places: linksTo(atlas, group.places),
    standsFor: group.stands_for === undefined ? null : linkTo(atlas, group.stands_for),
    founded: since(group.founded),
    ended: since(group.ended),
    ...tie,
    drawn: [
      ...(tracked && group.places.length > 0 ? [{ text: 'on the map', url: `/map/?group=${id}` }] : []),
      ...(tracked ? [{ text: 'on the timeline', url: `/timeline/?group=${id}` }] : []),
    ],
    ties,
    inferred,
    events: eventLines(
      atlas,
      atlas.events.filter(
        ({ actors, targets }) => targets.includes(id) || actors.some((actor) => actor.id === id),
      ),
    ),
    people: atlas.people
      .filter(({ affiliation, stands_for }) => affiliation === id || stands_for === id)
      .map((person) => ({ person: linkTo(atlas, person.id), role: person.role })),
    figures: figureLines(atlas, group.figures, notes),
    silences: silences(
      atlas,
      group,
      touching,
      tie.unasked === null && tie.bands.every(({ stance }) => stance.rung.key === null),
    ),
    note: group.note ?? null,
  };
  const called = notes.all().map((note) => note.id);
  return {
    ...page,
    ...groupFindings(atlas, touching, called),
    claims: groupClaims(atlas, called, touching),
  };
}
