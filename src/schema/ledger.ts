import { z } from 'zod';
import { Id, Text } from './primitives.ts';

/** What a record can be, in the order of the dataset. */
export const RECORD_TYPES = [
  'source',
  'claim',
  'event',
  'relation',
  'finding',
  'group',
  'person',
  'place',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** Name of what is in no edition yet. */
export const UNRELEASED = 'unreleased';

export const EDITION = /^(\d{4})\.(\d{2})\.(\d{2})(?:\.([2-9]|[1-9]\d+))?$/;
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a hash is a SHA-256 in lower-case hex (64 digits)');

/** The first line of a file of the ledger. */
export const LedgerHead = z
  .strictObject({
    format: z.literal(1).describe('Version of the form of the ledger.'),
    edition: z
      .string()
      .regex(EDITION, 'an edition is called like 2026.11.20, a second one that day 2026.11.20.2'),
    date: z.iso.date().describe('The day given to the release.'),
    style: Sha256.describe('SHA-256 of the style sheet of its frozen pages.'),
    previous: Sha256.nullable().describe('SHA-256 of the file of the edition before; null for the first.'),
  })
  .describe('Which edition this is, and after which.');

const entry = {
  id: Id,
  type: z.enum(RECORD_TYPES),
  url: z
    .string()
    .regex(/^\/[a-z0-9/-]+\/(?:#[a-z0-9-]+)?$/, 'an address is root-relative, without host and base')
    .describe('Address of the record in this edition.'),
};
const why = Text.describe('Why, in a sentence: what the editors wrote as `change`.');

const Live = z
  .strictObject({
    ...entry,
    state: z.literal('live'),
    digest: Sha256.describe('Digest of the record as published.'),
    frozen: Sha256.describe('SHA-256 of the bytes of its frozen page.'),
    anchors: z
      .array(Text)
      .optional()
      .describe('Of a source: the anchors of its page, which are addresses too.'),
    what: z.array(Text).min(1).describe('new, or what changed: wording, attribution, hedge, date …'),
    why: why.optional(),
    record: z.looseObject({ id: Id }).describe('The record as published, without our address and digest.'),
  })
  .describe('A record that is new or has changed.');
const Withdrawn = z
  .strictObject({ ...entry, state: z.literal('withdrawn'), why })
  .describe('A record that is no longer held.');
const Merged = z
  .strictObject({ ...entry, state: z.literal('merged'), into: z.array(Id).length(1), why })
  .describe('A record that another one took in.');
const Split = z
  .strictObject({ ...entry, state: z.literal('split'), into: z.array(Id).min(2), why })
  .describe('A record whose parts are records of their own.');
const Moved = z
  .strictObject({ ...entry, state: z.literal('moved'), to: Id, why })
  .describe('A record that has got another id.');

/** Any other line of a file of the ledger: what an edition says of one record. */
export const LedgerEntry = z
  .discriminatedUnion('state', [Live, Withdrawn, Merged, Split, Moved])
  .describe('What an edition says of one record.');

export type LedgerHead = z.infer<typeof LedgerHead>;
export type LedgerEntry = z.infer<typeof LedgerEntry>;
export type LiveEntry = z.infer<typeof Live>;
export type GoneEntry = Exclude<LedgerEntry, LiveEntry>;

/** One edition as loaded. */
export interface Edition {
  edition: string;
  date: string;
  entries: LedgerEntry[];
}

/** How a record leaves: as an editor has written it, before a release takes it over. */
export interface Departing {
  id: string;
  type: RecordType;
  state: GoneEntry['state'];
  /** What took its place. */
  to: string[];
  why: string;
}
