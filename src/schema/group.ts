import { z } from 'zod';
import { Change, EdtfText, Figure, Id, Into, Name, Note, Status, Text, Was } from './primitives.ts';
import { GROUP_KINDS } from './group-kinds.ts';
import { oneOf } from './term.ts';

const REGIONS = [
  'core',
  'africa',
  'middle-east',
  'south-asia',
  'central-asia',
  'southeast-asia',
  'elsewhere',
] as const;

/** Front matter of content/groups/<id>.mdx; the id is the file's name. */
export const Group = z
  .strictObject({
    name: Text.describe('Main name as shown.'),
    short: Text.optional().describe('Short name for maps and tables.'),
    names: z
      .array(Name)
      .default([])
      .describe('Other names and spellings, as printed and as readers type them.'),
    kind: oneOf(GROUP_KINDS).describe('What kind of group.'),
    region: z.enum(REGIONS).describe('Where it is listed on timelines and indexes.'),
    places: z.array(Id).default([]).describe('Home places; the map puts its point at the first.'),
    stands_for: Id.optional().describe(
      'The group for which a tie to this one counts: IS-Khorasan for the Islamic State.',
    ),
    founded: z
      .strictObject({ date: EdtfText, claim: Id })
      .optional()
      .describe('When it was founded, if a source says so.'),
    ended: z
      .strictObject({ date: EdtfText, claim: Id })
      .optional()
      .describe('When it ended, if a source says so.'),
    figures: z.array(Figure).default([]).describe('Strength and the like, as each claim gives it.'),
    summary: Text.describe(
      'One line: what the sources say it is. Every word of it must stand on the claims listed.',
    ),
    claims: z.array(Id).default([]).describe('Claims under the summary.'),
    note: Note,
    change: Change,
    status: Status,
    into: Into,
    was: Was,
  })
  .describe('A group, faction or body.');
export type GroupInput = z.infer<typeof Group>;

/** A group as loaded: its id taken from the file's name, its profile the prose as plain text, paragraph by paragraph. */
export type Group = GroupInput & { id: string; profile: string[] };
