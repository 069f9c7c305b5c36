import type { SearchIndex } from './search-index.ts';
import { HEDGES, type Hedge } from '#src/schema/hedge.ts';

/** What results can be narrowed down by. */
export const FACETS = ['kind', 'group', 'source', 'year', 'hedge'] as const;
export type Facet = (typeof FACETS)[number];

/** A value of a facet, as it stands in an address and as it is shown. */
export interface FacetValue {
  value: string;
  text: string;
}

/** A value and how many results have it, those left that another facet does not leave out. */
export type Counted = FacetValue & { count: number };

/** What is chosen of each facet; what is not is left out. */
export type Chosen = Readonly<Partial<Record<Facet, string>>>;

/** The facets of an index. */
export interface Facets {
  /** All values of a facet, in their order. */
  values: (facet: Facet) => readonly FacetValue[];
  /** Whether an entry is as chosen. */
  fits: (place: number, chosen: Chosen) => boolean;
  /** The values that entries have, of each facet those that are as chosen by all others; the chosen one always. */
  count: (places: readonly number[], chosen: Chosen) => Record<Facet, Counted[]>;
}

/** A span of more years than these is none that anybody would look for by year. */
const MOST_YEARS = 50;

/** Reads the facets of an index: a group is a value of itself and of all that is about it. */
export function facetsOf(index: SearchIndex): Facets {
  const { size, types, labels, ids, names, sources, about, hedges, dates } = index;
  const empty = (): number[][] => Array.from({ length: size }, () => []);
  const groups = types.flatMap((type, place) => (type === 'group' ? [place] : []));
  const articles = [...sources.keys()];
  const yearsOf = new Map([...new Set(dates)].map((date) => [date, yearsIn(date)]));
  const allYears = [...new Set([...yearsOf.values()].flat())].sort((a, b) => b - a);
  const kinds = [...new Set(types)];
  const hedgeNames = Object.keys(HEDGES) as Hedge[];
  const of: Record<Facet, number[][]> = {
    kind: types.map((type) => [kinds.indexOf(type)]),
    group: empty(),
    source: empty(),
    year: dates.map((date) => (yearsOf.get(date) ?? []).map((year) => allYears.indexOf(year))),
    hedge: hedges.map((hedge) => [hedgeNames.indexOf(hedge as Hedge)]),
  };
  groups.forEach((place, value) => {
    for (const other of [place, ...(about[place] ?? [])]) of.group[other]?.push(value);
  });
  articles.forEach((place, value) => {
    for (const other of sources.get(place) ?? []) of.source[other]?.push(value);
  });
  const named = (place: number): FacetValue => ({ value: ids[place] ?? '', text: names[place]?.[0] ?? '' });
  const values: Record<Facet, FacetValue[]> = {
    kind: kinds.map((type) => ({ value: type, text: labels[type] })),
    group: groups.map(named),
    source: articles.map((place) => ({ value: ids[place] ?? '', text: names[place]?.[1] ?? '' })),
    year: allYears.map((year) => ({ value: String(year), text: String(year) })),
    hedge: hedgeNames.map((hedge) => ({ value: hedge, text: HEDGES[hedge].label })),
  };
  const misses = (place: number, facet: Facet, wanted: string | undefined) =>
    wanted !== undefined && !(of[facet][place] ?? []).some((i) => values[facet][i]?.value === wanted);
  return {
    values: (facet) => values[facet],
    fits: (place, chosen) => FACETS.every((facet) => !misses(place, facet, chosen[facet])),
    count(places, chosen) {
      const counts = {
        kind: new Map<number, number>(),
        group: new Map<number, number>(),
        source: new Map<number, number>(),
        year: new Map<number, number>(),
        hedge: new Map<number, number>(),
      };
      for (const place of places) {
        const missed = FACETS.filter((facet) => misses(place, facet, chosen[facet]));
        for (const facet of FACETS) {
          if (missed.some((other) => other !== facet)) continue;
          for (const i of of[facet][place] ?? []) counts[facet].set(i, (counts[facet].get(i) ?? 0) + 1);
        }
      }
      const counted = (facet: Facet): Counted[] =>
        values[facet]
          .map((value, i) => ({ ...value, count: counts[facet].get(i) ?? 0 }))
          .filter(({ value, count }) => count > 0 || value === chosen[facet]);
      return {
        kind: counted('kind'),
        group: counted('group').sort((a, b) => b.count - a.count),
        source: counted('source'),
        year: counted('year'),
        hedge: counted('hedge'),
      };
    },
  };
}

/** The years that a date in words speaks of, and those between two of a span. */
export function yearsIn(date: string): number[] {
  const named = [...date.matchAll(/\b\d{4}\b/g)].map(([year]) => Number(year));
  const [from, to] = [Math.min(...named), Math.max(...named)];
  if (named.length === 0 || to - from > MOST_YEARS || !/ (?:to|and) /.test(date)) return [...new Set(named)];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Places by their dates, the latest first or last; those without one at the end, and of one date in the order given. */
export function byDate(
  { dates, times }: Pick<SearchIndex, 'dates' | 'times'>,
  places: readonly number[],
  newest: boolean,
): number[] {
  const isUndated = (place: number) => (dates[place] === '' ? 1 : 0);
  const time = (place: number) => (newest ? -1 : 1) * (times[place] ?? 0);
  return [...places].sort((a, b) => isUndated(a) - isUndated(b) || time(a) - time(b));
}
