import type { Atlas, AtlasClaim, AtlasSource, Dated } from '#src/atlas/atlas.ts';
import { LICENCE_URL } from '#src/views/attribution.ts';
import { isSourceItself, voiceOf } from '#src/views/voice.ts';
import { addressInSource, placeInSource } from '#src/views/place-in-source.ts';
import type { Cite } from './cite.ts';

/** A node of schema.org, as JSON-LD. */
export type Node = { '@type': string } & Record<string, unknown>;

/**
 * What the page of a record is, in the terms of schema.org. A claim is made by its speaker, appears in the article that
 * printed it, and is interpreted by us; what is on record about a group or an event is a page of ours on it.
 *
 * @param site absolute address of the site's root, base path included
 */
export function jsonLd(atlas: Atlas, cite: Cite, site: string): Node {
  const corrections = correctionsOf(atlas, cite.id);
  return {
    '@context': 'https://schema.org',
    ...subjectOf(atlas, cite, site),
    '@id': cite.url,
    url: cite.url,
    inLanguage: 'en-GB',
    version: cite.version,
    ...(cite.published === undefined ? {} : { datePublished: cite.published }),
    ...(cite.departed === undefined ? {} : { creativeWorkStatus: cite.departed.state }),
    license: LICENCE_URL,
    publisher: us(cite),
    isPartOf: { '@type': 'Dataset', '@id': new URL('data/', site).href, name: cite.container },
    ...(corrections.length === 0 ? {} : { correction: corrections }),
  };
}

/** What was changed in a published record, when and why. */
function correctionsOf(atlas: Atlas, id: string): Node[] {
  const [, ...later] = atlas.history[id]?.versions ?? [];
  return later.flatMap(({ date, what, why }) =>
    date === undefined
      ? []
      : [
          {
            '@type': 'CorrectionComment',
            datePublished: date,
            text: `Changed: ${what.join(', ')}.${why === undefined ? '' : ` ${why}`}`,
          },
        ],
  );
}

/** JSON for a script element: nothing in it can end the element. */
export function scriptText(node: Node): string {
  return JSON.stringify(node).replaceAll('<', '\\u003c');
}

function subjectOf(atlas: Atlas, cite: Cite, site: string): Node {
  const { type, id, title } = cite;
  const at = (url: string) => new URL(url.slice(1), site).href;
  if (cite.departed !== undefined) return { '@type': 'WebPage', name: title, author: us(cite) };
  switch (type) {
    case 'claim':
      return claimNode(atlas, cite, at);
    case 'source':
      return { '@type': 'Article', headline: title, author: us(cite), isBasedOn: sourceNode(atlas, id, []) };
    case 'finding':
      return {
        '@type': 'CreativeWork',
        name: title,
        author: us(cite),
        text: atlas.finding[id]?.text,
        citation: atlas.finding[id]?.claims.flatMap((claim) => at(atlas.claim[claim]?.url ?? '/')),
      };
    default:
      return {
        '@type': 'WebPage',
        name: title,
        author: us(cite),
        ...(type === 'figure' || type === 'relation'
          ? {}
          : { mainEntity: { ...entity(atlas, type, id, at), url: cite.url } }),
      };
  }
}

function claimNode(atlas: Atlas, cite: Cite, at: (url: string) => string): Node {
  const claim = atlas.claim[cite.id];
  if (claim === undefined) return { '@type': 'Claim', name: cite.title };
  return {
    '@type': 'Claim',
    name: cite.title,
    text: claim.text,
    author: speaker(atlas, claim, at),
    claimInterpreter: us(cite),
    appearance: sourceNode(atlas, claim.source, claim.at, claim.find),
    ...timeOf(claim.dated, 'temporalCoverage'),
    about: [...claim.groups, ...claim.people, ...claim.places].map((id) => named(atlas, id, at)),
  };
}

/** By name where on record; else in the words of the source, which may mean one, many, or a body. */
function speaker(atlas: Atlas, claim: AtlasClaim, at: (url: string) => string): unknown {
  if ('person' in claim.speaker) return named(atlas, claim.speaker.person, at);
  if ('group' in claim.speaker) return named(atlas, claim.speaker.group, at);
  const source = atlas.source[claim.source];
  if (isSourceItself(claim) && source) return authors(source);
  return voiceOf(atlas, claim).text;
}

function authors({ authors, outlet }: AtlasSource): Node | Node[] {
  return authors.length === 0
    ? { '@type': 'Organization', name: outlet }
    : authors.map((name) => ({ '@type': 'Person', name }));
}

/** The article that was read; with the place in it, where one is meant. */
function sourceNode(atlas: Atlas, id: string, at: readonly string[], find?: string): Node {
  const source = atlas.source[id];
  if (source === undefined) return { '@type': 'Article' };
  const url = addressInSource(source.url, find);
  return {
    '@type': 'Article',
    headline: source.title,
    ...(source.authors.length === 0 ? {} : { author: authors(source) }),
    publisher: { '@type': 'Organization', name: source.outlet },
    ...timeOf(source.dated, 'datePublished'),
    ...(url === null ? {} : { url }),
    ...(at.length === 0 ? {} : { pagination: placeInSource(at) }),
  };
}

type Entity = 'group' | 'person' | 'place' | 'event';

function entity(atlas: Atlas, type: Entity, id: string, at: (url: string) => string): Node {
  const names = (list: readonly { text: string }[] | undefined) =>
    list === undefined || list.length === 0 ? {} : { alternateName: list.map(({ text }) => text) };
  switch (type) {
    case 'group': {
      const group = atlas.group[id];
      return { '@type': 'Organization', name: group?.name, ...names(group?.names) };
    }
    case 'person': {
      const person = atlas.person[id];
      return {
        '@type': 'Person',
        name: person?.name,
        ...names(person?.names),
        description: person?.role,
        ...(person?.affiliation === undefined ? {} : { affiliation: named(atlas, person.affiliation, at) }),
      };
    }
    case 'place': {
      const place = atlas.place[id];
      return {
        '@type': 'Place',
        name: place?.name,
        ...names(place?.names),
        geo: { '@type': 'GeoCoordinates', latitude: place?.lat, longitude: place?.lon },
        ...(place?.country === undefined
          ? {}
          : { address: { '@type': 'PostalAddress', addressCountry: place.country } }),
      };
    }
    case 'event': {
      const event = atlas.event[id];
      return {
        '@type': 'Event',
        name: event?.title,
        ...(event === undefined ? {} : { ...timeOf(event.dated, 'startDate', 'endDate') }),
        ...(event?.place === undefined ? {} : { location: named(atlas, event.place, at) }),
      };
    }
  }
}

/** A group, person or place by its name and its page. */
function named(atlas: Atlas, id: string, at: (url: string) => string): Node {
  const [type, record] = atlas.group[id]
    ? (['Organization', atlas.group[id]] as const)
    : atlas.person[id]
      ? (['Person', atlas.person[id]] as const)
      : (['Place', atlas.place[id]] as const);
  return { '@type': type, name: record?.name ?? id, url: at(record?.url ?? '/') };
}

/** A date that schema.org knows: a point or a closed span, neither uncertain nor merely about; else nothing. */
function timeOf(dated: Dated, start: string, end?: string): Record<string, string> {
  if (!/^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?$/.test(dated.edtf)) return {};
  const [from = '', to] = dated.edtf.split('/');
  if (start === 'temporalCoverage') return { [start]: dated.edtf };
  return { [start]: from, ...(end !== undefined && to !== undefined ? { [end]: to } : {}) };
}

function us({ worded }: Cite): Node {
  return { '@type': 'Organization', name: worded };
}
