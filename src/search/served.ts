import type { Lists } from './numbers.ts';
import { isTopic } from './topic.ts';

/**
 * Entries as the site serves them to its own search, in two files of this shape: those that have a name, and those that
 * have a sentence. Packed by `pack.ts`, read by `search-index.ts`; entries are numbers, from 0 in each file.
 */
export interface ServedEntries {
  version: 2;
  /** Under which path the site stands, with a slash at both ends. */
  base: string;
  /** How many entries there are of each type, in the order of their places. */
  counts: readonly number[];
  /** Empty where the usual one. */
  ids: readonly string[];
  /** The name and the others, or the sentence alone. */
  names: readonly (readonly string[])[];
  kinds: Column;
  /** In the order of time; with the sentences, also those of articles. */
  dates: Column;
  texts: Column;
  hedges: Column;
  topics: readonly [names: readonly string[], entries: Lists];
  /** For each article the entries here that it speaks of, for each that has a name those that are about it. */
  sources: Lists;
  about: Lists;
}

/** Values, and for each entry which of them it has, as numbers. */
export type Column = readonly [values: readonly string[], entries: string];

/** More entries than these are none of ours. */
const MOST = 1_000_000;

/** Checks data that was fetched; throws a `TypeError` on anything that is not `ServedEntries` or leads away. */
export function parseEntries(data: unknown): ServedEntries {
  if (!isServed(data)) throw new TypeError('not the entries of the search, or of another version');
  return data;
}

function isServed(value: unknown): value is ServedEntries {
  return (
    isObject(value) &&
    value.version === 2 &&
    isPath(value.base) &&
    isListOf(value.counts, isCount) &&
    isListOf(value.ids, isId) &&
    isListOf(value.names, (names) => isListOf(names, isText) && names.length > 0) &&
    [value.kinds, value.dates, value.texts, value.hedges].every(isColumn) &&
    isPair(value.topics, (names) => isListOf(names, isTopic), isLists) &&
    [value.sources, value.about].every(isLists)
  );
}

function isColumn(value: unknown): value is Column {
  return isPair(value, (values) => isListOf(values, isText), isText);
}

function isLists(value: unknown): value is Lists {
  return isPair(value, isText, isText);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Part of an address: it cannot lead away. */
function isId(value: unknown): value is string {
  return isText(value) && /^[a-z0-9-]*$/.test(value);
}

/** Root-relative: neither another origin (`//host/`) nor another scheme. */
function isPath(value: unknown): value is string {
  return isText(value) && /^\/(?![/\\])/.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST;
}

function isListOf(value: unknown, is: (item: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(is);
}

function isPair(value: unknown, ...are: ((item: unknown) => boolean)[]): boolean {
  return Array.isArray(value) && value.length === 2 && are.every((is, i) => is(value[i]));
}
