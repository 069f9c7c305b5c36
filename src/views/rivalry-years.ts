import type { Rivalry } from '#src/atlas/rivalry.ts';

/**
 * The years of several acts and ties, in words: "2015–2018, 2021, some time in 2014, as of 2024". What is known
 * less exactly is left out where what is known better covers it.
 */
export function yearsText(times: readonly Pick<Rivalry, 'from' | 'until' | 'time'>[]): string {
  const known = new Set<number>();
  const parts: string[] = [];
  for (const [time, before] of WORDS) {
    const spans = times
      .filter((one) => one.time === time)
      .map(({ from, until }) => yearsOf(from, until))
      .filter((years) => (time === 'throughout' ? true : !years.some((year) => known.has(year))));
    const years = new Set(spans.flat());
    if (years.size === 0) continue;
    parts.push(`${before}${rangesText([...years].sort((a, b) => a - b))}`);
    for (const year of years) known.add(year);
  }
  return parts.join(', ');
}

const WORDS = [
  ['throughout', ''],
  ['within', 'some time in '],
  ['as-of', 'as of '],
] as const;

function yearsOf(from: string, until: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Years in order, those that follow one another as one range. */
function rangesText(years: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const year of years) {
    const last = ranges.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else ranges.push([year, year]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
