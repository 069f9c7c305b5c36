import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SCHEMAS } from '#src/load/editor-schema.ts';
import { filesIn, MissingFolder, shownDir } from '#src/load/files.ts';
import { formatted } from '#src/load/format.ts';
import { holds } from '#src/load/kind.ts';
import { withModeline } from '#src/load/modeline.ts';
import { replaceFile } from '#src/load/replace.ts';
import { misused, showUsage } from './usage.ts';

const USAGE = `Puts the content in one style: fields in the order of their schema, comments kept; at the head of each list the line by which an editor’s program finds that schema. Exit 1 if a file cannot be read.

npm run format -- [options]
  --check         only list the files that would change, and exit 1 if there are any
  --content DIR   another folder than content/`;

const fail: (error: unknown) => never = misused(USAGE);

const options = readOptions();
const { changed, failed } = await formatAll(options.content, options.check);
console.log(
  `${String(changed)} ${changed === 1 ? 'file' : 'files'} ${options.check ? 'would change' : 'changed'}.`,
);
process.exitCode = failed > 0 || (options.check && changed > 0) ? 1 : 0;

async function formatAll(dir: string, checkOnly: boolean) {
  let changed = 0;
  let failed = 0;
  const schemas = existsSync(join(dir, SCHEMAS));
  for (const [path, text] of await readFiles(dir)) {
    const held = holds(path);
    if (held === undefined) continue;
    const file = `${shownDir(dir)}/${path}`;
    try {
      if (typeof text !== 'string') throw new Error(`${file}:1:1: ${text.unreadable}`);
      const result = await formatted(schemas ? withModeline(text, path, held) : text, file, held);
      if (result === text) continue;
      changed++;
      console.log(file);
      if (!checkOnly) await replaceFile(join(dir, path), result);
    } catch (error) {
      failed++;
      console.error(error instanceof Error ? error.message : String(error));
    }
  }
  return { changed, failed };
}

async function readFiles(dir: string) {
  try {
    return await filesIn(dir);
  } catch (error) {
    return missing(error);
  }
}

function missing(error: unknown): never {
  if (!(error instanceof MissingFolder)) return fail(error);
  console.error(error.message);
  process.exit(1);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        content: { type: 'string', default: 'content' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) showUsage(USAGE);
    return values;
  } catch (error) {
    return fail(error);
  }
}
