import type { Atlas, Dated } from '#src/atlas/atlas.ts';
import { dated } from '#src/atlas/date.ts';
import { inOrder } from '#src/atlas/history.ts';
import { RECORD_TYPES, UNRELEASED, type RecordType } from '#src/schema/ledger.ts';
import { calledIn } from './called.ts';
import type { Link } from './link.ts';
import { RECORD_WORDS } from './record-type.ts';
import { titleOf } from './record-words.ts';
import { departureWords, linkToAny } from './versions.ts';

/** What an edition says of one record. */
export interface ChangeLine {
  id: string;
  /** “claim”, “group” */
  kind: string;
  record: Link;
  /** “new”, “wording, hedge”, “withdrawn”, “merged into”, “moved to” */
  what: string;
  /** What took its place. */
  to: Link[];
  why: string | null;
}

/** All that an edition changed. */
export interface EditionChanges {
  edition: string;
  /** `null` for what is in no edition yet. */
  date: Dated | null;
  /** How many records are new, by type. */
  fresh: { kind: string; count: number }[];
  /** The new ones; empty in the first edition, in which all are. */
  added: ChangeLine[];
  /** Records that say something else than before. */
  changed: ChangeLine[];
  /** Records that name another that is called otherwise, or is gone, and are else as they were. */
  followed: ChangeLine[];
  gone: ChangeLine[];
}

/** What changed in each edition, newest first; before it what is in none yet, if an edition is out and anything is. */
export function changes(atlas: Atlas): EditionChanges[] {
  const { editions } = atlas.records;
  if (editions.length === 0) return [];
  const pending = changesOf(atlas, UNRELEASED, null, false);
  const isPending =
    pending.added.length + pending.changed.length + pending.followed.length + pending.gone.length > 0;
  return [
    ...(isPending ? [pending] : []),
    ...editions.map(({ edition, date }, i) => changesOf(atlas, edition, dated(date), i === 0)).reverse(),
  ];
}

function changesOf(atlas: Atlas, edition: string, date: Dated | null, isFirst: boolean): EditionChanges {
  const called = calledIn(atlas);
  const gone: ChangeLine[] = [];
  const live: (ChangeLine & { type: RecordType })[] = [];
  for (const { id, type, versions, departed, url } of inOrder(atlas.history)) {
    const kind = RECORD_WORDS[type];
    if (departed?.edition === edition) {
      const { state, to, why } = departureWords(atlas, departed);
      gone.push({ id, kind, record: linkToAny(atlas, id, called), what: state, to, why });
    }
    const version = versions.find((one) => one.edition === edition);
    if (version === undefined) continue;
    const record = { text: titleOf(type, version.record, called), url };
    live.push({ id, type, kind, record, what: version.what.join(', '), to: [], why: version.why ?? null });
  }
  const added = live.filter(({ what }) => what === 'new');
  const others = live.filter(({ what }) => what !== 'new');
  return {
    edition,
    date,
    fresh: RECORD_TYPES.map((type) => ({
      kind: RECORD_WORDS[type],
      count: added.filter((line) => line.type === type).length,
    })).filter(({ count }) => count > 0),
    added: isFirst ? [] : added.map(bare),
    changed: others.filter(({ what }) => what !== 'links').map(bare),
    followed: others.filter(({ what }) => what === 'links').map(bare),
    gone,
  };
}

function bare({ type: _, ...line }: ChangeLine & { type: RecordType }): ChangeLine {
  return line;
}
