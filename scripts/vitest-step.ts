import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { gather, type Outcome } from './step.ts';

/** What is read of Vitest's JSON report. */
const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/**
 * Runs one project of Vitest. Each case counts; so does a file that could not be run, and a case that was skipped
 * counts as failed, for what is not run is not known to hold.
 *
 * @param files parts of the names of the files to run; none: all
 */
export async function vitest(
  project: string,
  root: string,
  scratch: string,
  files: readonly string[] = [],
): Promise<Outcome> {
  const file = join(scratch, `${project}.json`);
  const { code, output } = await gather(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...files,
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    root,
  );
  const report = read(file);
  if (report === null) return { passed: 0, failed: 1, output };
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + skipped;
  return {
    passed: report.numPassedTests,
    failed: code === 0 ? failed : Math.max(failed, 1),
    output: skipped > 0 ? `${output}\n${skipped} skipped: they count as failed.` : output,
  };
}

function read(file: string): z.infer<typeof Report> | null {
  try {
    return Report.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
