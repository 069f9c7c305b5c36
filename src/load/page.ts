import type { z } from 'zod';
import { issueAt, type Issue } from './issue.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** The front matter of an MDX page, and its prose with the front matter blanked out, so that lines agree. */
export interface Page {
  front: Yaml;
  prose: string;
}

const FRONT = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Takes a page apart. Front matter that is missing or not closed is an issue. */
export function readPage(text: string, file: string, schema: z.ZodType): Page {
  const [whole, matter = ''] = FRONT.exec(text) ?? [];
  const front = readYaml(`\n${matter}`, file, schema);
  if (whole !== undefined) return { front, prose: whole.replace(/[^\n]/g, '') + text.slice(whole.length) };
  const issue: Issue = issueAt(
    { file, line: 1, col: 1 },
    {
      code: 'front-matter',
      what: 'The page does not begin with front matter between two lines of `---`.',
      why: 'It holds the fields of the record.',
      fix: 'Begin the file with `---`, the fields, and `---`.',
    },
  );
  return { front: { ...front, value: undefined, issues: [issue], whole: false }, prose: '' };
}
