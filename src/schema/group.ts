import { z } from 'zod';
import { Change, EdtfText, Figure, Id, Name, Note, Status, Text } from './primitives.ts';
import { oneOf, type Terms } from './term.ts';

export const GROUP_KINDS = {
  core: {
    label: 'the Islamic State core',
    definition: 'The central organisation towards which alignment is measured; exactly one record.',
    example: 'The Islamic State.',
    counterExample: 'One of its provinces: province.',
  },
  'armed-group': {
    label: 'armed group',
    definition: 'An armed organisation of its own.',
    example: 'Boko Haram.',
    counterExample: 'A faction within one: faction.',
  },
  network: {
    label: 'network',
    definition: 'A global or loose organisation of several groups.',
    example: 'Al-Qaeda.',
    counterExample: 'One branch of it: armed group.',
  },
  province: {
    label: 'province or affiliate',
    definition: 'A group that a source knows only as a branch of the Islamic State.',
    example: 'IS-Khorasan.',
    counterExample: 'A group that pledged under a name of its own: armed group.',
  },
  faction: {
    label: 'faction or wing',
    definition: 'A named or described part that took a side.',
    example: 'The Nile Delta wing of Ansar Beit al-Maqdis.',
    counterExample: 'A part with its own name and leadership that left: armed group.',
  },
  described: {
    label: 'described, not named',
    definition: 'Groups or fighters that a source describes without a name.',
    example: 'Masked fighters, allegedly from Bangladesh.',
    counterExample: 'A group named by an acronym: armed group.',
  },
  media: {
    label: 'media arm',
    definition: "A group's publication or media office.",
    example: 'Dabiq, a magazine.',
    counterExample: 'A newspaper: body.',
  },
  state: {
    label: 'state body',
    definition: 'A state, or its forces or officials, where they act or speak.',
    example: 'The armed forces of the United States.',
    counterExample: 'An official without a name: a voice on the claim.',
  },
  body: {
    label: 'other body',
    definition: 'A firm, institute or outlet that the sources name.',
    example: 'SITE Intelligence Group.',
    counterExample: 'A person who works there: person.',
  },
} satisfies Terms;

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
  })
  .describe('A group, faction or body.');
export type GroupInput = z.infer<typeof Group>;

/** A group as loaded: its id taken from the file's name. */
export type Group = GroupInput & { id: string };
