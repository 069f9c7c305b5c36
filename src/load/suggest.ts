import { distance } from 'fastest-levenshtein';

/**
 * What was probably meant: the candidate with the fewest slips (letters added, dropped, changed or out of order), at most
 * one slip in three letters; failing that the only candidate that starts with the word, or with which it starts.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...new Set(candidates)].sort();
  const wanted = plain(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: { candidate: string; slips: number } | undefined;
  for (const candidate of all) {
    const slips = slipsBetween(wanted, plain(candidate));
    if (slips <= limit && slips < (best?.slips ?? Infinity)) best = { candidate, slips };
  }
  if (best !== undefined) return best.candidate;
  if (wanted.length < 3) return undefined;
  const related = all.filter(
    (candidate) => plain(candidate).startsWith(wanted) || wanted.startsWith(`${plain(candidate)}-`),
  );
  return related.length === 1 ? related[0] : undefined;
}

/** Letters out of order are one slip, not two. */
function slipsBetween(a: string, b: string): number {
  const letters = (word: string) => [...word].sort().join('');
  return a !== b && letters(a) === letters(b) ? 1 : distance(a, b);
}

/** Case, spaces and underscores are the commonest slips of all. */
function plain(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** “a, b or c” */
export function listed(words: readonly string[], last = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
