import { extentOf } from './extent.ts';
import type { Files } from './files.ts';
import type { Issue, Place } from './issue.ts';

/** How many lines behind its place words are looked for. */
const REACH = 60;

/** Each issue with the line on which it stands and where on it that ends which is meant, as far as the files tell. */
export function withExcerpts(issues: readonly Issue[], files: Files, dir: string): Issue[] {
  const linesOf = new Map<string, { lines: string[]; prose: number }>();
  return issues.map(({ words, ...given }) => {
    let issue: Issue = given;
    const path = issue.file.startsWith(`${dir}/`) ? issue.file.slice(dir.length + 1) : undefined;
    const text = path === undefined ? undefined : files.get(path);
    if (path === undefined || typeof text !== 'string') return issue;
    const known = linesOf.get(path) ?? taken(text, path);
    linesOf.set(path, known);
    if (words !== undefined) issue = { ...issue, ...found(words, issue, known.lines) };
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

/** Where words stand, at a place or behind it; a line may break between them. */
function found(words: string, { line, col }: Place, lines: readonly string[]): Partial<Issue> {
  const text = lines.slice(line - 1, line - 1 + REACH).join('\n');
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "''?"))
    .join('\\s+');
  const match = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${pattern}`, 'gu');
  match.lastIndex = col - 1;
  const hit = match.exec(text);
  if (hit === null) return {};
  const [from, to] = [hit.index, hit.index + hit[0].length].map((offset) => {
    const before = text.slice(0, offset).split('\n');
    return { line: line + before.length - 1, col: (before.at(-1)?.length ?? 0) + 1 };
  });
  return { ...from, ...(to === undefined ? {} : { end: to }) };
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
