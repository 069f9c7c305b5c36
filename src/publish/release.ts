import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { frozenFile } from '#src/atlas/address.ts';
import type { Atlas } from '#src/atlas/atlas.ts';
import { link } from '#src/atlas/link.ts';
import { type History, inOrder } from '#src/atlas/history.ts';
import {
  EDITION,
  type Edition,
  type GoneEntry,
  type LedgerEntry,
  type LiveEntry,
} from '#src/schema/ledger.ts';
import type { Records } from '#src/schema/records.ts';
import { frozenPage } from './frozen-page.ts';

/** An edition ready to be written. */
export interface Release {
  edition: string;
  date: string;
  entries: LedgerEntry[];
  /** The file of the ledger. */
  ledger: string;
  /** Frozen pages and their style sheet, by path below the folder of frozen pages. */
  frozen: Map<string, string>;
}

/**
 * The edition that holds all that is new, has changed or is gone since the last one; `null` where nothing is.
 *
 * @param previous SHA-256 of the ledger's newest file
 * @param style the style sheet of frozen pages
 */
export function releaseOf(
  records: Records,
  { date, previous, style }: { date: string; previous: string | null; style: string },
): Release | null {
  const edition = nextEdition(records.editions, date);
  const atlas = link(records, edition);
  const frozen = new Map([[`${edition}/frozen.css`, style]]);
  const entries: LedgerEntry[] = inOrder(atlas.history).flatMap((history) => {
    const { id, type } = history;
    const found: LedgerEntry[] = [];
    if (history.departed?.edition === edition) found.push(goneEntry(history, history.departed));
    if (history.versions.at(-1)?.edition === edition) {
      const page = frozenPage(atlas, id, date);
      frozen.set(frozenFile(edition, type, id), page);
      found.push(liveEntry(atlas, history, hash(page)));
    }
    return found;
  });
  if (entries.length === 0) return null;
  const head = { format: 1, edition, date, style: hash(style), previous };
  const ledger = [head, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('');
  return { edition, date, entries, ledger, frozen };
}

/**
 * The name of an edition of a day: `2026.11.20`, a second that day `2026.11.20.2`. Throws a RangeError for what is no
 * day, and for a day before the last edition.
 */
export function nextEdition(editions: readonly Edition[], date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(date) ||
    Number.isNaN(day.getTime()) ||
    !day.toISOString().startsWith(date)
  ) {
    throw new RangeError(`“${date}” is no day: write it as 2026-11-20.`);
  }
  const last = editions.at(-1);
  if (last !== undefined && date < last.date) {
    throw new RangeError(`Edition ${last.edition} is of ${last.date}: a later one cannot be of ${date}.`);
  }
  const name = date.replaceAll('-', '.');
  if (last?.date !== date) return name;
  return `${name}.${Number(EDITION.exec(last.edition)?.[4] ?? '1') + 1}`;
}

function liveEntry(atlas: Atlas, { id, type, versions }: History, frozen: string): LiveEntry {
  const version = versions.at(-1);
  if (version === undefined) throw new Error(`${id} has no version`);
  const { url, digest, what, why, record } = version;
  const blocks = type === 'source' ? atlas.article[id]?.blocks : undefined;
  return {
    id,
    type,
    url,
    state: 'live',
    digest,
    frozen,
    ...(blocks === undefined
      ? {}
      : { anchors: [...new Set(blocks.flatMap(({ at, claims }) => [...at, ...claims]))] }),
    what: [...what],
    ...(why === undefined ? {} : { why }),
    record,
  };
}

function goneEntry({ id, type, url }: History, departed: NonNullable<History['departed']>): GoneEntry {
  const { state, to, why } = departed;
  if (state === 'moved') return { id, type, url, state, to: to[0] ?? '', why };
  if (state === 'withdrawn') return { id, type, url, state, why };
  return { id, type, url, state, into: [...to], why };
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
