import { describe, expect, it } from 'vitest';
import { RELATION_KINDS } from '#src/schema/relation-terms.ts';
import { recordTables, termTables } from '#src/views/codebook.ts';

describe('the codebook', () => {
  it('defines every term with a case that fits and one that does not', () => {
    for (const { terms } of termTables()) {
      expect(terms.length).toBeGreaterThan(0);
      for (const { definition, example, counterExample } of terms) {
        for (const text of [definition, example, counterExample]) expect(text).toMatch(/\.$/);
      }
    }
  });

  it('has the terms of the schema', () => {
    const kinds = termTables().find(({ id }) => id === 'relation-kind');
    expect(kinds?.terms.map(({ key }) => key)).toEqual(Object.keys(RELATION_KINDS));
  });

  it('describes every field of every record', () => {
    const undescribed = recordTables().flatMap(({ id, fields }) =>
      fields.filter(({ description }) => description === '').map(({ name }) => `${id}.${name}`),
    );
    expect(undescribed).toEqual([]);
  });

  it('knows which fields must be given', () => {
    const claim = recordTables().find(({ id }) => id === 'claim');
    const required = claim?.fields.filter(({ required: must }) => must).map(({ name }) => name);
    expect(required).toEqual(['id', 'at', 'text', 'speaker', 'kind', 'hedge']);
  });
});
