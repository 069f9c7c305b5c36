import { UNRELEASED, type RecordType } from '#src/schema/ledger.ts';
import type { Records } from '#src/schema/records.ts';
import { addressOf } from './address.ts';
import type { Atlas, AtlasRelation, Backlinks } from './atlas.ts';
import { dated } from './date.ts';
import { freeze } from './freeze.ts';
import { editionOf, historyOf } from './history.ts';
import { order } from './order.ts';
import { publishedRecords, withReading } from './published.ts';

/**
 * The records, linked: sorted, dated, addressed, hashed, with what stands on each claim; frozen.
 * They must have passed the loader's checks; a date that cannot be read throws.
 *
 * @param next what is called what is in no edition yet
 */
export function link(records: Records, next: string = UNRELEASED): Atlas {
  const published = publishedRecords(records);
  const digests = new Map(published.map(({ id, digest }) => [id, digest]));
  const history = historyOf(records.editions, published, records.departing, next);
  const publish = <T extends { id: string }>(record: T, type: RecordType) => ({
    ...record,
    url: addressOf(type, record),
    digest: digests.get(record.id) ?? '',
  });
  const readings = new Map(records.articles.map((article) => [article.source, article]));
  const sources = records.sources
    .map((source) => withReading(source, readings.get(source.id)))
    .map((source) => ({
      ...source,
      page: addressOf('source', source),
      digest: digests.get(source.id) ?? '',
      dated: dated(source.published),
    }))
    .sort((a, b) => order(a.dated.start.latest, b.dated.start.latest) || order(a.id, b.id));
  const source = byId(sources);

  const claims = sorted(records.claims).map((claim) => ({
    ...publish(claim, 'claim'),
    dated: dated(claim.date ?? claim.as_of ?? source[claim.source]?.published ?? ''),
  }));
  const events = sorted(records.events).map((event) => ({
    ...publish(event, 'event'),
    dated: dated(event.date),
  }));
  const relations: AtlasRelation[] = sorted(records.relations).map((relation) => {
    const when = relation.when ?? relation.as_of;
    return {
      ...publish(relation, 'relation'),
      ...(when === undefined ? {} : { dated: dated(when) }),
      ...(relation.ends === undefined ? {} : { ending: dated(relation.ends) }),
    };
  });
  const findings = sorted(records.findings).map((finding) => publish(finding, 'finding'));
  const groups = sorted(records.groups).map((group) => publish(group, 'group'));
  const people = sorted(records.people).map((person) => publish(person, 'person'));
  const places = sorted(records.places).map((place) => publish(place, 'place'));
  const articles = [...records.articles]
    .sort((a, b) => order(a.source, b.source))
    .map((article) => ({ ...article, url: addressOf('source', { id: article.source }) }));

  const lists = {
    source: sources,
    claim: claims,
    event: events,
    relation: relations,
    finding: findings,
    group: groups,
    person: people,
    place: places,
  };
  return freeze({
    edition: editionOf(records.editions, history, next),
    sources,
    claims,
    events,
    relations,
    findings,
    groups,
    people,
    places,
    articles,
    blocks: records.blocks,
    codings: records.codings,
    profiles: records.profiles,
    source,
    claim: byId(claims),
    event: byId(events),
    relation: byId(relations),
    finding: byId(findings),
    group: byId(groups),
    person: byId(people),
    place: byId(places),
    article: Object.fromEntries(articles.map((article) => [article.source, article])),
    type: Object.fromEntries(
      Object.entries(lists).flatMap(([type, list]) => list.map(({ id }) => [id, type as RecordType])),
    ),
    backlinks: backlinks(records),
    history,
    records,
  });
}

/** What stands on each claim, each list sorted. */
function backlinks(records: Records): Record<string, Backlinks> {
  const using = <T extends { id: string }>(
    list: readonly T[],
    claimsOf: (record: T) => readonly string[],
  ) => {
    const found = new Map<string, string[]>();
    for (const record of sorted(list)) {
      for (const claim of new Set(claimsOf(record))) {
        found.set(claim, [...(found.get(claim) ?? []), record.id]);
      }
    }
    return (claim: string) => found.get(claim) ?? [];
  };
  const events = using(records.events, (event) => event.claims);
  const relations = using(records.relations, (relation) => relation.claims);
  const findings = using(records.findings, (finding) => finding.claims);
  const people = using(records.people, (person) => person.claims);
  const groups = using(records.groups, (group) => [
    ...group.claims,
    ...group.figures.map((figure) => figure.claim),
    ...[group.founded, group.ended].flatMap((date) => (date ? [date.claim] : [])),
    ...(records.profiles[group.id] ?? []),
  ]);
  const counteredBy = using(records.claims, (claim) => (claim.counters ? [claim.counters] : []));
  return Object.fromEntries(
    records.claims.map(({ id }) => [
      id,
      {
        events: events(id),
        relations: relations(id),
        findings: findings(id),
        groups: groups(id),
        people: people(id),
        counteredBy: counteredBy(id),
      },
    ]),
  );
}

function sorted<T extends { id: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => order(a.id, b.id));
}

function byId<T extends { id: string }>(list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((record) => [record.id, record]));
}
