import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { decoded } from '#src/load/encoding.ts';
import { type Files, filesIn } from '#src/load/files.ts';
import type { Issue } from '#src/load/issue.ts';
import { load } from '#src/load/load.ts';
import type { Cache } from '#src/load/cache.ts';
import { Corpus } from './corpus.ts';
import { FILE_MUTATIONS } from './file-mutations.ts';
import { HARMLESS } from './harmless.ts';
import type { Edit, Mutation } from './mutation.ts';
import { PAGE_MUTATIONS } from './page-mutations.ts';
import { Random } from './random.ts';
import { YAML_MUTATIONS } from './yaml-mutations.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CONTENT = 'content';
export const MUTATIONS: readonly Mutation[] = [
  ...YAML_MUTATIONS,
  ...PAGE_MUTATIONS,
  ...FILE_MUTATIONS,
  ...HARMLESS,
];

/** What came of the edits of one kind. */
interface Row {
  name: string;
  invalid: boolean;
  edits: number;
  /** Let through although wrong, or refused although harmless. */
  wrong: number;
  /** Refused, but not with the right file and line. */
  misplaced: number;
  /** Slips of one letter, and how many were mended by the suggestion. */
  typos: number;
  suggested: number;
  thrown: number;
}

/** What one edit came to. */
export interface Verdict {
  refused: boolean;
  placed: boolean;
  suggested: boolean;
  issues: Issue[];
}

/** The content with an edit. */
function edited(files: Files, { path, text }: Edit): Files {
  const result = new Map(files);
  if (text === null) result.delete(path);
  else result.set(path, typeof text === 'string' ? text : decoded(text));
  return result;
}

/** Reads the content with an edit, and holds what is said of it against what should be. */
export async function judged(files: Files, edit: Edit, cache: Cache, dir = CONTENT): Promise<Verdict> {
  const { issues } = await load(dir, { files: edited(files, edit), cache: new Map(cache) });
  const errors = issues.filter(({ severity }) => severity === 'error');
  const there = errors.filter(({ file, line }) =>
    edit.lines === 'any' ? true : file === `${dir}/${edit.path}` && edit.lines.includes(line),
  );
  return {
    refused: errors.length > 0,
    placed: there.length > 0,
    suggested: there.some(({ suggestion }) => suggestion === edit.meant),
    issues,
  };
}

/**
 * Edits the real content at random, one edit at a time, and prints by kind what was said. Every fiftieth edit is also
 * given to `npm run check` itself.
 *
 * @returns whether all held: every mistake refused with its place, nothing harmless refused, nothing thrown
 */
export async function fuzzContent(seed: number, count: number, verbose: boolean): Promise<boolean> {
  const files = await filesIn(CONTENT);
  const random = new Random(seed);
  const corpus = new Corpus(files, random);
  const cache: Cache = new Map();
  await load(CONTENT, { files, cache });
  const rows = new Map(
    MUTATIONS.map(({ name, invalid }): [string, Row] => [
      name,
      { name, invalid, edits: 0, wrong: 0, misplaced: 0, typos: 0, suggested: 0, thrown: 0 },
    ]),
  );
  const command = { runs: 0, wrong: 0 };
  for (let i = 0; i < count; i += 1) {
    const mutation = MUTATIONS[i % MUTATIONS.length] as Mutation;
    const row = rows.get(mutation.name) as Row;
    const edit = mutation.make(corpus);
    row.edits += 1;
    try {
      const verdict = await judged(files, edit, cache);
      const wrong = verdict.refused !== mutation.invalid;
      if (wrong) row.wrong += 1;
      else if (mutation.invalid && !verdict.placed) row.misplaced += 1;
      if (edit.meant !== undefined) {
        row.typos += 1;
        if (verdict.suggested) row.suggested += 1;
      }
      const amiss =
        wrong || (mutation.invalid && !verdict.placed) || (edit.meant !== undefined && !verdict.suggested);
      if (amiss && verbose) report(mutation, edit, verdict);
      if (i % 50 === 0 && edit.text !== null) {
        command.runs += 1;
        if (!byCommand(edit, verdict)) command.wrong += 1;
      }
    } catch (error) {
      row.thrown += 1;
      console.error(
        `${mutation.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
  return print([...rows.values()], command);
}

/** Whether `npm run check` says the same: exit code, place, and no trace of our code. */
function byCommand({ path, text }: Edit, { refused, issues }: Verdict): boolean {
  const overlay = mkdtempSync(join(tmpdir(), 'atlas-fuzz-'));
  try {
    mkdirSync(dirname(join(overlay, path)), { recursive: true });
    writeFileSync(join(overlay, path), text ?? '');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/check.ts', '--overlay', overlay],
      {
        cwd: ROOT,
        encoding: 'utf8',
        maxBuffer: 1e8,
      },
    );
    const first = issues.find(({ severity }) => severity === 'error');
    const said =
      first === undefined || stdout.includes(`${first.file}:${String(first.line)}:${String(first.col)}`);
    const trace = /^\s+at .*\.ts:\d+/m.test(stdout + stderr);
    const right = status === (refused ? 1 : 0) && said && !trace;
    if (!right) console.error(`npm run check, ${path}: exit ${String(status)}, ${stderr.slice(0, 500)}`);
    return right;
  } finally {
    rmSync(overlay, { recursive: true, force: true });
  }
}

function report({ name }: Mutation, { path, lines, meant }: Edit, { issues }: Verdict): void {
  const said = issues
    .slice(0, 3)
    .map(
      ({ file, line, col, what, suggestion }) =>
        `    ${file}:${String(line)}:${String(col)} ${what} [${suggestion ?? ''}]`,
    );
  console.log(
    `  ${name}: ${path}, lines ${String(lines)}${meant === undefined ? '' : `, meant ${meant}`}\n${said.join('\n')}`,
  );
}

function print(rows: readonly Row[], command: { runs: number; wrong: number }): boolean {
  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log(`${'kind of edit'.padEnd(width)}  edits  refused  placed  suggested`);
  for (const { name, invalid, edits, wrong, misplaced, typos, suggested } of rows) {
    const refused = invalid ? edits - wrong : wrong;
    const placed = invalid ? String(edits - wrong - misplaced) : '–';
    const mended = typos === 0 ? '' : `${String(suggested)} of ${String(typos)}`;
    console.log(
      `${name.padEnd(width)}  ${String(edits).padStart(5)}  ${String(refused).padStart(7)}  ${placed.padStart(6)}  ${mended}`,
    );
  }
  const sum = (list: readonly Row[], part: (row: Row) => number) =>
    list.reduce((total, row) => total + part(row), 0);
  const bad = rows.filter(({ invalid }) => invalid);
  const good = rows.filter(({ invalid }) => !invalid);
  const [invalid, slips, misplaced, typos, suggested, thrown] = [
    sum(bad, (row) => row.edits),
    sum(bad, (row) => row.wrong),
    sum(bad, (row) => row.misplaced),
    sum(bad, (row) => row.typos),
    sum(bad, (row) => row.suggested),
    sum(rows, (row) => row.thrown),
  ];
  const refused = sum(good, (row) => row.wrong);
  console.log(`
${String(bad.length)} kinds of mistake, ${String(invalid)} edits: ${String(slips)} let through, ${String(misplaced)} without the right file and line
slips of one letter: ${String(suggested)} of ${String(typos)} with the right suggestion (${((100 * suggested) / typos).toFixed(1)} %)
${String(good.length)} kinds of harmless edit, ${String(sum(good, (row) => row.edits))} edits: ${String(refused)} refused
errors of our own: ${String(thrown)}
by npm run check itself: ${String(command.runs)} of them, ${String(command.wrong)} otherwise`);
  return slips + misplaced + refused + thrown + command.wrong === 0 && suggested >= 0.9 * typos;
}
