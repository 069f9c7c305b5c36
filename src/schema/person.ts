import { z } from 'zod';
import { Change, Id, Into, Name, Note, Status, Text, Was } from './primitives.ts';

/** A leader, spokesman, official or analyst. */
export const Person = z
  .strictObject({
    id: Id,
    name: Text.describe('Main name as shown.'),
    names: z.array(Name).default([]).describe('Other spellings and names; the main name is not repeated.'),
    role: Text.describe(
      'Who they are in the sources, at the time: "analyst at Flashpoint Intelligence (2014)".',
    ),
    affiliation: Id.optional().describe('A group on record that they belong to.'),
    stands_for: Id.optional().describe(
      'The group for which a tie to this person counts: a pledge to al-Baghdadi is one to the Islamic State.',
    ),
    succeeds: Id.optional().describe('The person whose place they took.'),
    claims: z.array(Id).default([]).describe('Claims on who they are, where a source says so.'),
    note: Note,
    change: Change,
    status: Status,
    into: Into,
    was: Was,
  })
  .describe('A person on record.');
export type Person = z.infer<typeof Person>;
