import { normalise } from './normalise.ts';

/** Longer queries are cut: the cost of a search grows with them, and no name is as long. */
export const QUERY_LIMIT = 64;

/** Words of questions; left out where others remain. `is` among them: it is also an acronym. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be been by can could did do does for from had happen happened has have how in into is it its many much of on or ' +
    'say says said so than that the their them they this to was were what when where which who whom whose why with would'
  ).split(' '),
);

/** The beginning of a question, but not of one that asks who or what something is. */
const ASKS =
  /^(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had) (?!(?:is|are|was|were) )/;

/** A query in normal form. */
export interface Query {
  /** All of it. */
  whole: string;
  /** It is a question on what was the case, not on who or what something is. */
  asks: boolean;
  /** The words that tell something, each once. */
  words: readonly string[];
  /** The last of them may still be being typed. */
  typing: boolean;
}

/** Reads what a reader typed; a query without letters or digits has no words. */
export function query(text: string): Query {
  const cut = text.slice(0, QUERY_LIMIT);
  // Compatibility characters can stand for many letters: cut again what became longer.
  const whole = normalise(cut).slice(0, QUERY_LIMIT);
  const all = whole.split(' ').filter((word) => word !== '');
  const telling = all.filter((word) => !isStopWord(word));
  const kept = telling.length > 0 ? telling : all;
  const last = kept.at(-1);
  return {
    whole,
    asks: ASKS.test(whole),
    // Each once, where it was typed last, so that the word being typed stays at the end.
    words: kept.filter((word, i) => kept.lastIndexOf(word) === i),
    typing: last === all.at(-1) && !/\s$/.test(cut),
  };
}

/** Whether a word tells nothing beside others: one of a question, or one that links. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Whether a word of a query may still be being typed. */
export function isTyped({ words, typing }: Query, index: number): boolean {
  return typing && index === words.length - 1;
}
