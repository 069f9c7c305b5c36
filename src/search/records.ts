import { ENTRY_TYPES, type Entry, type EntryType } from './entry.ts';
import { isTopic } from './topic.ts';

/** What the site serves to its own search. */
export interface SearchRecords {
  version: 1;
  entries: readonly Entry[];
}

/** The entries in data that was fetched; throws on anything that is not `SearchRecords`, or whose addresses lead away. */
export function parseRecords(data: unknown): Entry[] {
  if (!isObject(data) || data.version !== 1 || !Array.isArray(data.entries)) {
    throw new TypeError('not the records of the search, or of another version');
  }
  return data.entries.map((entry: unknown, i) => {
    if (!isEntry(entry)) throw new TypeError(`entry ${String(i)} of the search records has another shape`);
    return entry;
  });
}

function isEntry(value: unknown): value is Entry {
  return (
    isObject(value) &&
    ENTRY_TYPES.includes(value.type as EntryType) &&
    [value.id, value.title, value.url, value.kind, value.text].every(isText) &&
    // Root-relative: neither another origin (`//host/`) nor another scheme.
    /^\/(?![/\\])/.test(String(value.url)) &&
    (value.date === undefined || isText(value.date)) &&
    isListOf(value.names, isText) &&
    isListOf(value.about, isText) &&
    isListOf(value.topics, isTopic)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf(value: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}
