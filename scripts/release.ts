import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFrozen } from '#src/load/check/frozen.ts';
import { filesIn, MissingFolder, shownDir, type Files } from '#src/load/files.ts';
import { framedAll } from '#src/load/frame.ts';
import { frozenDir, readFrozen, sha256 } from '#src/load/frozen.ts';
import { load } from '#src/load/load.ts';
import { replaceFile } from '#src/load/replace.ts';
import { takenOver } from '#src/load/take-over.ts';
import { releaseOf, type Release } from '#src/publish/release.ts';
import { paintFor } from './paint.ts';
import { misused, showUsage } from './usage.ts';

const ROOT = resolve(import.meta.dirname, '..');
const USAGE = `Releases an edition: writes what is new, changed or gone to content/ledger/, freezes a page of each new wording in public/v/, and takes \`change\`, \`was\`, \`into\` and withdrawn records out of the content. All or nothing; run again, it finishes what was stopped.

npm run release -- --date 2026-11-20 [options]
  --dry-run       only say what it would do
  --content DIR   another folder than content/; frozen pages go to public/v/ beside it`;

const options = readOptions();
try {
  await release(options);
} catch (error) {
  if (error instanceof RangeError) misused(USAGE)(error);
  if (!(error instanceof MissingFolder)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function release({ date, content: dir, dryRun }: typeof options): Promise<void> {
  const files = await filesIn(dir);
  const folder = frozenDir(dir);
  const { records, issues, content } = await load(dir, { files });
  // Pages that a release which was stopped has left behind are written anew.
  const frozen = checkFrozen({ ...content, frozen: readFrozen(folder) });
  const against = [
    ...issues.filter(({ severity, code }) => severity === 'error' || code === 'unexplained-change'),
    ...frozen.filter(({ code }) => code !== 'frozen-extra'),
  ];
  if (records === null || against.length > 0) {
    console.error(framedAll(against, paintFor(process.stderr)));
    console.error('\nNothing was released.');
    process.exitCode = 1;
    return;
  }
  const style = await readFile(join(ROOT, 'src/publish/frozen.css'), 'utf8');
  const edition = releaseOf(records, { date, previous: newest(files, content.editions), style });
  const cleared = await takenOver(files, content);
  if (edition === null) {
    if (!dryRun) await clear(dir, cleared);
    const left =
      cleared.size === 0 ? '' : ` ${amount(cleared.size, 'file')} of the content cleared of what is in it.`;
    console.log(`Nothing is new since ${records.editions.at(-1)?.edition ?? 'the beginning'}.${left}`);
    return;
  }
  console.log(summary(edition));
  if (dryRun) return;
  await freeze(folder, edition);
  // From here on the edition is out: what follows only tidies up, and is done again if it is stopped.
  await replaceFile(join(dir, `ledger/${edition.edition}.jsonl`), edition.ledger);
  await clear(dir, cleared);
  console.log(`\nEdition ${edition.edition} is released: commit ${shownDir(dir)} and ${shownDir(folder)}.`);
}

/** Writes the frozen pages beside their place and puts them there whole. */
async function freeze(folder: string, { edition, frozen }: Release): Promise<void> {
  const fresh = join(folder, `.${edition}.new`);
  await rm(fresh, { recursive: true, force: true });
  for (const [path, text] of frozen) {
    const file = join(fresh, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await rm(join(folder, edition), { recursive: true, force: true });
  await rename(join(fresh, edition), join(folder, edition));
  await rm(fresh, { recursive: true, force: true });
}

async function clear(dir: string, cleared: ReadonlyMap<string, string | null>): Promise<void> {
  for (const [path, text] of cleared) {
    if (text !== null) await replaceFile(join(dir, path), text);
    else if (existsSync(join(dir, path))) await rm(join(dir, path));
  }
}

/** SHA-256 of the ledger's newest file; `null` before the first. */
function newest(files: Files, editions: readonly { edition: string }[]): string | null {
  const text = files.get(`ledger/${editions.at(-1)?.edition ?? ''}.jsonl`);
  return typeof text === 'string' ? sha256(text) : null;
}

function summary({ edition, entries }: Release): string {
  const lines = entries
    .filter((entry) => entry.state !== 'live' || !entry.what.includes('new'))
    .map((entry) => {
      const { id, why } = entry;
      const what =
        entry.state === 'live'
          ? entry.what.join(', ')
          : [entry.state, ...('to' in entry ? [entry.to] : 'into' in entry ? entry.into : [])].join(' ');
      return `  ${id}: ${what}${why === undefined ? '' : `. ${why}`}`;
    });
  const fresh = entries.length - lines.length;
  return [
    `Edition ${edition}: ${amount(fresh, 'new record')}, ${amount(lines.length, 'other entry', 'other entries')}.`,
    ...lines,
  ].join('\n');
}

function amount(n: number, one: string, many = `${one}s`): string {
  return `${String(n)} ${n === 1 ? one : many}`;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        date: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        content: { type: 'string', default: 'content' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) showUsage(USAGE);
    if (values.date === undefined) throw new Error('Of which day is the edition? --date 2026-11-20');
    return { date: values.date, content: values.content, dryRun: values['dry-run'] };
  } catch (error) {
    return misused(USAGE)(error);
  }
}
