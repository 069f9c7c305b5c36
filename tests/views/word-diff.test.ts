import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphDiff, wordDiff, type Piece } from '#src/views/word-diff.ts';

const side = (pieces: readonly Piece[], is: 'del' | 'ins') =>
  pieces.flatMap((piece) => (piece.is === 'same' || piece.is === is ? [piece.text] : [])).join('');
/** Texts of few words, so that they share many. */
const words = fc
  .array(fc.constantFrom('the', 'group', 'pledged', 'in', '2014', 'not', ' ', '  ', '\n'), { maxLength: 14 })
  .map((list) => list.join(' '));

/** Length of the longest common subsequence, by trying all. */
function longest(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a[0] === b[0]) return 1 + longest(a.slice(1), b.slice(1));
  return Math.max(longest(a.slice(1), b), longest(a, b.slice(1)));
}

describe('word by word', () => {
  it('says what was taken out and what was put in', () => {
    expect(wordDiff('The group pledged in 2014.', 'The group had pledged in 2015.')).toEqual([
      { is: 'same', text: 'The group ' },
      { is: 'ins', text: 'had ' },
      { is: 'same', text: 'pledged in ' },
      { is: 'del', text: '2014.' },
      { is: 'ins', text: '2015.' },
    ]);
  });

  it('keeps a run of changed words together', () => {
    expect(wordDiff('a b c', 'x y c')).toEqual([
      { is: 'del', text: 'a b' },
      { is: 'ins', text: 'x y' },
      { is: 'same', text: ' c' },
    ]);
  });

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string()), (before, after) => {
        const pieces = wordDiff(before, after);
        expect(side(pieces, 'del')).toBe(before);
        expect(side(pieces, 'ins')).toBe(after);
        expect(pieces.every(({ text }) => text !== '')).toBe(true);
        expect(pieces.some(({ is }, i) => is === pieces[i - 1]?.is)).toBe(false);
        expect(pieces.some(({ is }, i) => is === 'del' && pieces[i - 1]?.is === 'ins')).toBe(false);
      }),
    );
  });

  it('finds no change in the same text', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(wordDiff(text, text).filter(({ is }) => is !== 'same')).toEqual([]);
      }),
    );
  });

  it('keeps as many words as can be kept', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(few, few, (before, after) => {
        // Words by themselves: with one paragraph a word nothing is joined.
        const kept =
          before.length - paragraphDiff(before, after).filter((one) => one[0]?.is === 'del').length;
        expect(kept).toBe(longest(before, after));
      }),
    );
  });
});

describe('paragraph by paragraph', () => {
  it('leaves out what is the same, and sets against each other what stands in one place', () => {
    expect(paragraphDiff(['one', 'two a', 'three'], ['one', 'two b', 'three', 'four'])).toEqual([
      [
        { is: 'same', text: 'two ' },
        { is: 'del', text: 'a' },
        { is: 'ins', text: 'b' },
      ],
      [{ is: 'ins', text: 'four' }],
    ]);
    expect(paragraphDiff(['x'], ['x'])).toEqual([]);
  });
});
