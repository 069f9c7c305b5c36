import type { Figure } from '#src/schema/primitives.ts';

const NUMBER = new Intl.NumberFormat('en-GB');

/** A figure as its claim gives it: "145 people", "about 1,000", "200 to 300 fighters", "at least 10 people", "more than 10". */
export function figureText({ value, low, high, over, approx, unit }: Figure): string {
  const about = approx ? 'about ' : '';
  const number = (() => {
    if (value !== undefined) return NUMBER.format(value);
    if (low !== undefined && high !== undefined) return `${NUMBER.format(low)} to ${NUMBER.format(high)}`;
    if (low === undefined) return `up to ${NUMBER.format(high ?? 0)}`;
    return `${over ? 'more than' : 'at least'} ${NUMBER.format(low)}`;
  })();
  return `${about}${number} ${unit}`;
}
