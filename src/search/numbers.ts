/** Printable ASCII that JSON writes as it is. */
const SIGNS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (sign) => sign !== '"' && sign !== '\\',
);
/** A number ends with one of these; those before it, where it has any, are of the others. */
const LAST = 64;
const MORE = SIGNS.length - LAST;

const VALUES = new Map(SIGNS.map((sign, value) => [sign, value]));

/** Whole numbers from 0 as a short text: one sign for each below 64. */
export function writeNumbers(list: Iterable<number>): string {
  let text = '';
  for (const number of list) {
    let signs = SIGNS[number % LAST] ?? '';
    for (let rest = Math.floor(number / LAST); rest > 0; rest = Math.floor(rest / MORE)) {
      signs = (SIGNS[LAST + (rest % MORE)] ?? '') + signs;
    }
    text += signs;
  }
  return text;
}

/** The numbers in such a text; throws a `TypeError` on any other. */
export function readNumbers(text: string): number[] {
  const list: number[] = [];
  let before = 0;
  for (const sign of text) {
    const value = VALUES.get(sign);
    if (value === undefined) throw new TypeError('not a list of numbers');
    if (value >= LAST) before = before * MORE + value - LAST;
    else {
      list.push(before * LAST + value);
      before = 0;
    }
  }
  if (before > 0) throw new TypeError('a list of numbers that breaks off');
  return list;
}

/** Lists of rising numbers, as served: how many each has, and the steps from one to the next. */
export type Lists = readonly [counts: string, steps: string];

/** Packs lists of rising numbers from 0. */
export function writeLists(lists: readonly (readonly number[])[]): Lists {
  return [
    writeNumbers(lists.map(({ length }) => length)),
    writeNumbers(lists.flatMap((list) => list.map((number, i) => number - (list[i - 1] ?? -1) - 1))),
  ];
}

/** The lists in such a pair of texts, all numbers below `end`; throws a `TypeError` on anything else. */
export function readLists([counts, steps]: Lists, end: number): number[][] {
  const numbers = readNumbers(steps);
  let taken = 0;
  const lists = readNumbers(counts).map((count) => {
    let last = -1;
    const list = numbers.slice(taken, taken + count).map((step) => (last += step + 1));
    taken += count;
    if (last >= end) throw new TypeError('a list that leads too far');
    return list;
  });
  if (taken !== numbers.length) throw new TypeError('lists that do not fit their numbers');
  return lists;
}
