import { describe, expect, it } from 'vitest';
import { readProse } from '#src/load/mdx.ts';

const text = (prose: string, kind: 'article' | 'group' = 'group') =>
  readProse(prose, 'f.mdx', kind).body?.text;

describe('prose as plain text', () => {
  it('is one string a paragraph, headings marked, white space made one', () => {
    expect(text('## How it\n\nOne line\nand *another*, with `code`.\n\n### Deeper\n')).toEqual([
      '## How it',
      'One line and another, with code.',
      '### Deeper',
    ]);
  });

  it('keeps the ids of claims and of records that are linked to', () => {
    expect(
      text('It <Claim id="x-c01">joined **early**</Claim>; see <Ref to="league">the League</Ref>.'),
    ).toEqual(['It joined early [x-c01]; see the League [league].']);
    expect(text('<Claim id="x-c01">It joined</Claim>\n')).toEqual(['It joined [x-c01]']);
  });

  it('begins every paragraph of a stretch with its places', () => {
    expect(text('Before.\n\n<Block at="dek  p1">\n\nOne.\n\nTwo.\n\n</Block>\n\nAfter.', 'article')).toEqual([
      'Before.',
      '[dek p1] One.',
      '[dek p1] Two.',
      'After.',
    ]);
  });

  it('reads lists, quotes and addresses for their words, and passes over comments and rules', () => {
    expect(
      text(
        '- one\n- two\n\n> said\n\n{/* not this */}\n\n---\n\n[a page](https://example.org) <https://example.org>'.replace(
          ' <https://example.org>',
          '',
        ),
      ),
    ).toEqual(['- one', '- two', 'said', 'a page']);
    expect(text('')).toEqual([]);
  });
});
