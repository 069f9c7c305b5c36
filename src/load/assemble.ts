import type { Records } from '#src/schema/records.ts';
import type { Content, Values } from './content.ts';
import type { Kind } from './kind.ts';

/** The records of content that has passed its checks, sorted by id; blocks in the order of their source. */
export function recordsOf(content: Content, drafts: boolean): Records {
  const entries = <K extends Kind>(kind: K) =>
    content.records[kind]
      .filter(({ draft }) => drafts || !draft)
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const values = <K extends Kind>(kind: K): Values[K][] => entries(kind).map(({ value }) => value);
  const sources = values('source');
  return {
    sources,
    blocks: Object.fromEntries(
      sources.map(({ id }) => [
        id,
        content.records.block
          .filter(({ value }) => value.source === id)
          .map(({ value: { source: _source, ...block } }) => block),
      ]),
    ),
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
  };
}
