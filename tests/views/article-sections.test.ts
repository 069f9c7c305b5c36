import { describe, expect, it } from 'vitest';
import { articleSections } from '#src/views/article-sections.ts';
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

  it('are refused where text and headings do not go together', () => {
    expect(() => articleSections(atlas, 'early', body, headings.slice(0, 2))).toThrow('early');
    expect(() => articleSections(atlas, 'early', '## One\n\n## Two\n\n## Bare', headings)).toThrow('early');
  });
});
