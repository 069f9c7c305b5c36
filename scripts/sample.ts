import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AtlasClaim } from '#src/atlas/atlas.ts';
import { link } from '#src/atlas/link.ts';
import { sample } from '#src/atlas/sample.ts';
import { type SourceText, sourceText } from '#src/load/check/texts.ts';
import { framedAll } from '#src/load/frame.ts';
import { load } from '#src/load/load.ts';
import { voiceOf } from '#src/views/voice.ts';
import { paintFor } from './paint.ts';
import { misused, showUsage } from './usage.ts';

const USAGE = `Claims drawn at random, each beside the block of the source on which it stands: to check them by hand.

npm run sample -- --sources DIR [options]
  --sources DIR   the texts of the sources (DIR/<source>.tsv)
  --seed TEXT     another draw (1); the same seed draws the same claims
  --count N       how many (20)
  --content DIR   another folder than content/`;

const fail: (error: unknown) => never = misused(USAGE);

const { seed, count, sources, content } = readOptions();
const { records, issues } = await load(content).catch(fail);
if (records === null) {
  console.error(framedAll(issues, paintFor(process.stderr)));
  process.exit(1);
}
const atlas = link(records);
const drawn = sample(atlas.claims, { seed, count });
const texts = await readTexts(new Set(drawn.map(({ source }) => source))).catch(fail);
console.log(drawn.map(claimText).join('\n\n'));

function claimText(claim: AtlasClaim): string {
  const { id, source, at, text, kind, hedge, polarity, date, as_of, date_note, groups } = claim;
  return [
    `${id}  (${at.join(', ')})`,
    ...at.map((locator) => `  source   ${texts.get(source)?.get(locator) ?? 'no such block'}`),
    `  claim    ${text}`,
    `  speaker  ${voiceOf(atlas, claim).text}`,
    `  coded    ${kind}, ${hedge}, ${polarity}`,
    `  date     ${date ?? as_of ?? 'none of its own'}${date_note === undefined ? '' : ` (${date_note})`}`,
    `  groups   ${groups.join(' ') || 'none'}`,
  ].join('\n');
}

async function readTexts(ids: ReadonlySet<string>): Promise<ReadonlyMap<string, SourceText>> {
  return new Map(
    await Promise.all(
      [...ids].map(
        async (id) => [id, sourceText(await readFile(join(sources, `${id}.tsv`), 'utf8'))] as const,
      ),
    ),
  );
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        sources: { type: 'string' },
        seed: { type: 'string', default: '1' },
        count: { type: 'string', default: '20' },
        content: { type: 'string', default: 'content' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) showUsage(USAGE);
    const most = Number(values.count);
    if (!Number.isInteger(most) || most < 1)
      throw new Error(`--count ${values.count} is not a number from 1`);
    if (values.sources === undefined) throw new Error('Where are the texts? Give --sources.');
    return { ...values, sources: values.sources, count: most };
  } catch (error) {
    return fail(error);
  }
}
