import { z } from 'zod';
import { Change, EdtfText, Figure, Id, Into, Note, Status, Text, Was } from './primitives.ts';
import { EVENT_KINDS } from './event-kind.ts';
import { oneOf, type Terms } from './term.ts';

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
    into: Into,
    was: Was,
  })
  .describe('Something that happened.');
export type Event = z.infer<typeof Event>;
