import {
  RECORD_TYPES,
  UNRELEASED,
  type Departing,
  type Edition,
  type RecordType,
} from '#src/schema/ledger.ts';
import type { Atlas, Day } from './atlas.ts';
import { changeOf, followsFrom } from './follows.ts';
import { order } from './order.ts';
import type { PublishedRecord } from './published.ts';

/** One wording of a record. */
export interface Version {
  /** The edition in which it appeared; `unreleased` for what is in none yet. */
  edition: string;
  /** The day of that edition. */
  date?: Day;
  digest: string;
  url: string;
  /** `new`, or what changed against the version before. */
  what: readonly string[];
  why?: string;
  record: Readonly<Record<string, unknown>> & { id: string };
}

/** How a record left the atlas. */
export interface Departure {
  state: Departing['state'];
  edition: string;
  date?: Day;
  /** What took its place. */
  to: readonly string[];
  why: string;
}

/** All that was ever published of one id. */
export interface History {
  id: string;
  type: RecordType;
  /** Its last address. */
  url: string;
  /** Oldest first. */
  versions: readonly Version[];
  /** Absent while the record stands. */
  departed?: Departure;
  /** The ids that it had before, the last one first. */
  was: readonly string[];
  /** Addresses at which it stood, and no longer does. */
  left: readonly string[];
}

interface Draft extends History {
  versions: Version[];
  was: string[];
  left: string[];
}

/**
 * What the ledger says of every id, with what has changed since its last edition as versions and departures of an
 * edition called `next`. Editions are given oldest first.
 */
export function historyOf(
  editions: readonly Edition[],
  published: readonly PublishedRecord[],
  departing: readonly Departing[],
  next: string = UNRELEASED,
): Record<string, History> {
  const known = new Map<string, Draft>();
  const draft = (id: string, type: RecordType, url: string): Draft => {
    const found = known.get(id) ?? { id, type, url, versions: [], was: [], left: [] };
    if (found.url !== url) found.left.push(found.url);
    found.url = url;
    found.left = found.left.filter((address) => address !== url);
    known.set(id, found);
    return found;
  };
  for (const { edition, date, entries } of editions) {
    for (const entry of entries) {
      const one = draft(entry.id, entry.type, entry.url);
      if (entry.state === 'live') {
        const { digest, url, what, why, record } = entry;
        one.versions.push({
          edition,
          date,
          digest,
          url,
          what,
          record,
          ...(why === undefined ? {} : { why }),
        });
      } else {
        const { state, why } = entry;
        const to = 'to' in entry ? [entry.to] : 'into' in entry ? entry.into : [];
        one.departed = { state, edition, date, to, why };
      }
    }
  }
  const former = new Map(
    departing.filter(({ state }) => state === 'moved').map(({ id, to: [to = ''] }) => [to, id]),
  );
  for (const { id, type, url, digest, record, change } of published) {
    const before = (known.get(id) ?? known.get(former.get(id) ?? ''))?.versions.at(-1);
    if (before?.digest === digest && before.url === url) continue;
    const what = before === undefined ? ['new'] : changeOf(type, before.record, record, departing);
    const follows = before === undefined ? undefined : followsFrom(before.record, record, departing);
    const why = change ?? follows;
    draft(id, type, url).versions.push({
      edition: next,
      digest,
      url,
      what,
      record,
      ...(why === undefined ? {} : { why }),
    });
  }
  for (const { id, state, to, why } of departing) {
    const one = known.get(id);
    if (one !== undefined) one.departed ??= { state, edition: next, to, why };
  }
  for (const { id, departed } of known.values()) {
    const heir = departed?.state === 'moved' ? known.get(departed.to[0] ?? '') : undefined;
    heir?.was.push(id);
  }
  for (const one of known.values()) one.was = earlier(one, known);
  return Object.fromEntries(known);
}

/** The ids that led to this one, through all moves, the last one first. */
function earlier(one: Draft, known: ReadonlyMap<string, Draft>): string[] {
  const found: string[] = [];
  for (let [id] = one.was; id !== undefined && !found.includes(id); [id] = known.get(id)?.was ?? []) {
    found.push(id);
  }
  return found;
}

/** The histories by type, then by id. */
export function inOrder(history: Readonly<Record<string, History>>): History[] {
  const rank = ({ type }: History) => RECORD_TYPES.indexOf(type);
  return Object.values(history).sort((a, b) => rank(a) - rank(b) || order(a.id, b.id));
}

/** The newest edition where nothing published differs from it; else `next`. */
export function editionOf(
  editions: readonly Edition[],
  history: Readonly<Record<string, History>>,
  next: string = UNRELEASED,
): string {
  const newest = editions.at(-1)?.edition;
  const isNew = Object.values(history).some(
    ({ versions, departed }) => versions.at(-1)?.edition === next || departed?.edition === next,
  );
  return newest === undefined || isNew ? next : newest;
}

/**
 * Names the wording that a record has now, or had last: the edition in which this digest first appeared, and the first
 * 12 digits of the digest. Throws where nothing of that id was ever published.
 */
export function versionOf(atlas: Pick<Atlas, 'history'>, id: string): string {
  const versions = atlas.history[id]?.versions ?? [];
  const last = versions.at(-1);
  if (last === undefined) throw new Error(`nothing called “${id}” was ever published`);
  return versionName(versions.find(({ digest }) => digest === last.digest) ?? last);
}

/** `2026.11.20-0123456789ab` */
export function versionName({ edition, digest }: Pick<Version, 'edition' | 'digest'>): string {
  return `${edition}-${digest.slice(0, 12)}`;
}
