import type { Atlas, AtlasClaim } from '#src/atlas/atlas.ts';

/** Whole years, both included. */
export interface Years {
  first: number;
  last: number;
}

/** The years that some claims tell of. */
export interface YearsTold extends Years {
  /** Claims that lie within one year, by year, in order; those that span several are in none. */
  counts: { year: number; claims: number }[];
  /** "2014 to 2018, most often 2015". */
  text: string;
}

/** `null` where none of them has a date of its own: the day on which an article came out is not what it tells of. */
export function yearsTold(claims: readonly AtlasClaim[]): YearsTold | null {
  const spans = claims
    .filter((claim) => claim.date !== undefined || claim.as_of !== undefined)
    .flatMap(({ dated }) => spanOf(dated.start, dated.end));
  if (spans.length === 0) return null;
  const first = Math.min(...spans.map((span) => span.first));
  const last = Math.max(...spans.map((span) => span.last));
  const counts = [];
  for (let year = first; year <= last; year += 1) {
    const within = spans.filter((span) => span.first === year && span.last === year).length;
    if (within > 0) counts.push({ year, claims: within });
  }
  return { first, last, counts, text: inWords(first, last, counts) };
}

/** The first and the last year that any claim on record tells of; `null` where none does. */
export function yearsOnRecord(atlas: Pick<Atlas, 'claims'>): Years | null {
  const told = yearsTold(atlas.claims);
  return told && { first: told.first, last: told.last };
}

interface Ends {
  earliest: string;
  latest: string;
}

/** What is open at an end tells of the other end only; what is open at both tells of no year. */
function spanOf(start: Ends, end: Ends | null): Years[] {
  const years = [start.earliest, start.latest, ...(end ? [end.earliest, end.latest] : [])]
    .map((day) => Number.parseInt(day.slice(0, 4), 10))
    .filter((year) => year > 1000 && year < 9999);
  return years.length === 0 ? [] : [{ first: Math.min(...years), last: Math.max(...years) }];
}

function inWords(first: number, last: number, counts: YearsTold['counts']): string {
  if (first === last) return String(first);
  const span = `${first} to ${last}`;
  const most = Math.max(0, ...counts.map(({ claims }) => claims));
  const often = counts.filter(({ claims }) => claims === most);
  return most > 1 && often.length === 1 && often[0] ? `${span}, most often ${often[0].year}` : span;
}
