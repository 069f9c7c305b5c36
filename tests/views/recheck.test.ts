import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citables } from '#src/views/citable.ts';
import { citedIn, verdict } from '#src/views/recheck.ts';

const A = '0123456789ab';
const B = 'ba9876543210';
const C = 'cccccccccccc';
const KNOWN: Citables = {
  'nbc-2014': { url: '/articles/nbc-2014/', versions: [['2026.11.20', C, 'new']] },
  'nbc-2014-c01': {
    url: '/claims/nbc-2014-c01/',
    versions: [
      ['2026.11.20', A, 'new'],
      ['2026.12.05', B, 'wording, hedge'],
    ],
  },
  'nbc-2014-c02': {
    url: '/claims/nbc-2014-c02/',
    versions: [['2026.11.20', C, 'new']],
    gone: { state: 'split', edition: '2026.12.05', to: ['nbc-2014-c01', 'nbc-2014'] },
  },
  'abm-tie': {
    url: '/groups/abm/#abm-tie',
    versions: [
      ['2026.11.20', A, 'new'],
      ['2026.12.05', B, 'date'],
    ],
  },
  abm: { url: '/groups/abm/', versions: [['unreleased', A, 'new']] },
};
const ROOT = 'https://atlas.example/sub/';
const found = (text: string) =>
  citedIn(text, [ROOT, 'http://localhost:4321/'], KNOWN).map(({ id, version }) => [id, version]);
const said = (id: string, version: string | null) => verdict({ id, address: '', version }, KNOWN);

describe('addresses in a bibliography', () => {
  it('are found bare, with a version, under any of the roots, with http or https', () => {
    expect(
      found(`${ROOT}claims/nbc-2014-c01/?v=2026.11.20-${A}
http://atlas.example/sub/claims/nbc-2014-c02/.
http://localhost:4321/groups/abm/#abm-tie
(see /articles/nbc-2014/#p3)`),
    ).toEqual([
      ['nbc-2014-c01', `2026.11.20-${A}`],
      ['nbc-2014-c02', null],
      ['abm-tie', null],
      ['nbc-2014', null],
    ]);
  });

  it('are not those of other sites, or of other parts of words', () => {
    expect(
      found('https://example.org/claims/nbc-2014-c01/ https://other.example/sub/groups/abm/ x/claims/abm/'),
    ).toEqual([]);
  });

  it('are found in plain text, the version standing before them', () => {
    expect(
      found(
        `The authors, “A.” (claim), Atlas, edition 2026.11.20, version 2026.11.20-${A}, ${ROOT}claims/nbc-2014-c01/. Said by X.
The authors, “B.” (claim), Atlas, edition 2026.11.20, version 2026.11.20-${C}, ${ROOT}claims/nbc-2014-c02/.`,
      ),
    ).toEqual([
      ['nbc-2014-c01', `2026.11.20-${A}`],
      ['nbc-2014-c02', `2026.11.20-${C}`],
    ]);
  });

  it('are found in BibTeX, where the version may stand after them and signs are escaped', () => {
    expect(
      found(`@misc{nbc-2014-c01,
  url = {${ROOT}claims/nbc-2014-c01/},
  version = {2026.11.20-${A}},
}
@misc{abm\\_x, url = {${ROOT}groups/abm/\\#abm-tie}, version = {2026.12.05-${B}} }`),
    ).toEqual([
      ['nbc-2014-c01', `2026.11.20-${A}`],
      ['abm-tie', `2026.12.05-${B}`],
    ]);
  });

  it('are found in RIS', () => {
    expect(
      found(
        `TY  - ELEC\r\nTI  - A\r\nET  - 2026.11.20-${A}\r\nUR  - ${ROOT}claims/nbc-2014-c01/\r\nER  - \r\n`,
      ),
    ).toEqual([['nbc-2014-c01', `2026.11.20-${A}`]]);
  });

  it('may be those of frozen pages and of files to cite by', () => {
    expect(found(`${ROOT}v/2026.12.05/claims/nbc-2014-c01/ ${ROOT}claims/nbc-2014-c01/cite.bib`)).toEqual([
      ['nbc-2014-c01', `2026.12.05-${B}`],
      ['nbc-2014-c01', null],
    ]);
  });

  it('are each told once with each version', () => {
    const one = `${ROOT}groups/abm/?v=unreleased-${A}`;
    expect(found(`${one}\n${one}\n${ROOT}groups/abm/`)).toEqual([
      ['abm', `unreleased-${A}`],
      ['abm', null],
    ]);
  });

  it('are looked for in any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.keys(KNOWN)), (text, id) => {
        for (const cited of citedIn(`${text} ${ROOT}claims/${id}/ ${text}`, [ROOT], KNOWN)) {
          expect(verdict(cited, KNOWN).text.length).toBeGreaterThan(5);
        }
      }),
    );
  });
});

describe('what has become of a citation', () => {
  it('is unchanged, or changed in what and when, with the way there', () => {
    expect(said('nbc-2014-c01', `2026.12.05-${B}`)).toMatchObject({ is: 'unchanged' });
    expect(said('nbc-2014-c01', `2026.11.20-${A}`)).toEqual({
      is: 'changed',
      text: 'Changed since it was cited: wording, hedge (edition 2026.12.05).',
      to: [
        { text: 'nbc-2014-c01', url: '/claims/nbc-2014-c01/' },
        { text: 'what changed', url: '/claims/nbc-2014-c01/#after-2026.11.20' },
      ],
    });
    expect(said('abm-tie', `2026.11.20-${A}`).to[1]?.url).toBe('/groups/abm/#abm-tie-after-2026.11.20');
  });

  it('is known by its hash, also where it was cited before the first edition', () => {
    expect(said('nbc-2014', `unreleased-${C}`).is).toBe('unchanged');
    expect(said('nbc-2014', `unreleased-${A}`).is).toBe('unknown');
  });

  it('is gone: why, and what took its place', () => {
    expect(said('nbc-2014-c02', `2026.11.20-${C}`)).toEqual({
      is: 'gone',
      text: 'Split into several records (edition 2026.12.05). Unchanged since it was cited.',
      to: [
        { text: 'why', url: '/claims/nbc-2014-c02/' },
        { text: 'nbc-2014-c01', url: '/claims/nbc-2014-c01/' },
        { text: 'nbc-2014', url: '/articles/nbc-2014/' },
      ],
    });
  });

  it('is open without a version, and unknown where nothing has the address', () => {
    expect(said('nbc-2014-c01', null)).toMatchObject({
      is: 'open',
      text: 'No version is given with it. Its wording has been so since edition 2026.12.05.',
    });
    expect(said('abm', null).text).toContain('in no edition yet');
    expect(said('constructor', null).is).toBe('unknown');
    expect(said('nobody', 'x').is).toBe('unknown');
  });
});
