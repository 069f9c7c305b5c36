import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { zoteroItem } from './embedded-metadata.ts';

const read = (head: string, body = '') =>
  zoteroItem(
    parseHTML(
      `<!doctype html><html lang="en"><head><title>T</title>${head}</head><body>${body}</body></html>`,
    ).document,
    'https://example.org/',
  );
const title = '<meta name="citation_title" content="A">';

test('the reader falls into the traps of the translator', () => {
  expect(read(title).itemType).toBe('journalArticle');
  expect(read(`${title}<meta name="z:itemType" content="webpage">`).itemType).toBe('webpage');
  expect(read(title, '<time datetime="2014-11-10">then</time>').date).toBe('2014-11-10');
  expect(read('<meta name="citation_author" content="The Atlas authors">').creators).toEqual([
    { lastName: 'authors', firstName: 'The Atlas' },
  ]);
  expect(read('<meta name="citation_author" content="The Atlas authors,">').creators).toEqual([
    { lastName: 'The Atlas authors', firstName: '' },
  ]);
  expect(read('<meta name="dc.description" content="D">').extra).toBe('');
  expect(read('<link rel="canonical" href="https://a.example/">').url).toBe('https://a.example/');
  expect(read('', '<p class="byline">Ann Writer</p>').creators).toEqual([
    { lastName: 'Writer', firstName: 'Ann' },
  ]);
});
