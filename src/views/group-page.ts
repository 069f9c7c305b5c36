import type { Atlas, Dated } from '#src/atlas/atlas.ts';
import { dated } from '#src/atlas/date.ts';
import { GROUP_KINDS } from '#src/schema/group.ts';
import { bandsOf, type Band } from './bands.ts';
import { claimLines, type ClaimLine } from './claim-line.ts';
import type { ClaimNote } from './claim-note.ts';
import { dateText } from './date.ts';
import { eventLines, type EventLine } from './event-line.ts';
import { figureLines, type FigureLine } from './figure-line.ts';
import { findingsOn, type FindingLine } from './finding-line.ts';
import { linksTo, linkTo, type Link } from './link.ts';
import { trackedGroups } from './map-groups.ts';
import { nameList, type NameWords } from './name-list.ts';
import { notesOf, type NoteRef, type Notes } from './notes.ts';
import { silences } from './silence.ts';
import { stance, type Stance } from './stance.ts';
import { inferredTies, tieGroups, type Tie, type TieGroup } from './tie.ts';

/** How a group stood on the day a source came out, as told by that source or by all. */
export interface StanceRow {
  on: string;
  toldBy: string;
  stance: Stance;
}

export interface GroupPage {
  id: string;
  url: string;
  name: string;
  kind: string;
  summary: string;
  summaryRefs: NoteRef[];
  names: NameWords[];
  places: Link[];
  standsFor: Link | null;
  founded: { when: Dated; refs: NoteRef[] } | null;
  ended: { when: Dated; refs: NoteRef[] } | null;
  /** Empty for the core, states, bodies and media, whose alignment is not asked. */
  stances: StanceRow[];
  bands: Band[];
  /** Where it is drawn: map and timeline with the group picked out. */
  drawn: Link[];
  ties: TieGroup[];
  inferred: Tie[];
  events: EventLine[];
  people: { person: Link; role: string }[];
  figures: FigureLine[];
  findings: FindingLine[];
  silences: string[];
  note: string | null;
  /** The claims that the facts of this page stand on. */
  notes: ClaimNote[];
  /** Further claims that touch the group. */
  further: ClaimLine[];
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
  const asked = tracked && group.kind !== 'core';
  const summaryRefs = notes.refs(group.claims);
  notes.refs(atlas.profiles[id] ?? []);
  const stances = asked ? stanceRows(atlas, id, notes) : [];
  const bands = asked ? bandsOf(atlas, id, notes) : [];
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
    stances,
    bands,
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
    findings: findingsOn(
      atlas,
      touching.map((claim) => claim.id),
    ),
    silences: silences(
      atlas,
      group,
      touching,
      asked && bands.every(({ stance }) => stance.rung.key === null),
    ),
    note: group.note ?? null,
  };
  const all = notes.all();
  return {
    ...page,
    notes: all,
    further: claimLines(
      atlas,
      touching.filter((claim) => !all.some((note) => note.id === claim.id)),
    ),
  };
}

/** Each source alone on the day it came out, then all of them together on the last of these days. */
function stanceRows(atlas: Atlas, id: string, notes: Notes): StanceRow[] {
  const rows = atlas.sources.map((source) => ({
    on: dateText(source.dated),
    toldBy: source.label,
    stance: stance(atlas, id, { at: lastDayOf(source.dated), told: [source.id] }, notes),
  }));
  const last = atlas.sources.at(-1);
  if (last === undefined || rows.length < 2) return rows;
  const told = atlas.sources.map((source) => source.id);
  const together = stance(atlas, id, { at: lastDayOf(last.dated), told }, notes);
  return [...rows, { on: dateText(last.dated), toldBy: 'all sources together', stance: together }];
}

function lastDayOf({ start, end }: Dated): string {
  return (end ?? start).latest;
}
