import { z } from 'zod';
import { Change, EdtfText, Figure, Id, Note, Status, Text } from './primitives.ts';
import { oneOf, type Terms } from './term.ts';

export const EVENT_KINDS = {
  pledge: {
    label: 'pledge',
    definition: 'A group, a part of one, or leaders declare allegiance.',
    example: 'Ansar Beit al-Maqdis pledges loyalty to the Islamic State.',
    counterExample: 'A group praises the caliphate without pledging: statement.',
  },
  split: {
    label: 'split',
    definition: 'A part leaves a group as a body.',
    example: 'Pakistani Taliban officials leave the central leadership.',
    counterExample: 'Single fighters change sides: defection.',
  },
  defection: {
    label: 'defection',
    definition: 'Members leave one group for another without a body of their own.',
    example: 'Fighters of one group join another.',
    counterExample: 'A named faction leaves with its leader: split.',
  },
  declaration: {
    label: 'declaration',
    definition: 'A group declares a caliphate, a province or a name for itself.',
    example: 'Boko Haram declares a caliphate.',
    counterExample: 'A spokesman praises an attack: statement.',
  },
  attack: {
    label: 'attack',
    definition: 'Violence against civilians, or against forces that were not fighting at the time.',
    example: 'The attack on a school in Peshawar.',
    counterExample: 'Two armed groups fight each other: clash.',
  },
  abduction: {
    label: 'abduction',
    definition: 'People are taken or held.',
    example: 'The schoolgirls of Chibok are kidnapped.',
    counterExample: 'A hostage is killed: attack.',
  },
  clash: {
    label: 'clash',
    definition: 'Armed groups or forces fight each other.',
    example: 'Two armed groups fight each other over a district.',
    counterExample: 'An air raid: strike.',
  },
  strike: {
    label: 'strike',
    definition: "A state's forces hit a group from the air or by raid.",
    example: 'A bomb is dropped on a cave system in Nangarhar.',
    counterExample: 'A group attacks soldiers: attack or clash.',
  },
  arrest: {
    label: 'arrest',
    definition: 'Authorities detain people or break up a group.',
    example: 'A department of police dismantles a cell.',
    counterExample: 'An armed group takes people: abduction.',
  },
  statement: {
    label: 'statement',
    definition:
      'Something is said in public: praise, criticism, a warning, a denial, a claim of responsibility.',
    example: 'A magazine criticises the Afghan Taliban leader.',
    counterExample: 'A pledge, even one made on video: pledge.',
  },
  leadership: {
    label: 'change of leader',
    definition: 'A leader is named, replaced or killed.',
    example: 'A new leader of the Islamic State is announced.',
    counterExample: 'A leader changes sides: defection or pledge.',
  },
  territory: {
    label: 'territory',
    definition: 'Ground is taken, lost or held.',
    example: 'A town is retaken.',
    counterExample: 'A place is declared a province: declaration.',
  },
} satisfies Terms;

export const ACTOR_ROLES = {
  stated: {
    label: 'said to have done it',
    definition: 'The source says that they did it.',
    example: 'Boko Haram, for the declaration of its caliphate.',
    counterExample: 'They say so themselves and the source only passes it on: claimed.',
  },
  claimed: {
    label: 'say they did it',
    definition: 'They say themselves that they did it.',
    example: 'A group announces a killing.',
    counterExample: 'Officials suspect them: suspected.',
  },
  suspected: {
    label: 'suspected',
    definition: 'Others suspect or believe that they did it.',
    example: 'IS-Sinai, of the bomb on the airliner.',
    counterExample: 'The source says so outright: stated.',
  },
} satisfies Terms;

/** Something that happened, with its claims. */
export const Event = z
  .strictObject({
    id: Id,
    kind: oneOf(EVENT_KINDS).describe('What kind of event.'),
    title: Text.describe('Neutral headline of ours, past tense or noun phrase.'),
    date: EdtfText.describe('When; never more exact than the source.'),
    date_note: Text.optional().describe('How a relative or missing date was resolved.'),
    actors: z
      .array(
        z.strictObject({
          id: Id.describe('A group or person on record.'),
          role: oneOf(ACTOR_ROLES).describe('How their part in it is known.'),
          claim: Id.optional().describe('The claim that says so, where not all do.'),
        }),
      )
      .default([])
      .describe('Who did it; alternatives are listed as such, each suspected.'),
    targets: z.array(Id).default([]).describe('Groups, people or places on record that it was directed at.'),
    place: Id.optional().describe('Where.'),
    figures: z.array(Figure).default([]).describe('Figures as each claim gives them.'),
    claims: z.array(Id).min(1, 'an event stands on at least one claim').describe('The claims under it.'),
    note: Note,
    change: Change,
    status: Status,
  })
  .describe('Something that happened.');
export type Event = z.infer<typeof Event>;
