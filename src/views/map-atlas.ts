import { dated } from '#src/atlas/date.ts';
import type { AlignmentAtlas } from '#src/atlas/alignment.ts';
import type {
  Atlas,
  AtlasClaim,
  AtlasEvent,
  AtlasGroup,
  AtlasPlace,
  AtlasRelation,
  AtlasSource,
} from '#src/atlas/atlas.ts';

/** What the views of figures read of an atlas. */
export type MapAtlas = AlignmentAtlas &
  Pick<Atlas, 'place' | 'events'> & {
    /** Who speaks of which groups. */
    readonly claims: readonly Pick<AtlasClaim, 'source' | 'groups'>[];
  };

/**
 * As much of an atlas as those views read, as JSON that travels with a page: relations and events, and of everything else only
 * what stands under them or on the map. Short lists instead of tables by id, and dates as they are written: `unpackAtlas`
 * makes the rest again.
 */
export interface PackedAtlas {
  sources: unknown[];
  claims: [id: string, source: string, kind: string, hedge: string, counteredBy?: string[]][];
  /** The groups that each source speaks of. */
  named: [source: string, groups: string[]][];
  events: unknown[];
  relations: unknown[];
  groups: unknown[];
  people: unknown[];
  places: unknown[];
}

/** Packs an atlas for the browser. */
export function packAtlas(atlas: Atlas): PackedAtlas {
  const under = [...atlas.relations, ...atlas.events].flatMap(({ claims }) => claims);
  const counters = under.flatMap((id) => atlas.backlinks[id]?.counteredBy ?? []);
  const used = new Set([...under, ...counters]);
  return {
    sources: atlas.sources.map((source) => pick(source, ['id', 'label', 'published'])),
    claims: atlas.claims
      .filter(({ id }) => used.has(id))
      .map(({ id, source, kind, hedge }) => {
        const counteredBy = atlas.backlinks[id]?.counteredBy ?? [];
        return counteredBy.length === 0
          ? [id, source, kind, hedge]
          : [id, source, kind, hedge, [...counteredBy]];
      }),
    named: atlas.sources.map(({ id }) => [
      id,
      [...new Set(atlas.claims.flatMap(({ source, groups }) => (source === id ? groups : [])))].sort(),
    ]),
    events: atlas.events.map((event) =>
      pick(event, ['id', 'kind', 'title', 'date', 'place', 'actors', 'targets', 'claims']),
    ),
    relations: atlas.relations.map((relation) =>
      pick(relation, [
        'id',
        'from',
        'to',
        'kind',
        'scope',
        'mode',
        'polarity',
        'when',
        'as_of',
        'ends',
        'clash',
        'as',
        'limit',
        'basis',
        'claims',
      ]),
    ),
    groups: atlas.groups.map((group) =>
      pick(group, ['id', 'name', 'short', 'kind', 'region', 'places', 'stands_for']),
    ),
    people: atlas.people.map((person) => pick(person, ['id', 'name', 'stands_for', 'succeeds'])),
    places: atlas.places.map((place) => pick(place, ['id', 'name', 'lon', 'lat', 'precision', 'country'])),
  };
}

/** The atlas that was packed, as far as the views of figures read it. */
export function unpackAtlas(packed: PackedAtlas): MapAtlas {
  const { people, ...undated } = packed as unknown as Pick<
    Atlas,
    'sources' | 'events' | 'relations' | 'groups' | 'people' | 'places'
  >;
  const sources = undated.sources.map((source): AtlasSource => ({
    ...source,
    page: `/articles/${source.id}/`,
    dated: dated(source.published),
  }));
  const groups = undated.groups.map((group): AtlasGroup => ({ ...group, url: `/groups/${group.id}/` }));
  const places = undated.places.map((place): AtlasPlace => ({ ...place, url: `/places/${place.id}/` }));
  const events = undated.events.map((event): AtlasEvent => ({
    ...event,
    url: `/events/${event.id}/`,
    dated: dated(event.date),
  }));
  const relations = undated.relations.map((relation): AtlasRelation => {
    const when = relation.when ?? relation.as_of;
    return {
      ...relation,
      url: `/groups/${relation.from}/#${relation.id}`,
      ...(when === undefined ? {} : { dated: dated(when) }),
      ...(relation.ends === undefined ? {} : { ending: dated(relation.ends) }),
    };
  });
  // Only the fields named in packAtlas are there. A test holds every answer from them against the whole atlas's.
  const claims = packed.claims.map(
    ([id, source, kind, hedge]) =>
      ({ id, source, kind, hedge, url: `/claims/${id}/` }) as unknown as AtlasClaim,
  );
  return {
    sources,
    events,
    relations,
    groups,
    claims: packed.named.map(([source, named]) => ({ source, groups: named })),
    source: byId(sources),
    relation: byId(relations),
    group: byId(groups),
    person: byId(people),
    place: byId(places),
    claim: byId(claims),
    backlinks: Object.fromEntries(
      packed.claims.map(([id, , , , counteredBy = []]) => [
        id,
        { events: [], relations: [], findings: [], groups: [], people: [], counteredBy },
      ]),
    ),
  };
}

function pick<T extends object>(record: T, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(
    keys.filter((key) => record[key] !== undefined).map((key) => [key, record[key]]),
  ) as Partial<T>;
}

function byId<T extends { id: string }>(list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((record) => [record.id, record]));
}
