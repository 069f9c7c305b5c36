import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '#src/publish/bibtex.ts';
import { citationText } from '#src/publish/citation-text.ts';
import { citations, figureCitations } from '#src/publish/citation.ts';
import { citedAddress, citeFigure, citeOf, type Cite } from '#src/publish/cite.ts';
import { cslDate, cslItem, cslJson } from '#src/publish/csl-json.ts';
import { ris } from '#src/publish/ris.ts';
import { dated } from '#src/atlas/date.ts';
import { nameOf, readCitation, titleOf } from './read-citation.ts';
import { small } from './small.ts';

const SITE = 'https://example.org/atlas/';
const claim = (edition?: string) => citeOf(small(edition), 'claim', 'nbc-2014-c01', SITE);

describe('citeOf', () => {
  it('keeps the three voices and the dates of a claim apart', () => {
    const cite = claim();
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
    expect(cite.published).toBeUndefined();
    expect(cite.frozen).toBeUndefined();
  });

  it('names the version by edition and digest, in the address as well', () => {
    const atlas = small('2026.11.20.2');
    const cite = citeOf(atlas, 'claim', 'nbc-2014-c01', SITE);
    const version = `2026.11.20.2-${atlas.claim['nbc-2014-c01']?.digest.slice(0, 12)}`;
    expect(cite).toMatchObject({ version, edition: '2026.11.20.2', published: '2026-11-20' });
    expect(cite.address).toBe(`https://example.org/atlas/claims/nbc-2014-c01/?v=${version}`);
  });

  it('gathers what a record stands on from every source, earliest first', () => {
    const cite = citeOf(small('2026.11.20'), 'relation', 'abm-pledged-to-is-0', SITE);
    expect(cite.said).toEqual(['Baghdadi', 'U.S. officials, unnamed']);
    expect(cite.printed.map(({ source, where }) => [source, where])).toEqual([
      ['nbc-2014', 'paragraphs 3 and 4'],
      ['voa-2019', 'standfirst'],
    ]);
    expect(cite.url).toBe('https://example.org/atlas/groups/abm/#abm-pledged-to-is-0');
    expect(cite.address).toMatch(
      /^https:\/\/example\.org\/atlas\/groups\/abm\/\?v=2026\.11\.20-[0-9a-f]{12}#abm-pledged-to-is-0$/,
    );
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

  it('names places in the order of the source', () => {
    const { blocks, ...atlas } = small();
    const sha256 = '0'.repeat(64);
    const read = ['p4', 'p3'].map((at) => ({ at, state: 'coded' as const, sha256 }));
    const cite = citeOf({ ...atlas, blocks: { ...blocks, 'nbc-2014': read } }, 'claim', 'nbc-2014-c01', SITE);
    expect(cite.printed[0]?.where).toBe('paragraphs 4 and 3');
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
    const version = `unreleased-${atlas.claim['nbc-2014-c01']?.digest.slice(0, 12)}`;
    expect(citationText(claim())).toBe(
      'The Allegiance Atlas authors, “A 50% share of {fighters} & ‘allies’ pledged, at_least” ' +
        '(claim nbc-2014-c01, concerning 10 November 2014), Allegiance Atlas, ' +
        `not yet released, https://example.org/atlas/claims/nbc-2014-c01/?v=${version}. ` +
        'Said by Baghdadi. Printed by nbc-2014: A. Writer and B. Writer, “The Pledge”, ' +
        'some time between 17 and 31 December 2014, paragraphs 3 and 4, https://example.com/a. ' +
        'Paraphrased by the Allegiance Atlas authors.',
    );
  });

  it('leaves out voices that a record does not have', () => {
    const text = citationText(citeOf(small('2026.11.20'), 'place', 'dakar', SITE));
    expect(text).toContain('“Dakar” (place dakar), Allegiance Atlas, edition 2026.11.20, https://');
    expect(text).not.toMatch(/Said by|Printed|Paraphrased|concerning/);
    expect(text).toMatch(/\/places\/dakar\/\?v=2026\.11\.20-[0-9a-f]{12}\.$/);
  });

  it('tells a date as of which it was so from one on which it happened, and none where there is none', () => {
    const text = (id: string) => citationText(citeOf(small(), 'claim', id, SITE));
    expect(text('voa-2019-c10')).toContain('(claim voa-2019-c10, as of about December 2014)');
    expect(text('voa-2019-c02')).toContain('(claim voa-2019-c02)');
  });

  it('says how many claims a record stands on, and where an article stands that was read', () => {
    expect(citationText(citeOf(small(), 'event', 'abm-pledge', SITE))).toContain(
      'Stands on a claim printed by nbc-2014: A. Writer and B. Writer, “The Pledge”',
    );
    expect(citationText(citeOf(small(), 'source', 'nbc-2014', SITE))).toMatch(
      /“A reading of ‘The Pledge’” .* The article: A\. Writer and B\. Writer, “The Pledge”, .*, https:\/\/example\.com\/a, nbc-2014\.$/,
    );
  });
});

describe('what stands no longer', () => {
  const gone: Cite = {
    ...claim('2026.11.20'),
    departed: {
      state: 'split',
      edition: '2027.01.05',
      why: 'It said two things',
      to: [`${SITE}claims/nbc-2014-c08/`, `${SITE}claims/nbc-2014-c09/`],
    },
  };

  it('is said so in every format, with why and what stands in its place', () => {
    const why = `Split in edition 2027.01.05: It said two things. In its place: ${SITE}claims/nbc-2014-c08/, ${SITE}claims/nbc-2014-c09/.`;
    for (const { format, pieces } of citations(gone)) {
      const text = pieces.map(({ text }) => text).join('');
      const isShort = format === 'apa' || format === 'chicago';
      expect(text.toLowerCase(), format).toContain(isShort ? 'split in edition 2027.01.05' : '');
      if (!isShort) expect(text.replaceAll('\\_', '_'), format).toContain(why);
    }
  });
});

describe('BibTeX', () => {
  it('escapes what LaTeX would read, and balances its braces', () => {
    const entry = bibtex(claim('2026.11.20'));
    expect(entry).toMatch(/^@misc\{nbc-2014-c01,\n/);
    expect(entry).toContain('title = {{A 50\\% share of \\{fighters\\} \\& "allies" pledged, at\\_least}},');
    expect(entry).toContain('author = {{The Allegiance Atlas authors}},');
    expect(entry).toContain('url = {https://example.org/atlas/claims/nbc-2014-c01/?v=2026.11.20-');
    const braces = entry.replace(/\\[{}]/g, '');
    expect(braces.split('{').length).toBe(braces.split('}').length);
  });

  it('has a date only where the edition has one', () => {
    expect(bibtex(citeOf(small('2026.11.20.2'), 'group', 'abm', SITE))).toContain(
      'year = {2026},\n  month = nov,\n  date = {2026-11-20},',
    );
    expect(bibtex(citeOf(small(), 'group', 'abm', SITE))).not.toMatch(/year|month|date/);
  });
});

describe('RIS', () => {
  it('is an electronic source, a tag a line', () => {
    const lines = ris(claim('2026.11.20')).split('\r\n');
    expect(lines.map((line) => line.slice(0, 6))).toEqual(
      ['TY', 'ID', 'AU', 'TI', 'T2', 'M3', 'PY', 'DA', 'ET', 'LA', 'UR', 'N1', 'ER']
        .map((tag) => `${tag}  - `)
        .concat(''),
    );
    expect(lines).toContain('DA  - 2026/11/20');
    expect(ris(claim())).not.toMatch(/^(?:PY|DA)/m);
  });
});

describe('CSL-JSON', () => {
  it('has the day of publication and the date that the record is about', () => {
    expect(cslItem(claim('2026.11.20'))).toMatchObject({
      type: 'webpage',
      issued: { 'date-parts': [[2026, 11, 20]] },
      'event-date': { 'date-parts': [[2014, 11, 10]] },
    });
  });

  it.each([
    ['2014-12~', { 'date-parts': [[2014, 12]], circa: true }],
    ['2014/2017', { 'date-parts': [[2014], [2017]] }],
    ['2014-12/2015', { literal: 'December 2014 to 2015' }],
    ['[2014..2017]', { literal: 'some time between 2014 and 2017' }],
    ['2016-06?', { literal: 'June 2016 (uncertain)' }],
  ])('gives %s as far as CSL can', (edtf, date) => {
    expect(cslDate(dated(edtf))).toEqual(date);
  });
});

describe('what other programs read', () => {
  /** Words with all that a format could take for its own. */
  const words = fc
    .array(
      fc.constantFrom(
        ...[
          'pledged',
          'é',
          '“so”',
          "it's",
          '"x"',
          '\\',
          '{',
          '}',
          '&',
          '%',
          '$1',
          '#',
          '_',
          '~',
          '^',
          '@',
          'TY  - ',
          'ER  - ',
          '{{',
          '\\{',
          ',',
          '=',
          'و',
          '–',
          '--',
          '``',
          "''",
          '?`',
          '?',
          '…',
          '<b>',
        ],
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((list) => list.join(' ').trim())
    .filter((text) => /[\p{L}]/u.test(text));
  const base = claim('2026.11.20');
  const one = (text: string) => text.trim().replace(/\s+/g, ' ');

  it('any text survives in BibTeX', () => {
    fc.assert(
      fc.property(words, (title) => {
        const item = readCitation(bibtex({ ...base, title }), '@bibtex/text');
        expect(titleOf(item)).toBe(one(title));
      }),
    );
  });

  it('any text survives in RIS', () => {
    fc.assert(
      fc.property(words, (title) => {
        const item = readCitation(ris({ ...base, title }), '@ris/file');
        expect(item['title']).toBe(one(title));
      }),
    );
  });

  it('any text survives in CSL-JSON', () => {
    fc.assert(
      fc.property(words, (title) => {
        expect(JSON.parse(cslJson({ ...base, title }))).toEqual([cslItem({ ...base, title })]);
      }),
    );
  });

  it.each([
    ['@bibtex/text', bibtex, 'document'],
    ['@ris/file', ris, 'webpage'],
  ] as const)('no field is lost: %s', (type, write, read) => {
    const item = readCitation(write(base), type);
    expect(nameOf(item)).toBe(base.worded);
    expect(item).toMatchObject({ type: read, URL: base.address });
  });
});

describe('a view of a figure', () => {
  const url = `${SITE}map/?at=2014&told=nbc-2014,voa-2019`;
  const cite = citeFigure('map', 'Who “pledged” & when, at_least', url, '2026.11.20-0123456789ab');

  it('is cited in the same formats, by its own address', () => {
    const all = new Map(
      citations(cite).map(({ format, pieces }) => [format, pieces.map(({ text }) => text).join('')]),
    );
    expect(all.get('text')).toBe(
      `The Allegiance Atlas authors, “Who ‘pledged’ & when, at_least” (figure), Allegiance Atlas, edition 2026.11.20, version 2026.11.20-0123456789ab, ${url}.`,
    );
    expect(all.get('bibtex')).toContain(`url = {${url}}`);
  });

  it('has slots for what changes with it, which give the same when they are filled', () => {
    const join = (list: ReturnType<typeof citations>) =>
      list.map(({ format, pieces }) => [format, pieces.map(({ text }) => text).join('')]);
    const slotted = figureCitations(cite);
    expect(join(slotted)).toEqual(join(citations(cite)));
    for (const { format, pieces } of slotted) {
      expect(new Set(pieces.flatMap(({ slot }) => slot ?? [])), format).toEqual(new Set(['title', 'url']));
    }
  });
});

it('an address keeps its anchor behind the version', () => {
  expect(citedAddress('https://example.org/a/#b', 'v-1')).toBe('https://example.org/a/?v=v-1#b');
});
