import type { SearchIndex } from './search-index.ts';

/** The number of a claim, with its source or without. */
const NUMBER = /(?<![a-z0-9-])(?:[a-z0-9]+-)*c\d{1,4}(?![a-z0-9-])/g;

/**
 * Finds the claims that a text cites by number, whole or by its end alone; their places. Where words beside the end name
 * one source (“ctc 2018 c12”), it is that of this source alone.
 */
export function claimsByNumber({
  ids,
  types,
}: Pick<SearchIndex, 'ids' | 'types'>): (text: string) => number[] {
  const byNumber = new Map<string, number[]>();
  types.forEach((type, place) => {
    if (type !== 'claim') return;
    const number = endOf(ids[place] ?? '');
    const known = byNumber.get(number);
    if (known === undefined) byNumber.set(number, [place]);
    else known.push(place);
  });
  return (text) => {
    const beside = new Set(text.toLowerCase().split(/[^a-z0-9]+/));
    return [...new Set(text.toLowerCase().match(NUMBER))].flatMap((cited) => {
      const places = byNumber.get(endOf(cited)) ?? [];
      if (cited.includes('-')) return places.filter((place) => ids[place] === cited);
      const meant = places.filter((place) => (ids[place] ?? '').split('-').every((part) => beside.has(part)));
      return meant.length > 0 ? meant : places;
    });
  };
}

function endOf(id: string): string {
  return id.slice(id.lastIndexOf('-') + 1);
}
