import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotations, notAnnotated } from '#src/load/annotation.ts';
import { checkCopied } from '#src/load/check/copied.ts';
import { checkTexts, sourceText } from '#src/load/check/texts.ts';
import { completenessOf, completenessText } from '#src/load/completeness.ts';
import { withExcerpts } from '#src/load/excerpt.ts';
import { refreshIds } from '#src/load/editor-files.ts';
import { type Files, filesIn, MissingFolder, shownDir } from '#src/load/files.ts';
import { frozenDir, readFrozen } from '#src/load/frozen.ts';
import { framedAll } from '#src/load/frame.ts';
import { type Issue, issueText, sortedIssues } from '#src/load/issue.ts';
import { load } from '#src/load/load.ts';
import { tally, tallyText } from '#src/load/tally.ts';
import { paintFor } from './paint.ts';
import { misused, showUsage } from './usage.ts';

const USAGE = `Checks the content: every mistake with its line, why it matters and what to do. Exit 1 on any error.
What each code in brackets means, with examples: docs/errors.md.

npm run check -- [options]
  --sources DIR   also what needs the texts of the sources (DIR/<source>.tsv)
  --content DIR   another folder than content/
  --overlay DIR   files that stand in for those of the same path in the content folder (for trying out a change)
  --lines         each mistake on one line: file:line:col: what is wrong
  --json          issues and counts as JSON
  --github        also as annotations of GitHub Actions; by itself where GITHUB_ACTIONS is true`;

const fail: (error: unknown) => never = misused(USAGE);

const TEXT_CHECKS = ['block hashes', 'locators in the texts', 'find', 'copied runs'];

const options = readOptions();
try {
  const files = await readFiles(options.content, options.overlay);
  const { issues: found, content } = await load(options.content, {
    ...(files === undefined ? {} : { files }),
    frozen: readFrozen(frozenDir(options.content)),
  });
  // What completes ids in an editor; that it cannot be written is no fault of the content.
  if (options.overlay === undefined) await refreshIds(options.content, content).catch(() => []);
  const texts = options.sources === undefined ? undefined : await readTexts(options.sources);
  const against =
    texts === undefined || files === undefined
      ? []
      : [...checkTexts(content, texts), ...checkCopied(files, shownDir(options.content), texts)];
  const issues = sortedIssues([...found, ...withExcerpts(against, files ?? new Map(), content.dir)]);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const counts = tally(content);
  const completeness = completenessOf(content);
  const notRun = texts === undefined ? TEXT_CHECKS : [];
  if (options.json) {
    console.log(
      JSON.stringify({ errors, warnings, counts, completeness, notRun, issues: issues.map(told) }, null, 2),
    );
  } else {
    if (options.lines) for (const issue of issues) console.log(issueText(issue));
    else if (issues.length > 0) console.log(`${framedAll(issues, paintFor(process.stdout))}\n`);
    if (options.github) for (const line of annotations(issues)) console.log(line);
    console.log(`${tallyText(counts)}.\n${completenessText(completeness)}`);
    for (const line of byFile(issues)) console.log(line);
    if (options.github && notAnnotated(issues) !== '') console.log(notAnnotated(issues));
    const explained = issues.length === 0 ? '' : ' What each code in brackets means: docs/errors.md.';
    console.log(
      `Found ${amount(errors, 'error')}, ${amount(warnings, 'warning')}.${explained}${notRunText(notRun)}`,
    );
  }
  process.exitCode = errors > 0 ? 1 : 0;
} catch (error) {
  fail(error);
}

/** The files to be checked; `undefined` where the content folder is missing. */
async function readFiles(dir: string, overlay: string | undefined): Promise<Files | undefined> {
  const over = overlay === undefined ? [] : await filesIn(overlay);
  try {
    return new Map([...(await filesIn(dir)), ...over]);
  } catch (error) {
    if (error instanceof MissingFolder) return undefined;
    throw error;
  }
}

async function readTexts(dir: string) {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.tsv')).sort();
  if (names.length === 0) throw new Error(`${dir} holds no .tsv file`);
  return new Map(
    await Promise.all(
      names.map(
        async (name) =>
          [name.slice(0, -'.tsv'.length), sourceText(await readFile(join(dir, name), 'utf8'))] as const,
      ),
    ),
  );
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        sources: { type: 'string' },
        content: { type: 'string', default: 'content' },
        overlay: { type: 'string' },
        lines: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        github: { type: 'boolean', default: process.env['GITHUB_ACTIONS'] === 'true' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) showUsage(USAGE);
    return values;
  } catch (error) {
    return fail(error);
  }
}

/** An issue as JSON has it: the line itself stands in the file. */
function told({ source: _source, ...issue }: Issue): Issue {
  return issue;
}

/** What stands where, where more than one file is to be mended. */
function byFile(issues: readonly Issue[]): string[] {
  const files = Map.groupBy(issues, ({ file }) => file);
  return files.size < 2 ? [] : [...files].map(([file, list]) => `  ${file}: ${countText(list)}`);
}

/** “2 errors, 1 warning”; what there is none of is left out. */
function countText(issues: readonly Issue[]): string {
  return (['error', 'warning'] as const)
    .map((severity) => [issues.filter((issue) => issue.severity === severity).length, severity] as const)
    .filter(([n]) => n > 0)
    .map(([n, noun]) => amount(n, noun))
    .join(', ');
}

function amount(n: number, noun: string): string {
  return `${n === 0 ? 'no' : String(n)} ${noun}${n === 1 ? '' : 's'}`;
}

function notRunText(checks: readonly string[]): string {
  return checks.length === 0 ? '' : ` Not run, as they need the texts (--sources DIR): ${checks.join(', ')}.`;
}
