import { z } from 'zod';
import { POLARITIES } from './claim.ts';
import { Change, EdtfText, Id, Into, Note, Status, Text, Was } from './primitives.ts';
import { AFFILIATE_AS, BASES, MODES, RELATION_KINDS, SCOPES } from './relation-terms.ts';
import { oneOf } from './term.ts';

/** What one group is to another, and when. */
export const Relation = z
  .strictObject({
    id: Id,
    from: Id.describe('The group whose tie it is.'),
    to: Id.describe('A group or person, as printed; people and branches count through stands_for.'),
    kind: oneOf(RELATION_KINDS).describe('What kind of tie.'),
    scope: oneOf(SCOPES).default('whole').describe('Who of the group; default whole.'),
    mode: oneOf(MODES).describe('An act or a state.'),
    polarity: oneOf(POLARITIES).default('holds').describe('Default holds.'),
    when: EdtfText.optional().describe('When it happened, began or was so. Either when or as_of.'),
    as_of: EdtfText.optional().describe(
      'For a description without a date; default the earliest publication among the claims that are told. Never reaches back.',
    ),
    ends: EdtfText.optional().describe('When a source says that it ended.'),
    date_note: Text.optional().describe('How a relative or missing date was resolved.'),
    clash: z
      .literal(true)
      .optional()
      .describe('hostile-to only: they fought each other, so that it counts for both sides.'),
    as: oneOf(AFFILIATE_AS).optional().describe('affiliate-of only: self-declared, recognised or described.'),
    limit: Text.optional().describe('A place or condition: "in Afghanistan".'),
    basis: oneOf(BASES).default('source').describe('A source, or only our inference; default source.'),
    claims: z.array(Id).min(1, 'a relation stands on at least one claim').describe('The claims under it.'),
    note: Note,
    change: Change,
    status: Status,
    into: Into,
    was: Was,
  })
  .refine((r) => r.when === undefined || r.as_of === undefined, {
    message: 'a relation has when or as_of, not both',
    path: ['as_of'],
  })
  .refine((r) => r.as === undefined || r.kind === 'affiliate-of', {
    message: 'as belongs to affiliate-of only',
    path: ['as'],
  })
  .refine((r) => r.clash === undefined || r.kind === 'hostile-to', {
    message: 'clash belongs to hostile-to only',
    path: ['clash'],
  })
  .refine((r) => r.from !== r.to, { message: 'a group has no relation to itself', path: ['to'] })
  .describe('What one group is to another, when, and who says so.');
export type Relation = z.infer<typeof Relation>;
