import { expect, it } from 'vitest';
import { byProblem, DIST, filesOf, pagesOf } from './built.ts';

const INLINE = 'a|b|cite|code|data|em|i|mark|span|strong|time';
const GLUED = new RegExp(
  `[A-Za-z,;:.]{3}<(?:a|cite|code|data|em|strong|time)\\b[^>]*>\\w+|\\w+</(?:${INLINE})>[A-Za-z]\\w+`,
  'g',
);
const LOOSE = /[\w)”]{2}\s+[,.;:](?=\s|$)/g;

/** The text of a page as a reader sees it: inline marks gone, every other one a line of its own. */
function textOf(html: string): string {
  return html
    .replace(/<(script|style|pre)\b[^>]*>.*?<\/\1>/gs, '\n')
    .replace(new RegExp(`</?(?:${INLINE})\\b[^>]*>`, 'g'), '')
    .replace(/<[^>]+>/g, '\n');
}

it('no word is glued to a link, no comma stands apart', () => {
  const found = pagesOf(filesOf(DIST)).flatMap((page) => {
    const plain = page.html.replace(/<(script|style|pre)\b[^>]*>.*?<\/\1>/gs, '');
    return [...(plain.match(GLUED) ?? []), ...(textOf(page.html).match(LOOSE) ?? [])].map(
      (text) => [JSON.stringify(text), page] as const,
    );
  });
  expect(byProblem(found)).toEqual([]);
});
