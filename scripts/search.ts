import { parseArgs } from 'node:util';
import { link } from '#src/atlas/link.ts';
import { framedAll } from '#src/load/frame.ts';
import { load } from '#src/load/load.ts';
import { searchEntries } from '#src/search/entries.ts';
import { finder, type Hit } from '#src/search/finder.ts';
import { TYPE_LABELS } from '#src/search/label.ts';
import { paintFor } from './paint.ts';
import { misused, showUsage } from './usage.ts';

const USAGE = `Searches the atlas as the site does, best hit first. Exit 1 if the content has errors.

npm run search -- [options] "iskp"
  --json          an array of { type, id, title, url, score }; a score of 1 is best, 0 worst
  --limit N       at most N hits (20)
  --content DIR   another folder than content/`;

const fail: (error: unknown) => never = misused(USAGE);

const { text, limit, json, content } = readOptions();
const { records, issues } = await load(content).catch(fail);
if (records === null) {
  console.error(framedAll(issues, paintFor(process.stderr)));
  process.exit(1);
}
const hits = finder(searchEntries(link(records)))(text, limit);
console.log(json ? JSON.stringify(hits.map(hitJson), null, 2) : hitsText(hits));

function hitJson({ entry: { type, id, title, url }, score }: Hit) {
  return { type, id, title, url, score: Number(score.toFixed(4)) };
}

function hitsText(found: readonly Hit[]): string {
  if (found.length === 0) return 'Nothing found.';
  return found
    .map(({ entry }) => `${TYPE_LABELS[entry.type].padEnd(8)} ${entry.title}\n         ${entry.url}`)
    .join('\n');
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        limit: { type: 'string', default: '20' },
        content: { type: 'string', default: 'content' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) showUsage(USAGE);
    const most = Number(values.limit);
    if (!Number.isInteger(most) || most < 1)
      throw new Error(`--limit ${values.limit} is not a number from 1`);
    if (positionals.length === 0) throw new Error('What is to be found? Give a query.');
    return { ...values, limit: most, text: positionals.join(' ') };
  } catch (error) {
    return fail(error);
  }
}
