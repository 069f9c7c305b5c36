import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '#src/search/edit-distance.ts';
import { slipsAmong } from '#src/search/slips.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });
const near = (list: readonly string[], text: string, most: number) =>
  list
    .map((other) => ({ text: other, slips: editDistance(text, other, most) }))
    .filter(({ slips }) => slips <= most);

test('slips are those that comparing with every text finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, fc.nat({ max: 3 }), (list, text, most) => {
      expect(slipsAmong(list)(text, most)).toEqual(near(list, text, most));
    }),
  );
});

test('slips of a text that is known but for a few are found, also after others were asked for', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'a', 'x')), { maxLength: 2 });
  const list = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 6, maxLength: 12 }),
    {
      minLength: 1,
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(list, edits, (texts, changes) => {
      const slips = slipsAmong(texts);
      for (const known of texts.slice(0, 5)) {
        const typed = changes.reduce((text, [at, letter]) => {
          const place = at % text.length;
          return text.slice(0, place) + letter + text.slice(place + 1);
        }, known);
        expect(slips(typed, 2)).toEqual(near(texts, typed, 2));
        expect(slips(typed, 2).map(({ text }) => text)).toContain(known);
      }
    }),
  );
});
