import { z } from 'zod';
import { Change, Note, Status, Text } from './primitives.ts';

/** Front matter of content/articles/<source>.mdx; the source is the file's name. */
export const Article = z
  .strictObject({
    summary: Text.describe('One or two sentences of ours: what the article reports.'),
    limits: Text.describe('What it could not know or does not say.'),
    note: Note,
    change: Change,
    status: Status,
  })
  .describe('The annotated reading of one source.');
export type ArticleInput = z.infer<typeof Article>;

/** One stretch of the reading: the blocks that it treats and the claims that it marks, in order. */
export interface ArticleBlock {
  at: string[];
  claims: string[];
}

/** An article page as loaded; `text` is its prose as plain text, paragraph by paragraph. */
export type Article = ArticleInput & { source: string; blocks: ArticleBlock[]; text: string[] };
