import { expect, it } from 'vitest';
import { locatorText } from '#src/publish/locator.ts';

it.each([
  [['p3'], 'paragraph 3'],
  [['p3', 'p4', 'p7'], 'paragraphs 3, 4 and 7'],
  [['dek', 'p1', 'e2'], 'standfirst, paragraph 1, embedded post 2'],
  [['fig1', 'title', 'authors', 'abstract'], 'figure 1, headline, byline, abstract'],
  [[], ''],
])('%j is %s', (at, text) => {
  expect(locatorText(at)).toBe(text);
});
