import { describe, expect, it } from 'vitest';
import { figureText } from '#src/views/figure-text.ts';

const figure = { what: 'killed', unit: 'people', claim: 'x-c1' };

describe('a figure in words', () => {
  it.each([
    [{ value: 145 }, '145 people'],
    [{ value: 5000, approx: true }, 'about 5,000 people'],
    [{ low: 200, high: 300 }, '200 to 300 people'],
    [{ low: 0 }, 'at least 0 people'],
    [{ low: 2000, over: true as const }, 'more than 2,000 people'],
    [{ high: 1000 }, 'up to 1,000 people'],
  ])('%j is “%s”', (bounds, words) => {
    expect(figureText({ ...figure, ...bounds })).toBe(words);
  });
});
