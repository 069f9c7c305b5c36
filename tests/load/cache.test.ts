import { expect, it } from 'vitest';
import { type Cache, cached } from '#src/load/cache.ts';

it('makes a thing again only where something else is given, under the same name', () => {
  const cache: Cache = new Map();
  const made: string[] = [];
  const make = (name: string, given: string) =>
    cached(cache, name, given, () => {
      made.push(`${name} of ${given}`);
      return `${name} of ${given}`;
    });
  for (const given of ['a', 'a', 'b', 'a']) expect(make('part', given)).toBe(`part of ${given}`);
  expect(make('edition', 'a')).toBe('edition of a');
  expect(made).toEqual(['part of a', 'part of b', 'part of a', 'edition of a']);
});
