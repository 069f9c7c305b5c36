/**
 * npm run build -- [--base /sub/] [--out DIR]
 *
 * Builds the site into a folder beside the target and swaps it in when it is whole; until then, and whenever
 * something fails, the last good site stays. Exit: 0 built; 1 not built; 2 wrong arguments; 3 built, but not whole;
 * 128 + n stopped by signal n.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { headersFile } from '#src/publish/headers.ts';
import settings from '../src/site.json' with { type: 'json' };
import { writeManifest } from './manifest.ts';
import { besides, swapIn, sweep } from './swap.ts';
import { misused, showUsage } from './usage.ts';
import { mayReplace, missing } from './whole.ts';

const ROOT = resolve(import.meta.dirname, '..');
const USAGE = `Builds the site beside its folder and swaps it in when it is whole; until then the last good one stays.

npm run build -- [options]
  --base /sub/   the path under which the site will stand (src/site.json)
  --out DIR      where it goes (dist); absent, empty, or an earlier build of the atlas`;

const { base, out } = options();
const target = resolve(out);
if (target !== resolve(ROOT, 'dist') && !(await mayReplace(target))) {
  misused(USAGE)(
    `--out ${out}: there is something else than a site of the atlas, which a build would delete. Name a folder that is not there yet.`,
  );
}
const fresh = besides(target);
await sweep(target);

// Astro would take these for its own settings: set by chance, they break the links.
const { BASE_URL: _base, SITE: _site, ASSETS_PREFIX: _prefix, ...env } = process.env;
const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
  cwd: ROOT,
  env: {
    ...env,
    ATLAS_BASE: base,
    ATLAS_OUT: fresh,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
// A line for each of hundreds of pages tells nobody anything.
createInterface({ input: astro.stdout }).on('line', (line) => {
  if (!/[├└]─/.test(line)) console.log(line);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => astro.kill(signal));
const [code, signal] = (await once(astro, 'exit')) as [number | null, NodeJS.Signals | null];

if (code !== 0) {
  await rm(fresh, { recursive: true, force: true });
  console.error(`\nThe site was not built. ${out} is as it was before.`);
  process.exit(signal === null ? 1 : 128 + constants.signals[signal]);
}
await writeFile(join(fresh, '_headers'), headersFile(base));
const lacking = await missing(fresh, base);
if (lacking.length > 0) {
  await rm(fresh, { recursive: true, force: true });
  console.error(
    `\nThe build ended without an error, but left out ${lacking.slice(0, 10).join(', ')}. ${out} is as it was before.`,
  );
  process.exit(3);
}
const hash = await writeManifest(fresh);
await swapIn(fresh, target);
console.log(`\nThe site is in ${out}: SHA-256 of its manifest ${hash}.`);

function options(): { base: string; out: string } {
  try {
    const { values } = parseArgs({
      options: {
        base: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) showUsage(USAGE);
    const base = values.base ?? process.env['ATLAS_BASE'] ?? settings.base;
    if (!/^\/(?:[\w.-]+\/)*$/.test(base))
      throw new Error(`--base ${base}: a path that begins and ends with a slash`);
    return { base, out: values.out ?? process.env['ATLAS_OUT'] ?? 'dist' };
  } catch (error) {
    return misused(USAGE)(error);
  }
}
