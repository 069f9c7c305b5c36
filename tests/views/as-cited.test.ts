import { describe, expect, it } from 'vitest';
import { asCited, type ListedVersions } from '#src/views/as-cited.ts';

const [A, B, C] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'];
const list: ListedVersions = {
  versions: [
    {
      name: `2026.12.20-${C}`,
      what: 'date',
      day: '20 December 2026',
      anchor: 'after-2026.12.05',
      frozen: '/v/2026.12.20/claims/x/',
    },
    {
      name: `2026.12.05-${B}`,
      what: 'wording, hedge',
      day: '5 December 2026',
      anchor: 'after-2026.11.20',
      frozen: '/v/2026.12.05/claims/x/',
    },
    {
      name: `2026.11.20-${A}`,
      what: 'new',
      day: '20 November 2026',
      anchor: '',
      frozen: '/v/2026.11.20/claims/x/',
    },
  ],
};
const CURRENT = `2026.12.20-${C}`;

describe('what was cited', () => {
  it('is unchanged', () => {
    expect(asCited(CURRENT, CURRENT, [list])).toEqual({
      text: 'Unchanged since edition 2026.12.20.',
      links: [],
    });
    expect(asCited(`unreleased-${C}`, CURRENT, [list]).text).toBe('Unchanged since edition 2026.12.20.');
    expect(asCited(`unreleased-${C}`, `unreleased-${C}`, []).text).toBe(
      'Unchanged: this is the wording that was cited.',
    );
  });

  it('has changed: in what, when, with the way to the changes and to the old wording', () => {
    expect(asCited(`2026.11.20-${A}`, CURRENT, [list])).toEqual({
      text: 'Changed since it was cited: wording, hedge, on 5 December 2026; date, on 20 December 2026.',
      links: [
        { text: 'What changed', url: '#after-2026.11.20' },
        { text: 'The wording that was cited', url: '/v/2026.11.20/claims/x/' },
      ],
    });
  });

  it('is a wording that came back', () => {
    const back = {
      versions: [{ ...list.versions[2], name: `2026.12.30-${B}` }, ...list.versions],
    };
    expect(asCited(`2026.12.05-${B}`, `2026.12.05-${B}`, [back as ListedVersions])).toEqual({
      text: 'Unchanged since edition 2026.12.05.',
      links: [],
    });
  });

  it('is gone, whether it had changed before or not', () => {
    const gone = { ...list, gone: 'withdrawn' };
    expect(asCited(CURRENT, CURRENT, [gone])).toEqual({
      text: 'Withdrawn. Unchanged since edition 2026.12.20.',
      links: [{ text: 'Why', url: '#versions' }],
    });
    expect(asCited(`2026.12.05-${B}`, CURRENT, [gone]).text).toMatch(/^Withdrawn\. Changed since/);
  });

  it('is one of a tie that stands on the page', () => {
    const tie = { versions: [{ ...list.versions[2], name: '2026.11.20-dddddddddddd' }] } as ListedVersions;
    expect(asCited('2026.11.20-dddddddddddd', CURRENT, [list, tie]).text).toBe(
      'Unchanged since edition 2026.11.20.',
    );
  });

  it('is not known, whatever stands there', () => {
    for (const cited of ['2026.11.20-eeeeeeeeeeee', '', '<b>', `x-${A}`, A, 'é'.repeat(500)]) {
      const { text, links } = asCited(cited, CURRENT, [list]);
      expect(text).toMatch(/^No version “.{0,41}” of this record is known\.$/);
      expect(links).toEqual([{ text: 'The versions that are', url: '#versions' }]);
    }
    expect(asCited('x', 'unreleased-aaaaaaaaaaaa', []).links).toEqual([]);
  });
});
