/**
 * The consonants of a normalised word, so that transliterations of one name meet (`qurashi`, `qurayshi`, `quraishi`):
 * kh, gh, sh, dh, th as one letter each, q and c as k, final h, vowels, y and w off, doubles once.
 */
export function skeleton(word: string): string {
  return word
    .replace(/([kgsdt])h/g, '$1')
    .replace(/[qc]/g, 'k')
    .replace(/h$/, '')
    .replace(/[aeiouyw]/g, '')
    .replace(/(.)\1+/g, '$1');
}
