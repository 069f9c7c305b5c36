import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { refreshIds } from '#src/load/editor-files.ts';
import { type Files, filesIn, MissingFolder } from '#src/load/files.ts';
import { type Issue, issueText, type Place } from '#src/load/issue.ts';
import { load } from '#src/load/load.ts';
import { renamed } from '#src/load/rename.ts';
import { renamingOf } from '#src/load/renaming.ts';
import { replaceFiles } from '#src/load/replace.ts';
import { misused, showUsage } from './usage.ts';

const USAGE = `Gives a record another id: on the record itself, wherever it is named, and in the names of files. All or nothing. A record that was published keeps its old address: it says \`was\` and why until the next release.

npm run rename -- ID NEW-ID [options]
  --why "…"       for readers: why it is called otherwise; where it was published
  --dry-run       only list what would change, as file:line:col
  --content DIR   another folder than content/`;

try {
  const { from, to, why, dir, dryRun } = readArguments();
  const files = await filesIn(dir);
  const before = await load(dir, { files });
  if (before.records === null) stop(before.issues, 'mend these mistakes first');
  const renaming = renamingOf(before.content, { from, to, why });
  const { files: changed, places, mentions } = await renamed(files, before.content, renaming);
  const after = await load(dir, { files: merged(files, changed) });
  if (after.records === null) stop(after.issues, 'the content would no longer hold together');
  if (dryRun) for (const place of places) console.log(placeText(place));
  else await replaceFiles(new Map([...changed].map(([path, text]) => [join(dir, path), text])));
  if (!dryRun) await refreshIds(dir, after.content);
  const amount = `${count(places.length, 'place')} in ${count(new Set(places.map(({ file }) => file)).size, 'file')}`;
  console.log(`\`${from}\` ${dryRun ? `would be called \`${to}\`` : `is called \`${to}\` now`}: ${amount}.`);
  if (renaming.published) {
    console.log(
      `It was published: \`npm run release\` will write the change to the ledger, and its old address will lead here.`,
    );
  }
  if (mentions.length > 0) {
    console.log(`Running text and comments name what is renamed, and are left as they are:`);
    for (const place of mentions) console.log(`  ${placeText(place)}`);
  }
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const unwritten = code === undefined ? '' : '. Nothing was changed.';
  if (!(error instanceof RangeError || error instanceof MissingFolder || unwritten !== '')) throw error;
  console.error(message + unwritten);
  process.exitCode = error instanceof RangeError ? 2 : 1;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        why: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        content: { type: 'string', default: 'content' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) showUsage(USAGE);
    const [from, to, ...more] = positionals;
    if (from === undefined) throw new Error('Which record is to be renamed?');
    if (to === undefined) throw new Error(`What is \`${from}\` to be called?`);
    if (more.length > 0) throw new Error(`Too many words: ${more.join(' ')}.`);
    return { from, to, why: values.why, dir: values.content, dryRun: values['dry-run'] };
  } catch (error) {
    return misused(USAGE)(error);
  }
}

function stop(issues: readonly Issue[], why: string): never {
  for (const issue of issues.filter(({ severity }) => severity === 'error')) console.error(issueText(issue));
  console.error(`\nNothing was written: ${why}.`);
  process.exit(1);
}

function merged(files: Files, changed: ReadonlyMap<string, string | null>): Files {
  const all = new Map(files);
  for (const [path, text] of changed) {
    if (text === null) all.delete(path);
    else all.set(path, text);
  }
  // As they will be read from the folder.
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function placeText({ file, line, col }: Place): string {
  return `${file}:${String(line)}:${String(col)}`;
}

function count(n: number, noun: string): string {
  return `${String(n)} ${noun}${n === 1 ? '' : 's'}`;
}
