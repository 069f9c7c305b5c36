import { type Issue, sayings } from './issue.ts';

/** How many annotations of each severity GitHub shows of one step. */
const SHOWN = 10;

/** Issues as commands that GitHub Actions reads from the log and shows at their lines, errors first. */
export function annotations(issues: readonly Issue[]): string[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return [...errors, ...warnings].map(annotation);
}

/** What GitHub will not show; empty where it shows all. */
export function notAnnotated(issues: readonly Issue[]): string {
  const over = (['error', 'warning'] as const).some(
    (severity) => issues.filter((issue) => issue.severity === severity).length > SHOWN,
  );
  return over
    ? `GitHub shows the first ${String(SHOWN)} errors and the first ${String(SHOWN)} warnings of a step at their lines; all of them stand in this log.`
    : '';
}

function annotation(issue: Issue): string {
  const { file, line, col, end, severity, code } = issue;
  // GitHub takes columns only where a mark begins and ends on one line.
  const columns = end === undefined || end.line !== line ? { col } : { col, endColumn: end.col };
  const properties = { file, line, endLine: end?.line ?? line, ...columns, title: code };
  const given = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${severity} ${given.join(',')}::${data(sayings(issue).join(' '))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
