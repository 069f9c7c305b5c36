import { describe, expect, it } from 'vitest';
import { articleSections, sectionText } from '#src/views/article-sections.ts';
import { small } from './made.ts';

const atlas = small();
const headings = [
  { depth: 2, slug: 'one', text: 'One' },
  { depth: 3, slug: 'within', text: 'Within' },
  { depth: 2, slug: 'two', text: 'Two' },
  { depth: 2, slug: 'bare', text: 'Bare' },
];
const body = [
  'Before all.',
  '## One',
  '<Block at="p1">',
  '### Within',
  '</Block>',
  '## Two',
  '<Block at="p3 p4">',
  '</Block>',
  '## Bare',
].join('\n\n');

describe('the sections of an article', () => {
  it('hold the claims that stand under their heading', () => {
    expect(articleSections(atlas, 'early', body, headings)).toEqual([
      { slug: 'one', text: 'One', groups: ['delta', 'abm'], others: 0, years: null },
      {
        slug: 'two',
        text: 'Two',
        groups: ['abm', 'is'],
        others: 0,
        years: { first: 2014, last: 2014, counts: [{ year: 2014, claims: 1 }], text: '2014' },
      },
      { slug: 'bare', text: 'Bare', groups: [], others: 0, years: null },
    ]);
  });

  it('say in words what they touch', () => {
    const [one, two, bare] = articleSections(atlas, 'early', body, headings);
    if (!one || !two || !bare) throw new Error('a section is missing');
    expect(sectionText(one)).toBe('delta, abm');
    expect(sectionText({ ...two, others: 2 })).toBe('2014; abm, is and 2\u00a0more');
    expect(sectionText(bare)).toBe('');
  });

  it('are refused where text and headings do not go together', () => {
    expect(() => articleSections(atlas, 'early', body, headings.slice(0, 2))).toThrow('early');
    expect(() => articleSections(atlas, 'early', '## One\n\n## Two\n\n## Bare', headings)).toThrow('early');
  });
});
