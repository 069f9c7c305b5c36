import { coverageOf, type Coverage } from './coverage.ts';
import { claimsByNumber } from './numbered.ts';
import { EXACTLY, namesOf, SLIPPED } from './names.ts';
import { isTyped, query as read, QUERY_LIMIT } from './query.ts';
import { ranker } from './ranker.ts';
import { type SearchIndex } from './search-index.ts';
import { vocabulary } from './vocabulary.ts';

/** What is found. */
export interface Answer {
  /** The best, first. */
  hits: readonly Found[];
  /** The places of all that have enough of the query, in no order. */
  places: readonly number[];
  /** For each word of the query, the words in normal form that it may mean. */
  meant: readonly (readonly string[])[];
  /** The best hit is called so, or its name is on the way to be typed: what else there is could not come before it. */
  isNamed: boolean;
  /** What was probably meant, where that is not what was asked; else empty. */
  suggestion: string;
}

/** An entry found, by its place. */
export interface Found {
  place: number;
  /** 1 for what bears the very name, else below 1, down to 0; comparable within one answer only. */
  score: number;
}

/** What is asked for beside the words. */
export interface Asking {
  /** As many hits at most. */
  limit?: number;
  /** Only entries at such places are hits. */
  keep?: (place: number) => boolean;
}

/** Answers a query. Never throws. */
export type Answerer = (query: string, asking?: Asking) => Answer;

/** A hit has this much of a query at least, by rarity or by count, so that a query on something else finds nothing. */
const LEAST_COVERAGE = 0.34;

/** Where a word of a query is not known, a sentence has more than this of it, by rarity and by count. */
const HALF = 0.5;

/** Fuse ranks no more than these at a time, those that have most of the query: its cost grows with what it ranks. */
const CANDIDATES = 40;

/** What somebody did is asked of what was said of them: that comes before their names. */
const OF_NAMES = 0.7;

const NOTHING: Answer = { hits: [], places: [], meant: [], isNamed: false, suggestion: '' };

/**
 * Answers queries from an index. A query that names claims by their numbers (“voa-2019-c43”, an address, “c43” for that
 * of each source) finds these alone. Else what has enough of the query is ranked, words that are not known being mended
 * first. First comes what is called exactly so; then what is called so but for a slip, even where the slip makes another
 * known word (“Boko Harm”); then what has a name of these very words, in any order or half-typed. Equal hits come in the
 * order of their places.
 */
export function answerer(index: SearchIndex): Answerer {
  const numbered = claimsByNumber(index);
  const known = vocabulary(index.words.keys());
  const coverage = coverageOf(index, known);
  const named = namesOf(index);
  const rank = ranker(index);
  return (text, { limit = 20, keep = () => true } = {}) => {
    const cited = numbered(text.slice(0, QUERY_LIMIT)).filter(keep);
    if (cited.length > 0) {
      const hits = cited.slice(0, Math.max(0, limit)).map((place) => ({ place, score: 1 }));
      return { ...NOTHING, hits, places: cited };
    }
    const asked = read(text);
    if (asked.words.length === 0) return NOTHING;
    const covered = coverage(asked);
    const { meant } = covered;
    const degrees = named(asked, meant);
    const mended = asked.words.map((word, i) => known.corrected(word, isTyped(asked, i)));
    const isKnown = meant.every((term, i) => term.length > 0 && mended[i] === asked.words[i]);
    const places = enough(covered, isKnown, keep);
    const worth = (place: number) => {
      // A name comes before any share.
      return (degrees.get(place) ?? 0) * 2 + covered.standing(place) * covered.share(place);
    };
    const candidates = first(places, worth, Math.max(CANDIDATES, limit));
    const hits = rank(candidates, { mended, typing: asked.typing, covered })
      .map(({ place, score }) => {
        const degree = degrees.get(place) ?? 0;
        const prior = asked.asks && place < index.named ? OF_NAMES : 1;
        return { place, degree, worth: score * covered.share(place) * prior };
      })
      .sort((a, b) => b.degree - a.degree || b.worth - a.worth || a.place - b.place)
      .slice(0, Math.max(0, limit))
      .map(({ place, degree, worth }) => ({ place, score: degree === EXACTLY ? 1 : Math.min(worth, 0.999) }));
    const [best] = hits;
    const slip = best?.score === 1 ? undefined : [...degrees].find(([, degree]) => degree === SLIPPED)?.[0];
    const slipped = slip === undefined ? undefined : index.names[slip]?.[0];
    const likely = places.length > 0 ? mended : mended.filter((_, i) => (meant[i] ?? []).length > 0);
    const suggestion = slipped ?? (likely.join(' ') === asked.words.join(' ') ? '' : likely.join(' '));
    const isNamed =
      best !== undefined &&
      ((degrees.get(best.place) ?? 0) > 0 ||
        (isKnown &&
          best.place < index.named &&
          covered.had(best.place).filter(({ inHead }) => inHead).length === meant.length));
    return { hits, places, meant, isNamed, suggestion };
  };
}

/** The places of the entries that have enough of a query. */
function enough(covered: Coverage, isKnown: boolean, keep: (place: number) => boolean): number[] {
  const { share, count, isCalled } = covered;
  return [...covered.places].filter(
    (place) =>
      (isKnown || isCalled(place)
        ? Math.max(share(place), count(place)) >= LEAST_COVERAGE
        : Math.min(share(place), count(place)) > HALF) && keep(place),
  );
}

/** Those of highest worth, best first, at most `most`; equal ones by their places. */
function first(places: readonly number[], worth: (place: number) => number, most: number): number[] {
  const kept: { place: number; worth: number }[] = [];
  for (const place of places) {
    const one = { place, worth: worth(place) };
    const last = kept.at(-1);
    if (kept.length >= most && last !== undefined && isBefore(last, one)) continue;
    let at = kept.length;
    for (let before = kept[at - 1]; before !== undefined && isBefore(one, before); before = kept[at - 1])
      at--;
    kept.splice(at, 0, one);
    if (kept.length > most) kept.pop();
  }
  return kept.map(({ place }) => place);
}

function isBefore(a: { place: number; worth: number }, b: { place: number; worth: number }): boolean {
  return a.worth > b.worth || (a.worth === b.worth && a.place < b.place);
}
