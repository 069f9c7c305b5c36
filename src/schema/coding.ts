import { z } from 'zod';
import { CLAIM_KINDS, POLARITIES, Speaker } from './claim.ts';
import { HEDGES } from './hedge.ts';
import { Id, Locator, Text } from './primitives.ts';
import { oneOf } from './term.ts';

/** The fields of a claim that are coded twice and compared. */
export const CODED_FIELDS = ['speaker', 'kind', 'hedge', 'polarity', 'date', 'groups'] as const;
export type CodedField = (typeof CODED_FIELDS)[number];

/** What one coder wrote for one statement, before the two codings were compared. */
const Codes = z.strictObject({
  speaker: Speaker,
  kind: oneOf(CLAIM_KINDS),
  hedge: oneOf(HEDGES),
  polarity: oneOf(POLARITIES),
  date: Text.optional().describe(
    'Its date, or the day as of which it is true, as the coder wrote it; absent: none given.',
  ),
  groups: z.array(Text).describe('Groups it is about, sorted; names of the time of coding.'),
});
export type Codes = z.infer<typeof Codes>;

/** One statement as two coders coded it from the text, each without sight of the other: kept as it was, never edited. */
export const Coding = z
  .strictObject({
    id: Id.describe('<source>-u<number>: u for unit.'),
    at: z.array(Locator).min(1).describe('Where in the source.'),
    claim: Id.optional().describe('The claim that it became; absent where it became none.'),
    first: Codes.optional().describe('The first coding; absent: only the second coder saw a statement here.'),
    second: Codes.extend({ text: Text.describe('The statement in the second coder’s words.') })
      .optional()
      .describe('The second coding; absent: only the first coder saw a statement here.'),
    settled: z
      .partialRecord(
        z.enum(CODED_FIELDS),
        z
          .string()
          .regex(
            /^(?:First|Second|Both|Neither): \S/,
            'it begins with First, Second, Both or Neither, a colon, and a reason',
          ),
      )
      .optional()
      .describe('For each field that differed, whose code the text bears out, and why.'),
    alone: Text.optional().describe('Where only one coder saw a statement: what became of it, and why.'),
  })
  .refine((u) => u.first !== undefined || u.second !== undefined, {
    message: 'a unit was seen by one coder at least',
    path: ['first'],
  })
  .refine((u) => u.alone === undefined || u.first === undefined || u.second === undefined, {
    message: 'a unit that both coders saw is not alone',
    path: ['alone'],
  })
  .describe('One statement as two coders coded it apart: the evidence of how far they agree.');
export type Coding = z.infer<typeof Coding>;
