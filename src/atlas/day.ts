import type { Bounds, Day } from './atlas.ts';

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * First and last day of a plain day, month or year (`2014-12` → 2014-12-01 … 2014-12-31).
 * Throws a RangeError on anything else, impossible days included.
 */
export function bounds(point: string): Bounds {
  const [, year, month, day] = POINT.exec(point) ?? [];
  if (year === undefined) throw new RangeError(`“${point}” is not a day, month or year`);
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const length = Number(month) >= 1 && Number(month) <= 12 ? daysIn(Number(year), Number(month)) : 0;
  if (length === 0) throw new RangeError(`“${point}” has no such month`);
  if (day === undefined) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${length}` };
  if (Number(day) < 1 || Number(day) > length)
    throw new RangeError(`“${point}” is a day that does not exist`);
  return { earliest: point, latest: point };
}

/** Last day of a plain day, month or year; throws a RangeError on anything else. */
export function lastDay(point: string): Day {
  return bounds(point).latest;
}

/** The day after. */
export function nextDay(day: Day): Day {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
