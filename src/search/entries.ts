import type { Atlas, AtlasClaim, Dated } from '#src/atlas/atlas.ts';
import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import { FINDING_KINDS } from '#src/schema/finding.ts';
import { GROUP_KINDS } from '#src/schema/group-kinds.ts';
import { PRECISIONS } from '#src/schema/place.ts';
import type { Name } from '#src/schema/primitives.ts';
import { dateText } from '#src/views/date.ts';
import type { Entry } from './entry.ts';
import { topicOf, type Topic } from './topic.ts';

/** Every record that has a page, as it is searched; sorted by id. */
export function searchEntries(atlas: Atlas): Entry[] {
  const sources = sourcesOfSubjects(atlas);
  const sourcesOf = (claims: readonly string[]) =>
    unique(claims.flatMap((id) => atlas.claim[id]?.source ?? [])).sort();
  return [
    ...atlas.groups.map((group): Entry => ({
      type: 'group',
      id: group.id,
      title: group.name,
      url: group.url,
      kind: GROUP_KINDS[group.kind].label,
      names: spellings(group.name, group.short === undefined ? [] : [{ text: group.short }], group.names),
      text: group.summary,
      sources: sources(group.id),
      topics: [],
      about: group.places,
    })),
    ...atlas.people.map((person): Entry => ({
      type: 'person',
      id: person.id,
      title: person.name,
      url: person.url,
      kind: '',
      names: spellings(person.name, person.names),
      text: person.role,
      sources: sources(person.id),
      topics: [],
      about: person.affiliation === undefined ? [] : [person.affiliation],
    })),
    ...atlas.places.map((place): Entry => ({
      type: 'place',
      id: place.id,
      title: place.name,
      url: place.url,
      kind: PRECISIONS[place.precision].label,
      names: spellings(place.name, place.names),
      text: '',
      sources: sources(place.id),
      topics: [],
      about: [],
    })),
    ...atlas.events.map((event): Entry => ({
      type: 'event',
      id: event.id,
      title: event.title,
      url: event.url,
      kind: EVENT_KINDS[event.kind].label,
      names: [],
      text: '',
      ...datedAs(event.dated),
      sources: sourcesOf(event.claims),
      topics: [event.kind],
      about: unique([
        ...event.actors.map((actor) => actor.id),
        ...event.targets,
        ...(event.place === undefined ? [] : [event.place]),
      ]),
    })),
    ...atlas.sources.map((source): Entry => ({
      type: 'article',
      id: source.id,
      title: source.title,
      url: source.page,
      kind: source.outlet,
      names: unique([source.label, ...source.authors]),
      text: atlas.article[source.id]?.summary ?? '',
      ...datedAs(source.dated),
      sources: [source.id],
      topics: [],
      about: [],
    })),
    ...atlas.claims.map((claim): Entry => ({
      type: 'claim',
      id: claim.id,
      title: claim.text,
      url: claim.url,
      kind: atlas.source[claim.source]?.label ?? claim.source,
      names: [],
      text: `Said by: ${speakerOf(atlas, claim)}`,
      // Of a description without a date only its source's is known, which `kind` says.
      ...(claim.date === undefined ? {} : datedAs(claim.dated)),
      hedge: claim.hedge,
      sources: [claim.source],
      topics: topicsOf(atlas, claim),
      about: subjectsOf(claim),
    })),
    ...atlas.findings.map((finding): Entry => ({
      type: 'finding',
      id: finding.id,
      title: finding.text,
      url: finding.url,
      kind: FINDING_KINDS[finding.kind].label,
      names: [],
      text: '',
      sources: sourcesOf(finding.claims),
      topics: [],
      about: unique(
        finding.claims.flatMap((id) => {
          const claim = atlas.claim[id];
          return claim === undefined ? [] : subjectsOf(claim);
        }),
      ),
    })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The date of an entry: in words, and the days that it may mean. */
function datedAs(dated: Dated): Pick<Required<Entry>, 'date' | 'days'> {
  return {
    date: dateText(dated),
    days: [dated.start.earliest, (dated.end ?? dated.start).latest],
  };
}

/** The articles whose claims speak of a group, a person or a place. */
function sourcesOfSubjects(atlas: Atlas): (id: string) => string[] {
  const bySubject = new Map<string, Set<string>>();
  for (const claim of atlas.claims) {
    for (const id of subjectsOf(claim)) bySubject.set(id, (bySubject.get(id) ?? new Set()).add(claim.source));
  }
  return (id) => [...(bySubject.get(id) ?? [])].sort();
}

/** Who says a claim: by name where on record, else as described. */
function speakerOf(atlas: Atlas, { speaker }: AtlasClaim): string {
  if ('voice' in speaker) return speaker.voice;
  return 'person' in speaker
    ? (atlas.person[speaker.person]?.name ?? speaker.person)
    : (atlas.group[speaker.group]?.name ?? speaker.group);
}

/** Whom and what a claim speaks of, and who speaks. */
function subjectsOf(claim: AtlasClaim): string[] {
  const { speaker } = claim;
  const speakers = 'person' in speaker ? [speaker.person] : 'group' in speaker ? [speaker.group] : [];
  return unique([...claim.groups, ...claim.people, ...claim.places, ...speakers]);
}

/** The topics of what stands on a claim. */
function topicsOf(atlas: Atlas, claim: AtlasClaim): Topic[] {
  const { events = [], relations = [] } = atlas.backlinks[claim.id] ?? {};
  const topics = [
    ...events.map((id) => atlas.event[id]?.kind),
    ...relations.map((id) => {
      const kind = atlas.relation[id]?.kind;
      return kind === undefined ? undefined : topicOf(kind);
    }),
  ];
  return unique(topics.filter((topic) => topic !== undefined)).sort();
}

/** Names other than the main one, each once. */
function spellings(main: string, ...lists: readonly (readonly Pick<Name, 'text'>[])[]): string[] {
  return unique(lists.flat().map((name) => name.text)).filter((text) => text !== main);
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
