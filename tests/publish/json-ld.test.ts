import { describe, expect, it } from 'vitest';
import { citeOf } from '#src/publish/cite.ts';
import { datasetLd } from '#src/publish/dataset-ld.ts';
import { DOWNLOADS } from '#src/publish/downloads.ts';
import { jsonLd, scriptText } from '#src/publish/json-ld.ts';
import { small } from './small.ts';

const SITE = 'https://example.org/atlas/';
const atlas = small('2026.11.20');
type Type = Parameters<typeof citeOf>[1];
const node = (type: Type, id: string) => jsonLd(atlas, citeOf(atlas, type, id, SITE), SITE);

describe('a record in the terms of schema.org', () => {
  it('is a claim of its speaker, which appears in an article and which we interpret', () => {
    expect(node('claim', 'nbc-2014-c01')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Claim',
      '@id': `${SITE}claims/nbc-2014-c01/`,
      author: { '@type': 'Person', name: 'Baghdadi', url: `${SITE}people/baghdadi/` },
      claimInterpreter: { name: 'The Allegiance Atlas authors' },
      appearance: {
        '@type': 'Article',
        headline: 'The Pledge',
        author: [{ name: 'A. Writer' }, { name: 'B. Writer' }],
        url: 'https://example.com/a',
        pagination: 'paragraphs 3 and 4',
      },
      temporalCoverage: '2014-11-10',
      datePublished: '2026-11-20',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  it('leaves a voice as the source describes it, and a date away that schema.org does not know', () => {
    const { author, appearance } = node('claim', 'voa-2019-c02');
    expect(author).toBe('U.S. officials, unnamed');
    expect(appearance).toMatchObject({ datePublished: '2019-11-05' });
    expect(node('claim', 'nbc-2014-c01')['appearance']).not.toHaveProperty('datePublished');
    expect(node('claim', 'voa-2019-c10')).not.toHaveProperty('temporalCoverage');
  });

  it.each([
    ['event', 'abm-pledge', { '@type': 'Event', startDate: '2014-11-10', location: { name: 'Dakar' } }],
    ['place', 'dakar', { '@type': 'Place', geo: { latitude: 14.7, longitude: -17.45 } }],
    ['group', 'abm', { '@type': 'Organization' }],
    ['person', 'baghdadi', { '@type': 'Person' }],
  ] as const)('is a page on a thing: %s', (type, id, mainEntity) => {
    expect(node(type, id)).toMatchObject({ '@type': 'WebPage', mainEntity });
  });

  it('is a reading based on an article', () => {
    expect(node('source', 'nbc-2014')).toMatchObject({
      '@type': 'Article',
      headline: 'A reading of “The Pledge”',
      isBasedOn: { headline: 'The Pledge' },
    });
  });
});

it('the dataset names its files', () => {
  expect(datasetLd(atlas, 'D', SITE)).toMatchObject({
    '@type': 'Dataset',
    version: '2026.11.20',
    datePublished: '2026-11-20',
  });
  expect(datasetLd(atlas, 'D', SITE)['distribution']).toHaveLength(DOWNLOADS.length);
});

it('nothing in a script ends it', () => {
  const text = scriptText({ '@type': 'Claim', text: '</script><script>alert(1)</script><!--' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ '@type': 'Claim', text: '</script><script>alert(1)</script><!--' });
});
