/**
 * npm run fuzz:content -- [--seed N] [--count N] [--verbose]
 *
 * Edits the content at random and holds what is said of each edit against what should be. Exit: 0 all held; 1 not;
 * 2 wrong arguments.
 */
import { parseArgs } from 'node:util';
import { fuzzContent } from './fuzz/content.ts';
import { misused, showUsage } from './usage.ts';

const USAGE = `Edits the real content at random, without writing it, and counts what is let through, misplaced or refused wrongly.

npm run fuzz:content -- [options]
  --seed N     the same edits for the same number (1)
  --count N    how many (2000)
  --verbose    what was said where it was not what it should be`;

const { seed, count, verbose } = options();
process.exitCode = (await fuzzContent(seed, count, verbose)) ? 0 : 1;

function options() {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string', default: '1' },
        count: { type: 'string', default: '2000' },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) showUsage(USAGE);
    const [seed, count] = [Number(values.seed), Number(values.count)];
    if (!Number.isInteger(seed)) throw new Error(`--seed ${values.seed}: a whole number`);
    if (!Number.isInteger(count) || count < 1)
      throw new Error(`--count ${values.count}: a whole number from 1`);
    return { seed, count, verbose: values.verbose };
  } catch (error) {
    return misused(USAGE)(error);
  }
}
