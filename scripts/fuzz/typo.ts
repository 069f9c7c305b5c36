import type { Random } from './random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A word with one slip of the fingers: a letter left out, added, changed, or two out of order; never one of `others`. */
export function typo(word: string, random: Random, others: ReadonlySet<string>): string {
  const places = [...word].flatMap((letter, i) => (/[a-z]/i.test(letter) ? [i] : []));
  for (;;) {
    const i = random.of(places);
    const letter = random.of([...LETTERS]);
    const next = word[i + 1] ?? '';
    const slipped = random.of([
      word.slice(0, i) + word.slice(i + 1),
      word.slice(0, i) + letter + word.slice(i),
      word.slice(0, i) + letter + word.slice(i + 1),
      word.slice(0, i) + next + (word[i] ?? '') + word.slice(i + 2),
    ]);
    if (slipped !== word && /^[a-z]/i.test(slipped) && !others.has(slipped)) return slipped;
  }
}
