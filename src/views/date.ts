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
 * "2014 to 2017" (throughout), "some time between 2014 and 2017" (a set), "since 2014" (an open interval).
 */
export function dateText(dated: Dated): string {
  const set = /^\[(.*)\]$/.exec(dated.edtf)?.[1];
  if (set !== undefined) return setText(set);
  const [from = '', to] = dated.edtf.split('/');
  if (to === undefined) return pointText(from);
  return to === '..' ? `since ${pointText(from)}` : `${pointText(from)} to ${pointText(to)}`;
}

/** The day itself, where a date is one exact day (then it may stand in `<time>`); else `null`. */
export function exactDay(dated: Dated): Day | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(dated.edtf) ? dated.edtf : null;
}

/** Days between which something lies, in words: "10 November 2014", "December 2014", "between … and …". */
export function boundsText({ earliest, latest }: Bounds): string {
  const whole = [earliest, earliest.slice(0, 7), earliest.slice(0, 4)].find((point) => {
    const within = bounds(point);
    return within.earliest === earliest && within.latest === latest;
  });
  return whole === undefined ? `between ${pointText(earliest)} and ${pointText(latest)}` : pointText(whole);
}

function setText(set: string): string {
  const [from, to] = set.split('..').map((member) => member.trim());
  if (from !== undefined && to !== undefined) return `some time between ${pointText(from)} and ${pointText(to)}`;
  const members = set.split(',').map((member) => pointText(member.trim()));
  return members.length < 2
    ? members.join('')
    : `${members.slice(0, -1).join(', ')} or ${members.at(-1) ?? ''}`;
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
