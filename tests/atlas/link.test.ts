import { expect, test } from 'vitest';
import { link } from '#src/atlas/link.ts';
import { toldSources } from '#src/atlas/told.ts';
import { made, madeRecords } from './made.ts';

const ties = [
  { from: 'x', to: 'is', kind: 'pledged-to' as const, when: '2014-08', claims: ['nbc-c2', 'nbc-c1'] },
];

test('everything is frozen, through and through', () => {
  const atlas = made({ ties });
  expect(Object.isFrozen(atlas)).toBe(true);
  expect(() => {
    (atlas.claims[0] as { text: string }).text = 'other';
  }).toThrow(TypeError);
  expect(() => {
    (atlas.relations[0]?.dated?.start as { earliest: string }).earliest = '1999-01-01';
  }).toThrow(TypeError);
});

test('lists are sorted by id, sources by publication', () => {
  const atlas = made({ ties, sources: { b: '2019', a: '2020', c: '2014', nbc: '2014-12' } });
  expect(atlas.sources.map(({ id }) => id)).toEqual(['c', 'nbc', 'b', 'a']);
  expect(atlas.claims.map(({ id }) => id)).toEqual(['nbc-c1', 'nbc-c2']);
});

test('a claim takes its own date, else its day, else the publication of its source', () => {
  const atlas = made({
    ties,
    claims: [{ id: 'voa-c1', date: '2017-04' }, { id: 'voa-c2', as_of: '2019-10-31' }, { id: 'voa-c3' }],
  });
  expect(['voa-c1', 'voa-c2', 'voa-c3'].map((id) => atlas.claim[id]?.dated.edtf)).toEqual([
    '2017-04',
    '2019-10-31',
    '2019-11-05',
  ]);
});

test('a claim knows what stands on it', () => {
  const records = madeRecords({ ties, claims: [{ id: 'voa-c1', counters: 'nbc-c1' }] });
  const [group] = records.groups.filter(({ id }) => id === 'x');
  if (!group) throw new Error('no group x was made');
  group.figures = [{ what: 'fighters', value: 5, unit: 'people', claim: 'nbc-c1' }];
  records.profiles['x'] = ['nbc-c1', 'nbc-c2', 'nbc-c1'];
  records.findings = [{ id: 'f', kind: 'repeats', claims: ['nbc-c1', 'nbc-c2'], text: 'Twice.' }];
  expect(link(records).backlinks['nbc-c1']).toEqual({
    events: [],
    relations: ['x-pledged-to-is-0'],
    findings: ['f'],
    groups: ['x'],
    people: [],
    counteredBy: ['voa-c1'],
  });
});

test('addresses are root-relative; a relation lives on its group’s page', () => {
  const atlas = made({ ties });
  expect(atlas.claim['nbc-c1']?.url).toBe('/claims/nbc-c1/');
  expect(atlas.relations[0]?.url).toBe('/groups/x/#x-pledged-to-is-0');
  expect(atlas.source['nbc']?.page).toBe('/articles/nbc/');
  expect(atlas.type['baghdadi']).toBe('person');
});

test('a date told means the sources out for certain by its last day; a list keeps the known ones, in order', () => {
  const atlas = made({ ties });
  expect(toldSources(atlas, '2014-12-30')).toEqual([]);
  expect(toldSources(atlas, '2015')).toEqual(['nbc', 'vocativ']);
  expect(toldSources(atlas, ['voa', 'nowhere', 'nbc'])).toEqual(['nbc', 'voa']);
});
