/**
 * npm test
 *
 * Everything that must hold, step by step; a step that fails does not stop the others, except those that need what it
 * makes. Each step counts, and each test case within one. Exit 0 if all passed, else 1. `npm test -- unit site` runs
 * only the steps named; the last, `nginx`, only runs when it is.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findOrInstallChromium } from './chromium.ts';
import { nginxStep } from './nginx-step.ts';
import { run, type Outcome } from './step.ts';
import { vitest } from './vitest-step.ts';

const root = resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'atlas-test-'));
const tool = (path: string, ...words: string[]) => run([join('node_modules', path), ...words], root);
const script = (path: string, ...words: string[]) => run([path, ...words], root);

interface Step {
  name: string;
  what: string;
  needs?: string;
  /** Only when it is named. */
  aside?: true;
  does: () => Outcome | Promise<Outcome>;
}

const STEPS: Step[] = [
  { name: 'types', what: 'TypeScript', does: () => tool('typescript/bin/tsc', '--noEmit') },
  {
    name: 'astro',
    what: 'types in .astro files',
    does: () => tool('astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'),
  },
  {
    name: 'lint',
    what: 'ESLint, with the rooms of the house',
    does: () => tool('eslint/bin/eslint.js', '--max-warnings=0', '.'),
  },
  {
    name: 'prettier',
    what: 'layout of the code',
    does: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  },
  { name: 'knip', what: 'dead files, exports and packages', does: () => tool('knip/bin/knip.js') },
  { name: 'check', what: 'the content', does: () => script('scripts/check.ts') },
  { name: 'format', what: 'layout of the content', does: () => script('scripts/format.ts', '--check') },
  { name: 'unit', what: 'the source alone', does: () => vitest('unit', root, scratch) },
  { name: 'build', what: 'the site in dist/', does: () => script('scripts/build.ts') },
  {
    name: 'site',
    what: 'the built site as files',
    needs: 'build',
    does: () => vitest('site', root, scratch),
  },
  {
    name: 'browser',
    what: 'the built site in a real browser',
    needs: 'build',
    does: () => {
      try {
        process.env['ATLAS_CHROMIUM'] = findOrInstallChromium();
      } catch (error) {
        return { passed: 0, failed: 1, output: String(error) };
      }
      return vitest('browser', root, scratch);
    },
  },
  {
    name: 'nginx',
    what: 'the site below a path, behind nginx: files, headers, links, browser',
    aside: true,
    does: () => nginxStep(root, scratch),
  },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No step is called ${unknown.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

let passed = 0;
let failed = 0;
const broken = new Set<string>();
for (const { name, what, needs, aside, does } of STEPS) {
  if (asked.length > 0 ? !asked.includes(name) : aside) continue;
  const start = performance.now();
  const outcome: Outcome =
    needs !== undefined && broken.has(needs)
      ? { passed: 0, failed: 1, output: `not run: it needs the step ${needs}, which failed` }
      : await does();
  passed += outcome.passed;
  failed += outcome.failed;
  if (outcome.failed > 0) broken.add(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const verdict = outcome.failed > 0 ? `FAILED (${outcome.failed})` : 'ok';
  const count = outcome.passed > 1 ? `${outcome.passed} passed` : '';
  console.log(
    `${name.padEnd(9)} ${verdict.padEnd(11)} ${seconds.padStart(6)} s  ${what}${count && `: ${count}`}`,
  );
  if (outcome.failed > 0) console.log(`\n${outcome.output.trim().replace(/^/gm, '    ')}\n`);
}
rmSync(scratch, { recursive: true, force: true });
if (broken.size > 0)
  console.log(`Failed: ${[...broken].join(', ')}. One alone: npm test -- ${[...broken][0]}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
