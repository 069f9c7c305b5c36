import type { Atlas } from '#src/atlas/atlas.ts';
import type { History } from '#src/atlas/history.ts';
import { order } from '#src/atlas/order.ts';
import { calledIn } from './called.ts';
import { recordWords, titleOf, type FieldWords } from './record-words.ts';
import { RECORD_WORDS } from './record-type.ts';
import { departureWords, versionList, type DepartureWords, type VersionList } from './versions.ts';

/** What stands at the address of a record that is gone. */
export interface DepartedPage {
  id: string;
  url: string;
  /** “claim”, “group” */
  kind: string;
  title: string;
  departed: DepartureWords;
  /** The last wording, field by field. */
  fields: FieldWords[];
  versions: VersionList | null;
}

/** The records that are gone and had a page of their own, by address. Ties had an anchor only. */
export function departedRecords(atlas: Pick<Atlas, 'history'>): History[] {
  return Object.values(atlas.history)
    .filter(({ departed, type }) => departed !== undefined && type !== 'relation')
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** What the page of a record that is gone shows. Throws where there is none. */
export function departedPage(atlas: Atlas, id: string): DepartedPage {
  const history = atlas.history[id];
  const last = history?.versions.at(-1);
  if (history?.departed === undefined || last === undefined) throw new Error(`“${id}” is not gone`);
  const called = calledIn(atlas);
  const title = titleOf(history.type, last.record, called);
  const departed = departureWords(atlas, history.departed);
  return {
    id,
    url: history.url,
    kind: RECORD_WORDS[history.type],
    title,
    departed,
    fields: recordWords(history.type, last.record, called),
    versions: versionList(atlas, id),
  };
}

/** Anchors that were addresses on a page and no longer are: each leads to what became of its record. */
export interface FormerAnchor {
  id: string;
  title: string;
  departed: DepartureWords | null;
  /** Where its record is now, or was last. */
  url: string;
  /** Of a tie, which has no page of its own; frozen pages lead to them here. */
  versions: VersionList | null;
}

/** Claims that were marked, and ties that stood, on the page at an address, and are gone or stand elsewhere. */
export function formerAnchors(atlas: Atlas, page: string): FormerAnchor[] {
  const called = calledIn(atlas);
  return Object.values(atlas.history)
    .flatMap((history) => {
      const { id, type, url, left, departed, versions } = history;
      const last = versions.at(-1)?.record;
      const stood =
        type === 'relation'
          ? left.includes(`${page}#${id}`) || (departed !== undefined && url === `${page}#${id}`)
          : type === 'claim' && departed !== undefined && page === `/articles/${String(last?.['source'])}/`;
      if (!stood || last === undefined) return [];
      return [
        {
          id,
          title: titleOf(type, last, called),
          departed: departed === undefined ? null : departureWords(atlas, departed),
          url,
          versions: type === 'relation' ? versionList(atlas, id) : null,
        },
      ];
    })
    .sort((a, b) => order(a.id, b.id));
}
