import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const DIR = join(import.meta.dirname, '../.github/workflows');
const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

interface Step {
  uses?: string;
  run?: string;
}
interface Job {
  steps: Step[];
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
}
interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

describe.each(readdirSync(DIR))('%s', (file) => {
  const text = readFileSync(join(DIR, file), 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('names each action by the commit, with its version beside it', () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, used]) => used);
    expect(uses).toHaveLength(steps.filter(({ uses }) => uses).length);
    for (const used of uses) expect(used).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read the project and no more, but for the job that publishes', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const { permissions, steps: of } of jobs) {
      if (permissions === undefined) continue;
      expect(permissions).toEqual({ pages: 'write', 'id-token': 'write' });
      // What may publish runs nothing of ours.
      expect(of.filter(({ run }) => run)).toEqual([]);
    }
  });

  it('ends in time, and runs only commands that there are', () => {
    for (const job of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    for (const { run } of steps) {
      if (run === undefined || run === 'npm ci' || run === 'npm test') continue;
      expect(Object.keys(scripts)).toContain(/^npm run ([a-z]+)$/.exec(run)?.[1]);
    }
  });
});
