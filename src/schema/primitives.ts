import { z } from 'zod';

/** Lower-case words joined by hyphens; opaque once published. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case letters and digits joined by single hyphens')
  .describe('Identifier: lower case, hyphens; never reused, never changed once published.');

/** Where in a source: p1…, e1…, dek, abstract, fig1…, title, authors. */
export const Locator = z
  .string()
  .regex(
    /^(?:[pe][1-9]\d*|fig[1-9]\d*|dek|abstract|title|authors)$/,
    'a locator is p1…, e1…, fig1…, dek, abstract, title or authors',
  )
  .describe(
    'Place in the source: p for body paragraphs, e for embedded posts, fig for figures, dek, abstract, title, authors.',
  );

/** An EDTF string; whether it is a real date is checked by the loader, which knows the line. */
export const EdtfText = z
  .string()
  .min(4)
  .describe(
    'Date in EDTF: 2014-11-10, 2014-10, 2015, 2014-12~ (about), 2016-06? (uncertain), 2014/2017 (throughout), [2014..2017] (some time within); of claims also ../2014 (until) and [..2014] (by).',
  );

export const Text = z.string().trim().min(1);

/** Published, still being worked on, or no longer held; drafts are absent from build, data and ledger. */
export const Status = z
  .enum(['published', 'draft', 'withdrawn'])
  .optional()
  .describe(
    'draft keeps the record out of the site; withdrawn takes a published one off it, but for a page that says why; absent means published.',
  );

export const Note = Text.optional().describe(
  "Editors' doubts and reasons; shown on the record's page, not part of its digest.",
);

export const Change = Text.optional().describe(
  'Why a published record was changed; moved into the ledger by a release.',
);

export const Was = Id.optional().describe(
  'The published id that this record had before; a release leaves a page at the old address.',
);

export const Into = z
  .array(Id)
  .min(1)
  .optional()
  .describe(
    'Of a withdrawn record: the one into which it was merged, or the several into which it was split.',
  );

/** One spelling of a name. */
export const Name = z
  .strictObject({
    text: Text.describe('The name as written.'),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'a language tag is like ar or ar-Latn')
      .optional()
      .describe('Language tag (BCP 47) where not English.'),
    type: z
      .enum(['main', 'alias', 'acronym', 'former', 'transliteration', 'translation'])
      .describe('What kind of name it is.'),
    sources: z
      .array(Id)
      .optional()
      .describe('Sources that print this spelling; absent: a spelling readers use.'),
  })
  .describe('A name or spelling.');
export type Name = z.infer<typeof Name>;

/** A number as a source gives it: exactly, or within bounds. */
const figureShape = {
  what: Text.describe('What is counted: "people killed", "fighters".'),
  value: z.number().optional().describe('The figure, where one number is given.'),
  low: z.number().optional().describe('Lower bound.'),
  high: z.number().optional().describe('Upper bound.'),
  over: z.literal(true).optional().describe('With low only: the source says more than.'),
  approx: z.boolean().optional().describe('The source says about, some, roughly.'),
  unit: Text.describe('Unit: people, photographs, tonnes.'),
  claim: Id.describe('The one claim that gives this figure.'),
};
export const Figure = z
  .strictObject(figureShape)
  .refine((f) => (f.value === undefined) !== (f.low === undefined && f.high === undefined), {
    message: 'a figure has either value, or low and/or high',
  })
  .refine((f) => f.over === undefined || (f.low !== undefined && f.high === undefined), {
    message: 'over goes with low alone',
    path: ['over'],
  })
  .refine((f) => f.low === undefined || f.high === undefined || f.low <= f.high, {
    message: 'low is above high',
    path: ['low'],
  })
  .describe('A figure, one per claim, never merged or averaged.');
export type Figure = z.infer<typeof Figure>;
