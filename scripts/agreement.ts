import { parseArgs } from 'node:util';
import { link } from '#src/atlas/link.ts';
import { framedAll } from '#src/load/frame.ts';
import { load } from '#src/load/load.ts';
import { agreementRows, agreementText } from '#src/views/agreement.ts';
import { paintFor } from './paint.ts';
import { misused, showUsage } from './usage.ts';

const USAGE = `How far the two codings of each source agree: statements seen by the first coder, the second and both;
then for each field the per cent of these that were coded the same, and Krippendorff’s alpha.

npm run agreement -- [options]
  --content DIR   another folder than content/
  --json          the same as JSON`;

try {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) showUsage(USAGE);
  const { records, issues } = await load(values.content);
  if (records === null) {
    console.error(framedAll(issues, paintFor(process.stderr)));
    process.exitCode = 1;
  } else {
    const rows = agreementRows(link(records));
    console.log(values.json ? JSON.stringify(rows, null, 2) : agreementText(rows));
  }
} catch (error) {
  misused(USAGE)(error);
}
