import { describe, expect, it } from 'vitest';
import { addressInSource, placeInSource } from '#src/views/place-in-source.ts';

describe('a place in a source', () => {
  it.each([
    [['p3'], 'paragraph 3'],
    [['p3', 'p4'], 'paragraphs 3 and 4'],
    [['p3', 'p4', 'p9'], 'paragraphs 3, 4 and 9'],
    [['dek', 'p1'], 'standfirst, paragraph 1'],
    [['p1', 'dek', 'p2'], 'paragraph 1, standfirst, paragraph 2'],
    [['e1', 'e2'], 'embedded posts 1 and 2'],
    [['fig2'], 'figure 2'],
    [['title', 'authors', 'abstract'], 'headline, byline, abstract'],
  ])('%j is “%s”', (at, words) => {
    expect(placeInSource(at)).toBe(words);
  });
});

describe('an address in a source', () => {
  it('is not known where the source has none', () => {
    expect(addressInSource(undefined, 'pledged')).toBeNull();
  });

  it('is that of the whole without words to find', () => {
    expect(addressInSource('https://example.org/a', undefined)).toBe('https://example.org/a');
  });

  it('escapes what a text fragment reads as its own', () => {
    expect(addressInSource('https://example.org/a', 'so-called “caliphate”, & more')).toBe(
      'https://example.org/a#:~:text=so%2Dcalled%20%E2%80%9Ccaliphate%E2%80%9D%2C%20%26%20more',
    );
  });
});
