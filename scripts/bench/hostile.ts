import { randomLcg } from 'd3';

/** Characters that trip up code that was written for plain text. */
const KINDS: Readonly<Record<string, readonly (readonly [first: number, last: number])[]>> = {
  control: [
    [0x00, 0x1f],
    [0x7f, 0x9f],
  ],
  bidi: [
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2066, 0x2069],
    [0x0590, 0x06ff],
  ],
  astral: [
    [0x1_0000, 0x1_f9ff],
    [0xe_0000, 0xe_01ef],
  ],
  // Half a character alone.
  surrogates: [[0xd800, 0xdfff]],
  marks: [
    [0x0300, 0x036f],
    [0x61, 0x7a],
  ],
  // One of them can stand for eighteen letters.
  compatibility: [[0xfb00, 0xfdff]],
  punctuation: [
    [0x20, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x60],
    [0x7b, 0x7e],
  ],
  letters: [
    [0x61, 0x7a],
    [0x20, 0x20],
  ],
};
const LENGTHS = [0, 1, 2, 8, 64, 65, 1000, 20_000] as const;

/**
 * Queries that nobody types in good faith: empty, long, of one odd kind of character or of all at once, some with a word
 * of `words` in them. The same `count` gives the same queries.
 */
export function hostileQueries(count: number, words: readonly string[]): string[] {
  const random = randomLcg(count / 100_003);
  const upTo = (most: number) => Math.floor(random() * most);
  const ranges = [...Object.values(KINDS), Object.values(KINDS).flat()];
  return Array.from({ length: count }, (_, i) => {
    const kind = ranges[i % ranges.length] ?? [];
    const length = LENGTHS[Math.floor(i / ranges.length) % LENGTHS.length] ?? 0;
    const letters = Array.from({ length }, () => {
      const [first, last] = kind[upTo(kind.length)] ?? [0x20, 0x20];
      return String.fromCodePoint(first + upTo(last - first + 1));
    });
    if (length > 0 && random() < 0.5)
      letters[upTo(Math.min(length, 40))] = ` ${words[upTo(words.length)] ?? ''} `;
    return letters.join('');
  });
}
