import { frozenPath } from '#src/atlas/address.ts';
import type { Atlas, Dated } from '#src/atlas/atlas.ts';
import { dated } from '#src/atlas/date.ts';
import { versionName, type Departure, type History, type Version } from '#src/atlas/history.ts';
import { UNRELEASED } from '#src/schema/ledger.ts';
import { calledIn } from './called.ts';
import type { Link } from './link.ts';
import { recordWords, titleOf, type Called } from './record-words.ts';
import { paragraphDiff, type Piece } from './word-diff.ts';

/** A field that changed, with what was taken out of it and put into it. */
export interface FieldDiff {
  label: string;
  paragraphs: Piece[][];
}

/** One wording of a record, against the one before. */
export interface VersionLine {
  /** `2026.11.20-0123456789ab` */
  name: string;
  edition: string;
  /** The day of the edition; `null` for what is in none yet. */
  date: Dated | null;
  /** The anchor to which the frozen page of the version before leads; `null` for the first. */
  anchor: string | null;
  /** “new”, “wording, hedge” */
  what: string;
  why: string | null;
  /** Address of the frozen page; `null` for what is in no edition yet. */
  frozen: string | null;
  /** The id under which it was published, where that was another. */
  as: string | null;
  diff: FieldDiff[];
}

/** How a record left. */
export interface DepartureWords {
  /** “withdrawn”, “merged into”, “split into”, “moved to” */
  state: string;
  edition: string;
  date: Dated | null;
  why: string;
  /** What took its place. */
  to: Link[];
}

export interface VersionList {
  id: string;
  /** What the record is called, where it is not the page's own. */
  title: string;
  /** The anchor of what follows the newest edition, where nothing does. */
  still: string | null;
  departed: DepartureWords | null;
  /** Newest first. */
  lines: VersionLine[];
}

const STATES: Readonly<Record<Departure['state'], string>> = {
  withdrawn: 'withdrawn',
  merged: 'merged into',
  split: 'split into',
  moved: 'moved to',
};

/** Where the list of versions on a live page says what came after an edition; of a tie, by its own anchor there. */
export function afterAnchor(edition: string, tie?: string): string {
  return `${tie === undefined ? '' : `${tie}-`}after-${edition}`;
}

/** All versions of a record, newest first; `null` where it never was in an edition and none has been released. */
export function versionList(atlas: Atlas, id: string): VersionList | null {
  const history = atlas.history[id];
  if (history === undefined || atlas.records.editions.length === 0) return null;
  const called = calledIn(atlas);
  const tie = history.type === 'relation' ? id : undefined;
  const own = history.versions;
  const former = history.was.flatMap((was) => {
    const versions = atlas.history[was]?.versions ?? [];
    return versions.toReversed().map((version) => ({ version, as: was }));
  });
  const all = [...own.toReversed().map((version) => ({ version, as: null })), ...former];
  const lines = all.map(({ version, as }, i) => {
    const before = all[i + 1]?.version;
    return lineOf(history, version, before, as, tie, called);
  });
  const newest = own.at(-1)?.edition;
  return {
    id,
    title: titleOf(history.type, own.at(-1)?.record ?? {}, called),
    still: newest === undefined || newest === UNRELEASED ? null : afterAnchor(newest, tie),
    departed: history.departed === undefined ? null : departureWords(atlas, history.departed),
    lines,
  };
}

/** How a record left, with what took its place. */
export function departureWords(atlas: Atlas, { state, edition, date, why, to }: Departure): DepartureWords {
  const called = calledIn(atlas);
  return {
    state: STATES[state],
    edition,
    date: date === undefined ? null : dated(date),
    why,
    to: to.map((id) => {
      const { text, url } = linkToAny(atlas, id, called);
      // It may well be called as before.
      return { text: state === 'moved' ? `${text} (${id})` : text, url };
    }),
  };
}

/** A record that stands or is gone, by what it is or was called. */
export function linkToAny(atlas: Atlas, id: string, called: Called): Link {
  const history = atlas.history[id];
  const last = history?.versions.at(-1);
  if (history === undefined || last === undefined)
    throw new Error(`nothing called “${id}” was ever published`);
  return { text: titleOf(history.type, last.record, called), url: history.url };
}

function lineOf(
  { type, id }: History,
  version: Version,
  before: Version | undefined,
  as: string | null,
  tie: string | undefined,
  called: Called,
): VersionLine {
  const { edition, date, what, why } = version;
  return {
    name: versionName(version),
    edition,
    date: date === undefined ? null : dated(date),
    anchor: before === undefined ? null : afterAnchor(before.edition, tie),
    what: what.join(', '),
    why: why ?? null,
    frozen: edition === UNRELEASED ? null : frozenPath(edition, type, as ?? id),
    as,
    diff: before === undefined ? [] : fieldDiffs(type, before, version, called),
  };
}

function fieldDiffs(type: History['type'], before: Version, after: Version, called: Called): FieldDiff[] {
  const [old, now] = [before, after].map(({ record: { note: _, ...record } }) =>
    recordWords(type, record, called),
  );
  const labels = [...new Set([...(old ?? []), ...(now ?? [])].map(({ label }) => label))];
  const textOf = (fields: typeof old, label: string) =>
    (fields ?? []).filter((field) => field.label === label).flatMap(({ text }) => text);
  return labels.flatMap((label) => {
    const paragraphs = paragraphDiff(textOf(old, label), textOf(now, label));
    return paragraphs.length === 0 ? [] : [{ label, paragraphs }];
  });
}
