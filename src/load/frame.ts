import type { Issue } from './issue.ts';
import { shownLine } from './shown-line.ts';
import { visible } from './visible.ts';

/** How a part of a message is set apart where there is colour. */
export type Paint = (part: 'place' | 'error' | 'warning' | 'number' | 'help', text: string) => string;

const plain: Paint = (_part, text) => text;

/** Columns of a message, and of the line that it shows: as many as a small window has. */
const WIDTH = 80;

/**
 * An issue as a small picture, with the line that it speaks of:
 *
 *     content/data/events.yaml:2:9: `kind` is `plegde`, which is not one of its values.
 *
 *       2 |   kind: plegde
 *         |         ^^^^^^ Did you mean `pledge`?
 *
 *       `kind`: what kind of event.
 *       It can be pledge, split …
 *       error[unknown-value]
 */
export function framed(issue: Issue, paint: Paint = plain): string {
  const { severity, suggestion } = issue;
  const place = `${visible(issue.file)}:${String(issue.line)}:${String(issue.col)}:`;
  const warning = severity === 'warning' ? `${paint('warning', 'Warning:')} ` : '';
  const meant = suggestion === undefined ? undefined : `Did you mean \`${visible(suggestion)}\`?`;
  const picture = excerpt(issue, meant, paint);
  const said = [issue.why, picture.length === 0 ? meant : undefined, issue.fix].filter(
    (part) => part !== undefined,
  );
  return [
    `${paint('place', place)} ${warning}${visible(issue.what)}`,
    ...(picture.length === 0 ? [] : ['', ...picture, '']),
    ...said.flatMap((part) => wrapped(visible(part))),
    `  ${paint(severity, `${severity}[${issue.code}]`)}`,
  ].join('\n');
}

/** All issues, one below the other. */
export function framedAll(issues: readonly Issue[], paint: Paint = plain): string {
  return issues.map((issue) => framed(issue, paint)).join('\n\n');
}

function excerpt(
  { line, col, end, source, severity }: Issue,
  meant: string | undefined,
  paint: Paint,
): string[] {
  if (source === undefined) return [];
  const to = end === undefined ? col : end.line === line ? end.col - 1 : source.length;
  const { text, before, marked } = shownLine(source, col - 1, to, WIDTH - 10);
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  const carets = `${' '.repeat(before)}${paint(severity, '^'.repeat(marked))}`;
  const label = meant === undefined ? '' : paint('help', meant);
  const fits = before + marked + 1 + (meant?.length ?? 0) <= WIDTH - 10;
  const margin = `  ${paint('number', `${gutter} |`)}`;
  return [
    `  ${paint('number', `${number} |`)} ${text}`.trimEnd(),
    `${margin} ${carets}${fits && label !== '' ? ` ${label}` : ''}`,
    ...(fits ? [] : [`${margin} ${label}`]),
  ];
}

/** A paragraph, indented, in lines that a terminal need not break. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > WIDTH - 2) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => `  ${line}`);
}
