import { issueAt, type Issue } from './issue.ts';

/** The marks that an unfinished merge leaves in a file, told once, where they begin. */
export function conflictIssues(text: string, file: string): Issue[] {
  const lines = text.split(/\r?\n/);
  const begins = lines.findIndex((line) => /^(?:<{7}|>{7}|\|{7})(?: |$)/.test(line));
  // By itself a row of equals signs may underline a heading, but not in a list.
  const line = begins < 0 && !file.endsWith('.mdx') ? lines.findIndex((one) => /^={7}$/.test(one)) : begins;
  if (line < 0) return [];
  return [
    issueAt(
      { file, line: line + 1, col: 1 },
      {
        code: 'merge-conflict',
        what: 'A merge conflict has been left here.',
        why: 'Two versions of the same lines stand in the file, and nothing in it can be checked.',
        fix: 'Keep the lines that are right and remove those that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
      },
    ),
  ];
}
