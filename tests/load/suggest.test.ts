import { describe, expect, it } from 'vitest';
import { listed, suggest } from '#src/load/suggest.ts';

describe('suggest', () => {
  const ids = ['boko-haram', 'abu-sayyaf', 'al-qaeda', 'is-khorasan', 'is-sinai'];

  it.each([
    ['boko-harem', 'boko-haram'],
    ['Boko Haram', 'boko-haram'],
    ['abu_sayaf', 'abu-sayyaf'],
    ['al-qeada', 'al-qaeda'],
    ['boko', 'boko-haram'],
  ])('%s → %s', (word, meant) => {
    expect(suggest(word, ids)).toBe(meant);
  });

  it('takes letters out of order for one slip', () => {
    expect(suggest('plaec', ['place', 'targets'])).toBe('place');
  });

  it.each(['jund-al-khalifa', 'is', 'x', ''])('does not guess at %j', (word) => {
    expect(suggest(word, ids)).toBeUndefined();
  });

  it('does not choose between two that start alike', () => {
    expect(suggest('abu', ['abu-sayyaf', 'abu-bakr'])).toBeUndefined();
  });
});

describe('listed', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('%j', (words, text) => {
    expect(listed(words)).toBe(text);
  });
});
