import { z } from 'zod';
import { Change, Id, Into, Note, Status, Text, Was } from './primitives.ts';
import { oneOf, type Terms } from './term.ts';

export const FINDING_KINDS = {
  contradicts: {
    label: 'contradicts',
    definition: 'Both cannot be so.',
    example: 'Two figures for the dead of one crash.',
    counterExample: 'Two dates at which different things were so: outdates.',
  },
  confirms: {
    label: 'confirms',
    definition: 'A later or independent claim bears an earlier one out.',
    example: 'A forecast that came true.',
    counterExample: 'The same speaker says it again: repeats.',
  },
  refines: {
    label: 'refines',
    definition: 'One says more exactly what another says.',
    example: 'A part pledged, where the other says the group did.',
    counterExample: 'A figure that differs: contradicts.',
  },
  outdates: {
    label: 'outdates',
    definition: 'Each was said of its own time, and the later has taken the place of the earlier.',
    example: 'Loyal to one leader in 2014, to his successor in 2019.',
    counterExample: 'Both about one day: contradicts.',
  },
  repeats: {
    label: 'repeats',
    definition: 'The same thing twice, in other words.',
    example: 'An embedded post that repeats a paragraph.',
    counterExample: 'Two sources that found it out on their own: confirms.',
  },
} satisfies Terms;

/** Two or more claims seen together. */
export const Finding = z
  .strictObject({
    id: Id,
    kind: oneOf(FINDING_KINDS).describe('How the claims stand to one another.'),
    claims: z
      .array(Id)
      .min(2, 'a finding joins at least two claims')
      .describe('The claims, the earlier first.'),
    text: Text.describe('One neutral line on why.'),
    note: Note,
    change: Change,
    status: Status,
    into: Into,
    was: Was,
  })
  .describe('Where claims contradict, confirm, refine, outdate or repeat each other. Ours, not a source’s.');
export type Finding = z.infer<typeof Finding>;
