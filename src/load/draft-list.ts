import { createHash } from 'node:crypto';
import { Document, isMap } from 'yaml';
import type { SourceText } from './check/texts.ts';
import type { Content } from './content.ts';
import { sourceNamed } from './draft.ts';
import { KINDS } from './kind.ts';

/** A list of a source that is written as one, not record by record. */
export interface DraftList {
  path: string;
  text: string;
  /** How many records it holds. */
  length: number;
}

/** Every block of a source's text, each as coded, with the hash of what was read. Throws a RangeError where they are listed. */
export function draftBlocks(id: string | undefined, text: SourceText, content: Content): DraftList {
  const source = sourceNamed(id, content);
  if (content.records.block.some(({ value }) => value.source === source)) {
    throw new RangeError(`\`${source}\` has its list of blocks.`);
  }
  const records = [...text].map(([at, words]) => ({
    at,
    state: 'coded',
    sha256: createHash('sha256').update(words, 'utf8').digest('hex'),
  }));
  return { path: `${KINDS.block.path}/${source}.yaml`, text: listText(records), length: records.length };
}

/**
 * The first coding of a source as it stands in its claims, one unit a claim, with room for the second: kept from now on as
 * it was. Throws a RangeError where there are
 * codings, or nothing but drafts.
 */
export function draftCodings(id: string | undefined, content: Content): DraftList {
  const source = sourceNamed(id, content);
  if (content.records.coding.some(({ value }) => value.source === source)) {
    throw new RangeError(`\`${source}\` has its codings, which are kept as they were.`);
  }
  const claims = content.records.claim.filter(({ value, draft }) => value.source === source && !draft);
  if (claims.length === 0) {
    throw new RangeError(`\`${source}\` has no published claims, of which alone codings are kept.`);
  }
  const records = claims.map(({ id: claim, value }, i) => {
    const { at, speaker, kind, hedge, polarity, groups } = value;
    const date = value.date ?? value.as_of;
    return {
      id: `${source}-u${String(i + 1).padStart(2, '0')}`,
      at,
      claim,
      first: {
        speaker,
        kind,
        hedge,
        polarity,
        ...(date === undefined ? {} : { date }),
        groups: [...groups].sort(),
      },
    };
  });
  return { path: `${KINDS.coding.path}/${source}.yaml`, text: listText(records), length: records.length };
}

function listText(records: readonly object[]): string {
  const document = new Document(records, { schema: 'core' });
  for (const item of (document.contents as unknown as { items: unknown[] }).items.slice(1)) {
    if (isMap(item)) item.spaceBefore = true;
  }
  return document.toString({ lineWidth: 0, singleQuote: true });
}
