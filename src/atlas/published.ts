import type { Article } from '#src/schema/article.ts';
import type { RecordType } from '#src/schema/ledger.ts';
import type { Records } from '#src/schema/records.ts';
import type { Source } from '#src/schema/source.ts';
import { addressOf } from './address.ts';
import { digest } from './digest.ts';
import { order } from './order.ts';
import { remembered } from './remembered.ts';

/** What the page of an article says, as plain text: part of the source as published. */
export interface Reading {
  /** The summary in a sentence or two, then the prose of the page, paragraph by paragraph. */
  summary: string[];
  limits?: string;
}

/** A record as it is published, ready to be compared with what was published before. */
export interface PublishedRecord {
  id: string;
  type: RecordType;
  url: string;
  digest: string;
  /** Without our address and digest, and without what only editors need. */
  record: Record<string, unknown> & { id: string };
  /** Why it was changed, where an editor has said so. */
  change?: string;
}

const FOR_EDITORS = new Set(['status', 'change', 'was', 'into']);

/** A source with the reading of it. */
export function withReading(source: Source, article: Article | undefined): Source & Reading {
  const { summary, limits, text = [] } = article ?? {};
  return {
    ...source,
    summary: summary === undefined ? [] : [summary, ...text],
    ...(limits === undefined ? {} : { limits }),
  };
}

/** Every record as published, in the order of the dataset: by type, then by id. */
export function publishedRecords(records: Records): PublishedRecord[] {
  const article = new Map(records.articles.map((one) => [one.source, one]));
  const sources = records.sources.map((source) => {
    const reading = article.get(source.id);
    const change = [source.change, reading?.change].filter((why) => why !== undefined).join(' ');
    return { ...withReading(source, reading), ...(change === '' ? {} : { change }) };
  });
  return [
    ...all('source', sources),
    ...all('claim', records.claims),
    ...all('event', records.events),
    ...all('relation', records.relations),
    ...all('finding', records.findings),
    ...all('group', records.groups),
    ...all('person', records.people),
    ...all('place', records.places),
  ];
}

function all(
  type: RecordType,
  list: readonly { id: string; change?: string | undefined }[],
): PublishedRecord[] {
  return list
    .map((record) => ({
      id: record.id,
      type,
      url: addressOf(type, record),
      digest: digestOf(record),
      record: forReaders(record),
      ...(record.change === undefined ? {} : { change: record.change }),
    }))
    .sort((a, b) => order(a.id, b.id));
}

const digestOf = remembered(digest);
const forReaders = remembered(
  (record: object) =>
    Object.fromEntries(
      Object.entries(record).filter(([key, value]) => !FOR_EDITORS.has(key) && value !== undefined),
    ) as PublishedRecord['record'],
);
