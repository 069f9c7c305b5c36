import { z } from 'zod';
import { Claim } from '#src/schema/claim.ts';
import { Event } from '#src/schema/event.ts';
import { Finding } from '#src/schema/finding.ts';
import { Group } from '#src/schema/group.ts';
import { Person } from '#src/schema/person.ts';
import { Place } from '#src/schema/place.ts';
import { Id, Locator, Text } from '#src/schema/primitives.ts';
import { Relation } from '#src/schema/relation.ts';
import { Source } from '#src/schema/source.ts';
import { DATASET_VERSION, type Collection } from './dataset.ts';

type Json = Record<string, unknown>;
interface Shape extends Json {
  properties: Record<string, Json>;
  required: string[];
}

const ADDRESS = {
  type: 'string',
  pattern: '^/[a-z0-9/-]+/(?:#[a-z0-9-]+)?$',
  description: 'Our address of the record, from the root of the site, without the base path.',
};
const DIGEST = {
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  description:
    'SHA-256 of the RFC 8785 JSON of the record without url, page, digest, change, status, note, was and into.',
};
const ONE_DATE = (other: string) => ({ not: { required: [other, 'as_of'] } });

/**
 * JSON Schema (draft 2020-12) of /data/atlas.json, made from the schemas that the content is checked with.
 *
 * @param address absolute address at which this schema is served
 */
export function datasetSchema(address: string): Json {
  const $defs: Record<Collection, Json> = {
    sources: shape(
      Source,
      { page: ADDRESS, summary: prose('Our reading of it: first in short, then paragraph by paragraph.') },
      { limits: plain(Text.describe('What it could not know or does not say.')) },
    ),
    claims: {
      ...shape(Claim, {
        url: ADDRESS,
        source: plain(Id.describe('The source that printed it.')),
        at: plain(z.array(Locator).min(1).describe('Where in the source.')),
      }),
      ...ONE_DATE('date'),
    },
    events: shape(Event, { url: ADDRESS }),
    relations: { ...shape(Relation, { url: ADDRESS }), ...ONE_DATE('when') },
    findings: shape(Finding, { url: ADDRESS }),
    groups: shape(Group, {
      id: plain(Id),
      url: ADDRESS,
      profile: prose('What the articles say of it, paragraph by paragraph.'),
    }),
    people: shape(Person, { url: ADDRESS }),
    places: shape(Place, { url: ADDRESS }),
  };
  const collections = Object.keys($defs);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: 'Allegiance Atlas, the dataset',
    type: 'object',
    additionalProperties: false,
    required: ['version', 'edition', ...collections],
    properties: {
      version: { const: DATASET_VERSION, description: 'Version of this shape.' },
      edition: {
        type: 'string',
        pattern: '^(?:unreleased|\\d{4}\\.\\d{2}\\.\\d{2}(?:\\.[1-9]\\d*)?)$',
        description: 'Edition of the atlas; unreleased before the first.',
      },
      ...Object.fromEntries(
        collections.map((name) => [
          name,
          { type: 'array', items: { $ref: `#/$defs/${name}` }, description: 'Sorted by id.' },
        ]),
      ),
    },
    $defs,
  };
}

/**
 * A record's schema as published: fields for editors taken out, `added` and `digest` put in, and what may also be there;
 * defaults filled in.
 */
function shape(record: z.ZodType, added: Record<string, Json>, also: Record<string, Json> = {}): Shape {
  const { properties, required, ...rest } = plain(record) as Shape;
  const { status: _status, change: _change, was: _was, into: _into, ...kept } = properties;
  return {
    ...rest,
    properties: { ...kept, ...added, ...also, digest: DIGEST },
    required: [...new Set([...required, ...Object.keys(added), 'digest'])],
  };
}

/** Prose of a page as plain text. */
function prose(what: string): Json {
  return plain(
    z
      .array(Text)
      .describe(
        `${what} A heading begins with ##; words that carry a claim or lead to a record are followed by its id in brackets; what treats a place in the source begins with its locators in brackets.`,
      ),
  );
}

function plain(schema: z.ZodType): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' });
  return json;
}
