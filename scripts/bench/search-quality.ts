/** A query with the ids that answer it; none where nothing should be found. */
export interface Judged {
  q: string;
  kind: string;
  expect: readonly string[];
}

/** What the answers to some queries come to. */
export interface Quality {
  /** How many queries have an answer, and how many have none. */
  answered: number;
  unanswerable: number;
  /** Means over the queries that have an answer. */
  mrr: number;
  ndcg: number;
  at1: number;
  at5: number;
  /** Of the queries that have none, the share that found nothing. */
  silent: number;
}

/** How far down a list of answers anyone looks. */
export const DEPTH = 10;

/** 1 over the place of the first right id among the first ten; 0 where there is none. */
export function reciprocalRank(found: readonly string[], expected: readonly string[]): number {
  const place = found.slice(0, DEPTH).findIndex((id) => expected.includes(id)) + 1;
  return place === 0 ? 0 : 1 / place;
}

/**
 * Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), every right id being worth the
 * same: 1 where all of them come first.
 */
export function ndcg(found: readonly string[], expected: readonly string[]): number {
  const right = new Set(expected);
  const gain = (places: readonly boolean[]) =>
    places.slice(0, DEPTH).reduce((sum, isRight, i) => sum + (isRight ? 1 / Math.log2(i + 2) : 0), 0);
  // The same id twice is no second answer.
  const places = found.map((id, i) => right.has(id) && found.indexOf(id) === i);
  return right.size === 0 ? 0 : gain(places) / gain([...right].map(() => true));
}

/** Judges answers, each beside its query; means of nothing are NaN. */
export function quality(answers: readonly { query: Judged; found: readonly string[] }[]): Quality {
  const asked = answers.filter(({ query }) => query.expect.length > 0);
  const others = answers.filter(({ query }) => query.expect.length === 0);
  const ranks = asked.map(({ query, found }) => reciprocalRank(found, query.expect));
  return {
    answered: asked.length,
    unanswerable: others.length,
    mrr: mean(ranks),
    ndcg: mean(asked.map(({ query, found }) => ndcg(found, query.expect))),
    at1: mean(ranks.map((rank) => (rank === 1 ? 1 : 0))),
    at5: mean(ranks.map((rank) => (rank >= 1 / 5 ? 1 : 0))),
    silent: mean(others.map(({ found }) => (found.length === 0 ? 1 : 0))),
  };
}

/** Every prefix of a query, as it is typed. */
export function keystrokes(query: string): string[] {
  const letters = [...query];
  return letters.map((_, i) => letters.slice(0, i + 1).join(''));
}

/** A list in an order, always the same, in which any beginning is spread over all of it. */
export function scattered<T>(list: readonly T[]): T[] {
  // Multiples of the golden ratio, without their whole part, are spread as evenly as can be.
  const ratio = (Math.sqrt(5) - 1) / 2;
  return list
    .map((item, i) => ({ item, at: (i * ratio) % 1 }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
