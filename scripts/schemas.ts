import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { refreshIds, schemaFiles, written } from '#src/load/editor-files.ts';
import { shownDir } from '#src/load/files.ts';
import { load } from '#src/load/load.ts';
import { misused, showUsage } from './usage.ts';

const USAGE = `Writes what editors’ programs complete and explain with: content/.schemas/, and the ids on record.

npm run schemas -- [options]
  --ids           only the ids, which are in no repository (as after \`npm ci\`)
  --content DIR   another folder than content/`;

try {
  const { values } = parseArgs({
    options: {
      ids: { type: 'boolean', default: false },
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) showUsage(USAGE);
  const { content: dir, ids } = values;
  const schemas = ids ? [] : [...schemaFiles()].map(([path, text]) => [join(dir, path), text] as const);
  const changed = [...(await written(schemas)), ...(await refreshIds(dir, (await load(dir)).content))];
  for (const path of changed) console.log(shownDir(path));
  if (!ids) console.log(`${String(changed.length)} ${changed.length === 1 ? 'file' : 'files'} changed.`);
} catch (error) {
  misused(USAGE)(error);
}
