import type { Code } from './code.ts';
import { visible } from './visible.ts';

/** Where something stands in the content; line and column count from 1, a column is a UTF-16 unit. */
export interface Place {
  file: string;
  line: number;
  col: number;
}

/** One thing that is wrong in the content. `what`, `why` and `fix` are whole sentences. */
export interface Issue extends Place {
  /** What kind of mistake. */
  code: Code;
  severity: 'error' | 'warning';
  what: string;
  why?: string;
  fix?: string;
  /** The value that was probably meant. */
  suggestion?: string;
  /** The place behind what is meant. */
  end?: { line: number; col: number };
  /** The line of the file, to be shown. */
  source?: string;
  /** The words that are meant, at the place or behind it: where the text stands, until the file is looked at. */
  words?: string;
}

/** What a check says about a place; an error unless it says otherwise. */
export type Fault = Omit<Issue, keyof Place | 'severity' | 'suggestion' | 'source'> & {
  severity?: Issue['severity'];
  suggestion?: string | undefined;
};

/** An issue at a place. */
export function issueAt({ file, line, col }: Place, { severity, suggestion, ...finding }: Fault): Issue {
  return {
    file,
    line,
    col,
    severity: severity ?? 'error',
    ...finding,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** What an issue says, sentence after sentence: what is wrong, why it matters, what was meant, what to do. */
export function sayings({ what, why, suggestion, fix }: Issue): string[] {
  const meant = suggestion === undefined ? undefined : `Did you mean \`${suggestion}\`?`;
  return [what, why, meant, fix].filter((part) => part !== undefined && part !== '') as string[];
}

/** `file:line:col: What is wrong. Why it matters. Did you mean …? What to do.`, on one line. */
export function issueText(issue: Issue): string {
  const place = `${issue.file}:${issue.line}:${issue.col}:`;
  const severity = issue.severity === 'warning' ? ['Warning:'] : [];
  return visible([place, ...severity, ...sayings(issue)].join(' '));
}

/** By file, line and column; the same issue at the same place once only. */
export function sortedIssues(issues: readonly Issue[]): Issue[] {
  const sorted = [...issues].sort(
    (a, b) => order(a.file, b.file) || a.line - b.line || a.col - b.col || order(a.what, b.what),
  );
  return sorted.filter((issue, i) => i === 0 || issueText(issue) !== issueText(sorted[i - 1] as Issue));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
