/**
 * npm run verify -- [DIR]
 *
 * Holds a built site against its own manifest. Exit: 0 whole; 1 not; 2 wrong arguments.
 */
import { parseArgs } from 'node:util';
import { notAsListed } from './manifest.ts';
import { misused, showUsage } from './usage.ts';

const USAGE = `Holds a built site against its manifest, data/sha256sums.txt: says which files are missing, changed or not listed.

npm run verify -- [DIR]   the built site (dist)`;

const dir = folder();
const problems = await notAsListed(dir);
for (const problem of problems.slice(0, 20)) console.error(`${dir}: ${problem}`);
if (problems.length > 20) console.error(`… and ${String(problems.length - 20)} more`);
console.log(problems.length === 0 ? `${dir} is whole.` : `${dir} is not what was built.`);
process.exitCode = problems.length === 0 ? 0 : 1;

function folder(): string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean', default: false } },
    });
    if (values.help) showUsage(USAGE);
    if (positionals.length > 1) throw new Error('Name one folder.');
    return positionals[0] ?? 'dist';
  } catch (error) {
    return misused(USAGE)(error);
  }
}
