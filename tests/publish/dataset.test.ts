import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { digest } from '#src/atlas/digest.ts';
import { COLLECTIONS, dataset, datasetJson } from '#src/publish/dataset.ts';
import { datasetSchema } from '#src/publish/json-schema.ts';
import { small } from './small.ts';

const schema = datasetSchema('https://example.org/data/atlas.schema.json');
const validate = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  validateFormats: false,
  allErrors: true,
}).compile(schema);

/** The dataset with one of its claims changed. */
function withClaim(change: Record<string, unknown>) {
  const data = dataset(small());
  return { ...data, claims: data.claims.map((claim) => ({ ...claim, ...change })) };
}

describe('dataset', () => {
  it('is version, edition and eight arrays, each sorted by id', () => {
    const data = dataset(small());
    expect(Object.keys(data)).toEqual(['version', 'edition', ...COLLECTIONS]);
    for (const name of COLLECTIONS) {
      const ids = data[name].map(({ id }) => id);
      expect(ids, name).toEqual([...ids].sort());
    }
  });

  it('leaves out what is worked out, what is for editors and what is absent', () => {
    const [claim, undated] = dataset(small()).claims;
    expect(claim).not.toHaveProperty('dated');
    expect(undated).not.toHaveProperty('as_of');
    expect(datasetJson(small())).not.toMatch(/"(?:dated|ending|status|change)":/);
  });

  it("keeps an outlet's address apart from ours", () => {
    const source = dataset(small()).sources.find(({ id }) => id === 'nbc-2014');
    expect(source).toMatchObject({ url: 'https://example.com/a', page: '/articles/nbc-2014/' });
    expect(dataset(small()).sources.find(({ id }) => id === 'voa-2019')).not.toHaveProperty('url');
  });

  it('can be checked by anyone: the digest is that of the record as published', () => {
    for (const name of COLLECTIONS) {
      for (const record of dataset(small())[name]) expect(digest(record), record.id).toBe(record.digest);
    }
  });

  it('is the same as JSON, one record a line', () => {
    const json = datasetJson(small());
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(dataset(small()))));
    expect(
      json.split('\n').filter((line) => line.startsWith('{"id"') || line.includes('"source":')),
    ).not.toEqual([]);
    const records = COLLECTIONS.reduce((sum, name) => sum + dataset(small())[name].length, 0);
    expect(json.split('\n').filter((line) => line.startsWith('{') && line !== '{')).toHaveLength(records + 1);
  });
});

describe('datasetSchema', () => {
  it('accepts what is published', () => {
    expect(validate(dataset(small())), JSON.stringify(validate.errors, null, 2)).toBe(true);
    expect(validate(dataset(small('2026.11.20.2')))).toBe(true);
  });

  it.each([
    ['an unknown field', withClaim({ rung: 'pledged' })],
    ['a locator that is no list', withClaim({ at: 'p3' })],
    ['a list that is absent', withClaim({ groups: undefined })],
    ['an unknown hedge', withClaim({ hedge: 'certain' })],
    ['two dates', withClaim({ date: '2014', as_of: '2014' })],
    ['a draft', withClaim({ status: 'draft' })],
    ['an address with a host', withClaim({ url: 'https://example.org/claims/nbc-2014-c01/' })],
    ['another version of the shape', { ...dataset(small()), version: '0.9.0' }],
    ['an edition of today', { ...dataset(small()), edition: 'today' }],
  ])('refuses %s', (_, data) => {
    expect(validate(JSON.parse(JSON.stringify(data)))).toBe(false);
  });

  it('describes every field', () => {
    const { $defs } = schema as {
      $defs: Record<string, { properties: Record<string, { description?: string }> }>;
    };
    const bare = Object.entries($defs).flatMap(([record, { properties }]) =>
      Object.entries(properties).flatMap(([field, { description }]) =>
        description ? [] : [`${record}.${field}`],
      ),
    );
    expect(bare).toEqual([]);
  });
});
