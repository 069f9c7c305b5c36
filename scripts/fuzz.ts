/**
 * npm run fuzz:content|fuzz:dev|fuzz:build -- [--seed N] [--count N] [--verbose]
 *
 * Breaks things at random and counts what does not hold. Exit: 0 all held; 1 not; 2 wrong arguments.
 */
import { parseArgs } from 'node:util';
import { fuzzContent } from './fuzz/content.ts';
import { fuzzDev } from './fuzz/dev.ts';
import { fuzzBuild } from './fuzz/kills.ts';
import { misused, showUsage } from './usage.ts';

const FUZZES = {
  content: { count: 2000, run: fuzzContent },
  dev: { count: 200, run: fuzzDev },
  build: { count: 50, run: fuzzBuild },
};
const USAGE = `Breaks things at random and counts what does not hold; minutes each.

npm run fuzz:content -- [options]   edits of the content: none that is bad may be let through, each at its line
npm run fuzz:dev -- [options]       bad edits under npm run dev: the page says each, and is well again after it
npm run fuzz:build -- [options]     builds killed at random moments: the site is the old one or the new one
  --seed N     the same again for the same number (1)
  --count N    how many (2000 edits, 200 edits, 50 builds)
  --verbose    of the content: what was said where it was not what it should be`;

const { run, seed, count, verbose } = options();
process.exitCode = (await run(seed, count, verbose)) ? 0 : 1;

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        count: { type: 'string' },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) showUsage(USAGE);
    const fuzz = Object.entries(FUZZES).find(([name]) => name === positionals[0])?.[1];
    if (fuzz === undefined || positionals.length > 1)
      throw new Error(`Name one: ${Object.keys(FUZZES).join(', ')}.`);
    const [seed, count] = [Number(values.seed), Number(values.count ?? fuzz.count)];
    if (!Number.isInteger(seed)) throw new Error(`--seed ${values.seed}: a whole number`);
    if (!Number.isInteger(count) || count < 1)
      throw new Error(`--count ${String(values.count)}: a whole number from 1`);
    return {
      run: fuzz.run as (seed: number, count: number, verbose: boolean) => Promise<boolean>,
      seed,
      count,
      verbose: values.verbose,
    };
  } catch (error) {
    return misused(USAGE)(error);
  }
}
