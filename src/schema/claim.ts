import { z } from 'zod';
import { HEDGES } from './hedge.ts';
import { Change, EdtfText, Id, Into, Locator, Note, Status, Text, Was } from './primitives.ts';
import { oneOf, type Terms } from './term.ts';

export const CLAIM_KINDS = {
  fact: {
    label: 'factual claim',
    definition: 'A claim that something is or was so: of matters of fact, whether true or not.',
    example: 'Ansar Beit al-Maqdis pledged loyalty to the Islamic State on 10 November 2014.',
    counterExample:
      'That the pledge signals a wider shift: this weighs what happened, so it is an assessment.',
  },
  assessment: {
    label: 'assessment',
    definition:
      'A judgement about causes, meaning, strength or intention. An aim, interest or motive that an analyst infers is one; so is a causal link, where the link is what is said.',
    example: 'The recent alliances are largely opportunistic.',
    counterExample:
      'A count of fighters, however rough, or an aim that a group states in the open: both are facts, hedged where the speaker hedges.',
  },
  forecast: {
    label: 'forecast',
    definition: 'A statement about what will or may happen after the source was published.',
    example: 'Members may defect if the successor does not convince them.',
    counterExample:
      'An aim that a group has now, even one that lies in the future: that it has it is a fact.',
  },
} satisfies Terms;

export const POLARITIES = {
  holds: {
    label: 'is so',
    definition: 'The speaker says that it is or was so.',
    example: 'The Delta wing remains loyal to al-Qaeda.',
    counterExample: 'No sign of active support was seen: no sign.',
  },
  not: {
    label: 'negative statement',
    definition:
      'The speaker denies it, or says that it is or was not so. It goes by what our sentence says: negative words for a state of things (little interest, a lack of help) are no denial.',
    example: 'The two groups have not formally allied themselves.',
    counterExample: 'Officials have not detected it: no sign, which is not a denial.',
  },
  'no-sign': {
    label: 'no sign of it',
    definition: 'The speaker has seen no evidence of it. This is not a denial.',
    example: 'Philippine military officials saw no indication of active support.',
    counterExample: 'The group denies any link: a negative statement.',
  },
} satisfies Terms;

/** Who says it: a person or a group on record, or a voice described in words. */
export const Speaker = z
  .union([
    z.strictObject({ person: Id.describe('A person on record.') }),
    z.strictObject({ group: Id.describe('A group on record, about itself or others.') }),
    z.strictObject({
      voice: Text.describe('A described voice: "U.S. officials, unnamed", "the article itself".'),
    }),
  ])
  .describe('Who says it, apart from the source that printed it and from us who worded it.');

/** What an editor writes in content/data/claims/<source>.yaml. */
export const Claim = z
  .strictObject({
    id: Id.describe('<source>-c<number>; numbers are not positions.'),
    at: z
      .union([Locator, z.array(Locator).min(1)])
      .describe('Where in the source: a locator or a list of them.'),
    text: Text.describe('One sentence of ours that says what the source says there.'),
    speaker: Speaker,
    kind: oneOf(CLAIM_KINDS).describe('Fact, assessment or forecast.'),
    hedge: oneOf(HEDGES).describe('How sure the speaker is.'),
    polarity: oneOf(POLARITIES)
      .default('holds')
      .describe('Said to be so, not so, or no sign seen; default holds.'),
    date: EdtfText.optional().describe('When what it is about happened or was so. Either date or as_of.'),
    as_of: EdtfText.optional().describe(
      "For a description without a date of its own: the day of which it is true; default the source's publication. Never reaches back.",
    ),
    made_public: EdtfText.optional().describe('When a statement came out, where later than it was made.'),
    date_note: Text.optional().describe('How a relative or missing date was resolved.'),
    groups: z
      .array(Id)
      .default([])
      .describe(
        'Groups it is about: all that it names, describes or means by a pronoun, and the group for which a leader acts; a state only where its government or forces act.',
      ),
    people: z
      .array(Id)
      .default([])
      .describe('People it is about, the speaker left out unless also spoken of.'),
    places: z.array(Id).default([]).describe('Places it is about.'),
    counters: Id.optional().describe('A claim that this one disputes, as the source itself presents it.'),
    find: z
      .string()
      .regex(/^\S+(?: \S+){0,3}$/, 'it takes at most four words, parted by single spaces')
      .optional()
      .describe('At most four words of the source, for a link to the very sentence.'),
    note: Note,
    change: Change,
    status: Status,
    into: Into,
    was: Was,
  })
  .refine((c) => c.date === undefined || c.as_of === undefined, {
    message: 'a claim has date or as_of, not both',
    path: ['as_of'],
  })
  .describe('One sentence of ours that says what one source says at one place.');
export type ClaimInput = z.infer<typeof Claim>;

/** A claim as loaded: its source taken from the file it stands in, `at` always a list. */
export type Claim = Omit<ClaimInput, 'at'> & { source: string; at: string[] };
