import type { Departing } from '#src/schema/ledger.ts';
import type { Records } from '#src/schema/records.ts';
import type { Content, Entry, Values } from './content.ts';
import { type Kind, NAMED } from './kind.ts';
import { referencesIn } from './reference.ts';

/**
 * The records of content that has passed its checks, sorted by id; blocks in the order of their source. Drafts that are
 * unfinished are left out of a preview, and so are those that refer to them.
 */
export function recordsOf(content: Content, drafts: boolean): Records {
  const hanging = drafts ? onUnfinished(content) : new Set();
  const entries = <K extends Kind>(kind: K) =>
    content.records[kind]
      .filter((entry) => !entry.draft || (drafts && !entry.withdrawn && !hanging.has(entry)))
      .sort(byId);
  const values = <K extends Kind>(kind: K): Values[K][] => entries(kind).map(({ value }) => value);
  const sources = values('source');
  const bySource = <T>(list: readonly { value: T & { source: string } }[]) =>
    Object.fromEntries(
      sources.map(({ id }) => [
        id,
        list
          .filter(({ value }) => value.source === id)
          .map(({ value: { source: _source, ...record } }) => record),
      ]),
    );
  return {
    sources,
    blocks: bySource(content.records.block),
    codings: bySource(content.records.coding.toSorted((a, b) => unit(a.id) - unit(b.id))),
    claims: values('claim'),
    events: values('event'),
    relations: values('relation'),
    findings: values('finding'),
    people: values('person'),
    places: values('place'),
    groups: values('group'),
    articles: values('article'),
    profiles: Object.fromEntries(
      entries('group').map(({ id, body }) => [id, [...new Set(body?.claims.map((mark) => mark.id))]]),
    ),
    editions: content.editions.map(({ edition, date, entries: list }) => ({ edition, date, entries: list })),
    departing: departingOf(content),
  };
}

/** The records that editors have withdrawn, or given another id, in the order of their types and ids. */
function departingOf(content: Content): Departing[] {
  return NAMED.flatMap((type) =>
    content.records[type]
      .flatMap(({ id, draft, withdrawn, value }): Departing[] => {
        const { change: why = '', into = [], was } = value;
        if (withdrawn) {
          const state = into.length === 0 ? 'withdrawn' : into.length === 1 ? 'merged' : 'split';
          return [{ id, type, state, to: into, why }];
        }
        return draft || was === undefined ? [] : [{ id: was, type, state: 'moved', to: [id], why }];
      })
      .sort(byId),
  );
}

/** The number of a coded unit. */
function unit(id: string): number {
  return Number(id.slice(id.lastIndexOf('u') + 1));
}

/** The drafts that refer to a draft which is unfinished, directly or through others. */
function onUnfinished(content: Content): Set<Entry> {
  const ids = new Set(content.ids.filter(({ unfinished }) => unfinished).map(({ id }) => id));
  const found = new Set<Entry>();
  if (ids.size === 0) return found;
  const bySource = [...content.records.claim, ...content.records.article].map((from) => ({
    from: from as Entry,
    id: from.value.source,
  }));
  const references = [...referencesIn(content), ...bySource];
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { from, id } of references) {
      if (!from.draft || !ids.has(id)) continue;
      found.add(from);
      if (from.kind !== 'article') ids.add(from.id);
    }
  }
  return found;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
