import type { Bounds, Dated } from './atlas.ts';
import { bounds } from './day.ts';

/** The earliest day of a date whose beginning nobody gives. */
const NO_DAY = '0000-01-01';
const MEMBER = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)([?~%]?)$/;

/**
 * An EDTF date (ISO 8601-2) with its bounds, as the atlas uses it: a day, month or year, each also `~` about,
 * `?` uncertain or `%` both; an interval `a/b`, `a/..` or `../b` (throughout); a set `[a..b]`, `[..b]` or `[a,b]`
 * (some time within). Where no beginning is known it is possible from the first day that can be written, `NO_DAY`.
 * The bounds of intervals and sets are taken from their members; the loader also holds each against the reference
 * parser. Throws a RangeError that says what is wrong.
 */
export function dated(text: string): Dated {
  const interval = text.split('/');
  if (interval.length === 2) return span(text, interval[0] ?? '', interval[1] ?? '');
  if (text.startsWith('[') && text.endsWith(']')) return oneOfSet(text);
  const { start, approximate, uncertain } = point(text, text);
  return { edtf: text, shape: 'point', start, end: start, approximate, uncertain };
}

/** Whether a date says only by when. */
export function hasNoBeginning({ start }: Dated): boolean {
  return start.earliest === NO_DAY;
}

function span(text: string, from: string, to: string): Dated {
  if (from === '..' && to !== '..') {
    const { start: end, ...doubts } = point(to, text);
    return { edtf: text, shape: 'span', ...doubts, start: { earliest: NO_DAY, latest: end.latest }, end };
  }
  const first = point(from, text);
  if (to === '..') return { edtf: text, shape: 'span', ...first, end: null };
  const last = point(to, text);
  if (last.start.latest < first.start.earliest) throw new RangeError(`“${text}” ends before it begins`);
  return {
    edtf: text,
    shape: 'span',
    start: first.start,
    end: last.start,
    approximate: first.approximate || last.approximate,
    uncertain: first.uncertain || last.uncertain,
  };
}

function oneOfSet(text: string): Dated {
  const by = /^\[\.\.([^,.]+)\]$/.exec(text)?.[1];
  if (by !== undefined) {
    const { start, ...doubts } = point(by.trim(), text);
    const within = { earliest: NO_DAY, latest: start.latest };
    return { edtf: text, shape: 'point', ...doubts, start: within, end: within };
  }
  const members = text
    .slice(1, -1)
    .split(/,|\.\./)
    .map((member) => point(member.trim(), text));
  const days = members.flatMap(({ start }) => [start.earliest, start.latest]).sort();
  const [a, b] = text
    .slice(1, -1)
    .split('..')
    .map((member) => member.trim());
  if (a !== undefined && b !== undefined && point(b, text).start.latest < point(a, text).start.earliest) {
    throw new RangeError(`“${text}” ends before it begins`);
  }
  const start = { earliest: days[0] ?? '', latest: days.at(-1) ?? '' };
  return {
    edtf: text,
    shape: 'point',
    start,
    end: start,
    approximate: members.some((member) => member.approximate),
    uncertain: members.some((member) => member.uncertain),
  };
}

function point(member: string, whole: string): { start: Bounds; approximate: boolean; uncertain: boolean } {
  const [, plain, mark] = MEMBER.exec(member) ?? [];
  if (plain === undefined) {
    throw new RangeError(
      `“${whole}” is not a date that the atlas knows (2014-11-10, 2014-10, 2015, 2014-12~, 2016-06?, 2014/2017, [2014..2017])`,
    );
  }
  return {
    start: bounds(plain),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}
