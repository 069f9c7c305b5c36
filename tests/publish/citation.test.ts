import { describe, expect, it } from 'vitest';
import { citationBibtex, citationText, citeOf } from '#src/publish/citation.ts';
import { small } from './small.ts';

const SITE = 'https://example.org/atlas/';

describe('citeOf', () => {
  it('keeps the three voices and the dates of a claim apart', () => {
    const cite = citeOf(small(), 'claim', 'nbc-2014-c01', SITE);
    expect(cite.said).toEqual(['Baghdadi']);
    expect(cite.printed).toMatchObject([
      {
        source: 'nbc-2014',
        outlet: 'nbc-2014',
        authors: ['A. Writer', 'B. Writer'],
        where: 'paragraphs 3 and 4',
      },
    ]);
    expect(cite.worded).toBe('The Allegiance Atlas authors');
    expect(cite.about?.edtf).toBe('2014-11-10');
    expect(cite.printed[0]?.published.edtf).toBe('[2014-12-17..2014-12-31]');
    expect(cite.url).toBe('https://example.org/atlas/claims/nbc-2014-c01/');
  });

  it('names the version by edition and digest', () => {
    const atlas = small('2026.11.20');
    const { version } = citeOf(atlas, 'claim', 'nbc-2014-c01', SITE);
    expect(version).toBe(`2026.11.20-${atlas.claim['nbc-2014-c01']?.digest.slice(0, 12)}`);
  });

  it('gathers what a record stands on from every source, earliest first', () => {
    const cite = citeOf(small(), 'relation', 'abm-pledged-to-is-0', SITE);
    expect(cite.said).toEqual(['Baghdadi', 'U.S. officials, unnamed']);
    expect(cite.printed.map(({ source, where }) => [source, where])).toEqual([
      ['nbc-2014', 'paragraphs 3 and 4'],
      ['voa-2019', 'standfirst'],
    ]);
    expect(cite.url).toBe('https://example.org/atlas/groups/abm/#abm-pledged-to-is-0');
  });

  it('leaves out who said what a group or an event gathers', () => {
    const event = citeOf(small(), 'event', 'abm-pledge', SITE);
    expect(event.said).toEqual([]);
    expect(event.printed.map(({ source, where }) => [source, where])).toEqual([
      ['nbc-2014', 'paragraphs 3 and 4'],
    ]);
    const group = citeOf(small(), 'group', 'abm', SITE);
    expect(group.said).toEqual([]);
    expect(group.printed.every(({ where }) => where === '')).toBe(true);
  });

  it('cites a reading of a source at its page here, not at the outlet', () => {
    const cite = citeOf(small(), 'source', 'nbc-2014', SITE);
    expect(cite.url).toBe('https://example.org/atlas/articles/nbc-2014/');
    expect(cite.printed).toMatchObject([{ title: 'The Pledge', url: 'https://example.com/a', where: '' }]);
  });

  it('refuses what is not on record', () => {
    expect(() => citeOf(small(), 'claim', 'nbc-2014-c99', SITE)).toThrow('no claim is called "nbc-2014-c99"');
  });
});

describe('citationText', () => {
  it('says who words it, who said it and who printed it, in this order', () => {
    const atlas = small();
    const digest = atlas.claim['nbc-2014-c01']?.digest.slice(0, 12);
    expect(citationText(citeOf(atlas, 'claim', 'nbc-2014-c01', SITE))).toBe(
      'The Allegiance Atlas authors, “A 50% share of {fighters} & "allies" pledged, at_least.” ' +
        '(claim nbc-2014-c01, concerning 10 November 2014), Allegiance Atlas, ' +
        `version unreleased-${digest}, https://example.org/atlas/claims/nbc-2014-c01/. ` +
        'Said by Baghdadi. Printed in A. Writer, B. Writer, “The Pledge”, nbc-2014, ' +
        'some time between 17 and 31 December 2014, paragraphs 3 and 4, https://example.com/a.',
    );
  });

  it('leaves out voices that a record does not have', () => {
    const text = citationText(citeOf(small('2026.11.20'), 'place', 'dakar', SITE));
    expect(text).toContain(
      '“Dakar” (place dakar), Allegiance Atlas, edition 2026.11.20, version 2026.11.20-',
    );
    expect(text).not.toMatch(/Said by|Printed in|concerning/);
    expect(text).toMatch(/\/places\/dakar\/\.$/);
  });
});

describe('citationBibtex', () => {
  it('escapes what LaTeX would read, and balances its braces', () => {
    const entry = citationBibtex(citeOf(small(), 'claim', 'nbc-2014-c01', SITE));
    expect(entry).toMatch(/^@misc\{nbc-2014-c01,\n/);
    expect(entry).toContain('title = {{A 50\\% share of \\{fighters\\} \\& "allies" pledged, at\\_least.}},');
    expect(entry).toContain('author = {{The Allegiance Atlas authors}},');
    expect(entry).toContain('url = {https://example.org/atlas/claims/nbc-2014-c01/},');
    const braces = entry.replace(/\\[{}]/g, '');
    expect(braces.split('{').length).toBe(braces.split('}').length);
  });

  it('has a year only where the edition has one', () => {
    expect(citationBibtex(citeOf(small('2026.11.20.2'), 'group', 'abm', SITE))).toContain('year = {2026},');
    expect(citationBibtex(citeOf(small(), 'group', 'abm', SITE))).not.toContain('year');
  });
});
