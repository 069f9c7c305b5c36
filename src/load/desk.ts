import type { Content, Entry } from './content.ts';
import type { Issue, Place } from './issue.ts';
import { KINDS } from './kind.ts';
import { referencesIn } from './reference.ts';

/** Something that an editor may want to look at, and where it stands. */
export interface Task extends Place {
  id: string;
  /** What there is to know of it, in a few words; empty where the list says it. */
  what: string;
}

/** Things of one sort that are unfinished, missing or in doubt. */
export interface Tray {
  name: string;
  /** What belongs there, and why it matters. */
  why: string;
  tasks: Task[];
}

/** What is missing or in doubt, tray by tray, in the order in which an editor would take them. */
export function deskOf(content: Content, issues: readonly Issue[]): Tray[] {
  const { records } = content;
  const all = Object.values(records).flat() as Entry[];
  const live = <E extends Entry>(entries: readonly E[]) => entries.filter(({ withdrawn }) => !withdrawn);
  const task = (entry: Entry, what = '', at: Place = entry.place([])): Task => ({
    id: entry.id,
    what,
    ...at,
  });
  const field = (entry: Entry, name: string): Task =>
    task(entry, String(Reflect.get(entry.value, name)), entry.place([name]));

  const linked = new Set(
    referencesIn(content)
      .filter(
        ({ from, kinds }) => kinds.includes('claim') && from.kind !== 'article' && from.kind !== 'coding',
      )
      .map(({ id }) => id),
  );
  return [
    {
      name: 'Drafts',
      why: 'They show in the preview and nowhere else. Fill in what is missing, then remove the line “status: draft”.',
      tasks: [
        ...content.ids
          .filter(({ unfinished }) => unfinished)
          .map(({ id, place }) => ({ id, what: 'unfinished', ...place })),
        ...all
          .filter(({ draft, withdrawn }) => draft && !withdrawn)
          .map((entry) => task(entry, KINDS[entry.kind].a)),
      ],
    },
    {
      name: 'Warnings',
      why: 'What “npm run check” would have somebody look at.',
      tasks: issues
        .filter(({ severity }) => severity === 'warning')
        .map(({ code, what, file, line, col }) => ({ id: code, what, file, line, col })),
    },
    {
      name: 'Blocks without claims',
      why: 'Parts of a source on which nothing stands, with the reason that is given.',
      tasks: records.block
        .filter(({ value }) => value.state === 'not-coded')
        .map((entry) => ({ ...field(entry, 'reason'), id: `${entry.value.source} ${entry.id}` })),
    },
    {
      name: 'Claims without links',
      why: 'No event, tie, finding, group or person stands on them: they are read in their article only.',
      tasks: live(records.claim)
        .filter(({ id }) => !linked.has(id))
        .map((entry) => field(entry, 'text')),
    },
    {
      name: 'Groups without places',
      why: 'They have no mark of their own on the map.',
      tasks: live(records.group)
        .filter(({ value }) => value.places.length === 0)
        .map((entry) => task(entry, entry.value.name)),
    },
    {
      name: 'Groups without a profile',
      why: 'Their prose marks no claim.',
      tasks: live(records.group)
        .filter(({ body }) => body !== undefined && body.claims.length === 0)
        .map((entry) => task(entry, entry.value.name)),
    },
    {
      name: 'Events without a place',
      why: 'They stand on the timeline, and on no map.',
      tasks: live(records.event)
        .filter(({ value }) => value.place === undefined)
        .map((entry) => task(entry, entry.value.title)),
    },
    {
      name: 'People whose role stands on no claim',
      why: 'Nothing shows who says it.',
      tasks: live(records.person)
        .filter(({ value }) => value.claims.length === 0)
        .map((entry) => task(entry, entry.value.name)),
    },
    {
      name: 'Doubts',
      why: 'What an editor has noted on a record.',
      tasks: live(all)
        .filter(({ value }) => 'note' in value && value.note !== undefined)
        .map((entry) => field(entry, 'note')),
    },
    {
      name: 'Dates that we resolved',
      why: 'The source gives none, or a relative one: how it was read.',
      tasks: live(all)
        .filter(({ value }) => 'date_note' in value && value.date_note !== undefined)
        .map((entry) => field(entry, 'date_note')),
    },
  ];
}
