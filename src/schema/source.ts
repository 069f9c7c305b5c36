import { z } from 'zod';
import { Change, EdtfText, Id, Into, Note, Status, Text, Was } from './primitives.ts';

/** One published article that was read claim by claim. */
export const Source = z
  .strictObject({
    id: Id,
    title: Text.describe('Title as printed.'),
    outlet: Text.describe('Who published it.'),
    authors: z.array(Text).describe('Authors as printed; empty where our copy names none.'),
    published: EdtfText.describe("The outlet's printed local day, or the span within which it must lie."),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Address of the article.'),
    known: z
      .partialRecord(z.enum(['title', 'outlet', 'authors', 'published', 'url']), Text)
      .describe('For each field, how we know it: printed, or inferred and from what.'),
    label: Text.describe('Short name for a reader: "NBC News, 2014".'),
    note: Note,
    change: Change,
    status: Status,
    into: Into,
    was: Was,
  })
  .describe('A source: one article, with how each detail of it is known.');
export type Source = z.infer<typeof Source>;
