import type { Bounds, Dated, Day } from '#src/atlas/atlas.ts';
import { bounds } from '#src/atlas/day.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * An EDTF date (ISO 8601-2) in words, en-GB: "10 November 2014", "about December 2014", "June 2016 (uncertain)",
 * "17 to 31 December 2014" (throughout), "some time between 2014 and 2017" (a set), "since 2014" and "until 2014" (open
 * intervals), "by 2014" (an open set).
 */
export function dateText(dated: Dated): string {
  const set = /^\[(.*)\]$/.exec(dated.edtf)?.[1];
  if (set !== undefined) return setText(set);
  const [from = '', to] = dated.edtf.split('/');
  if (to === undefined) return pointText(from);
  if (from === '..') return `until ${pointText(to)}`;
  return to === '..' ? `since ${pointText(from)}` : pair(from, 'to', to);
}

/** The day itself, where a date is one exact day (then it may stand in `<time>`); else `null`. */
export function exactDay(dated: Dated): Day | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(dated.edtf) ? dated.edtf : null;
}

/**
 * Whether it is not known to the month when something was, or the date is marked as doubtful. That it lasted is no
 * doubt: of a span, only its ends can be uncertain.
 */
export function isUncertain({ start, end, approximate, uncertain }: Dated): boolean {
  const isLoose = ({ earliest, latest }: Bounds) => earliest.slice(0, 7) !== latest.slice(0, 7);
  return approximate || uncertain || isLoose(start) || (end !== null && isLoose(end));
}

/** Days between which something lies, in words: "10 November 2014", "December 2014", "between … and …". */
export function boundsText({ earliest, latest }: Bounds): string {
  const whole = [earliest, earliest.slice(0, 7), earliest.slice(0, 4)].find((point) => {
    const within = bounds(point);
    return within.earliest === earliest && within.latest === latest;
  });
  return whole === undefined ? `between ${pair(earliest, 'and', latest)}` : pointText(whole);
}

function setText(set: string): string {
  const [from, to] = set.split('..').map((member) => member.trim());
  if (from === '' && to !== undefined) return `by ${pointText(to)}`;
  if (from !== undefined && to !== undefined) return `some time between ${pair(from, 'and', to)}`;
  const members = set.split(',').map((member) => member.trim());
  const last = members.at(-1) ?? '';
  const words = members.slice(0, -1).map((member) => without(member, last));
  return words.length === 0 ? pointText(last) : `${words.join(', ')} or ${pointText(last)}`;
}

/** Two dates; what they share is said once: "17 and 31 December 2014", "August and December 2014". */
function pair(from: string, word: string, to: string): string {
  return `${without(from, to)} ${word} ${pointText(to)}`;
}

/** A date before another, without the month and year that both share where both are equally exact and unmarked. */
function without(point: string, next: string): string {
  const [year, month, day] = point.split('-');
  const [nextYear, nextMonth, nextDay] = next.split('-');
  const text = pointText(point);
  const alike =
    (day === undefined) === (nextDay === undefined) && month !== undefined && nextMonth !== undefined;
  if (!alike || year !== nextYear || point === next || /[~?%]/.test(point + next)) return text;
  if (day !== undefined && month === nextMonth) return String(Number(day));
  return text.slice(0, -' 2014'.length);
}

function pointText(point: string): string {
  const mark = /[~?%]$/.exec(point)?.[0] ?? '';
  const [year = '', month, day] = point.slice(0, point.length - mark.length).split('-');
  const plain = [day === undefined ? '' : String(Number(day)), MONTHS[Number(month) - 1] ?? '', year]
    .filter((part) => part !== '')
    .join(' ');
  const about = mark === '~' || mark === '%' ? `about ${plain}` : plain;
  return mark === '?' || mark === '%' ? `${about} (uncertain)` : about;
}
