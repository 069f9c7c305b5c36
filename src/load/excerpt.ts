import { extentOf } from './extent.ts';
import type { Files } from './files.ts';
import type { Issue } from './issue.ts';

/** Each issue with the line on which it stands and where on it that ends which is meant, as far as the files tell. */
export function withExcerpts(issues: readonly Issue[], files: Files, dir: string): Issue[] {
  const linesOf = new Map<string, { lines: string[]; prose: number }>();
  return issues.map((issue) => {
    const path = issue.file.startsWith(`${dir}/`) ? issue.file.slice(dir.length + 1) : undefined;
    const text = path === undefined ? undefined : files.get(path);
    if (path === undefined || typeof text !== 'string') return issue;
    const known = linesOf.get(path) ?? taken(text, path);
    linesOf.set(path, known);
    const line = known.lines[issue.line - 1];
    if (line === undefined || aboutTheFile(issue)) return issue;
    const end = issue.end ?? { line: issue.line, col: extentOf(line, issue.col, issue.line > known.prose) };
    return { ...issue, end, source: line };
  });
}

/** The lines of a file, and the last that is not prose. */
function taken(text: string, path: string): { lines: string[]; prose: number } {
  const lines = text.split(/\r?\n/);
  if (!path.endsWith('.mdx')) return { lines, prose: Infinity };
  return { lines, prose: lines.findIndex((line, i) => i > 0 && /^---\s*$/.test(line)) + 1 };
}

/** What is said of a file as a whole stands at its beginning, which is not to blame. */
function aboutTheFile({ line, col, code }: Issue): boolean {
  return line === 1 && col === 1 && !AT_THE_START.has(code);
}

const AT_THE_START: ReadonlySet<string> = new Set([
  'character',
  'duplicate-key',
  'front-matter',
  'mdx',
  'merge-conflict',
  'not-a-list',
  'yaml',
  'yaml-anchor',
]);
