import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileQueries } from '../../../scripts/bench/hostile.ts';
import type { InBrowser } from '../../../scripts/bench/search-browser.ts';
import { part, searchGoals, type SearchFigures } from '../../../scripts/bench/search-goals.ts';
import {
  keystrokes,
  ndcg,
  quality,
  reciprocalRank,
  scattered,
} from '../../../scripts/bench/search-quality.ts';
import { syntheticEntries } from '../../../scripts/bench/synthetic-entries.ts';
import { searchEntries } from '../../../src/search/entries.ts';
import { pack } from '../../../src/search/pack.ts';
import { madeAtlas } from '../../search/made.ts';

const MADE = searchEntries(madeAtlas());

describe('an answer', () => {
  test('is worth the more, the higher the first right one stands', () => {
    expect(reciprocalRank(['a', 'b', 'c'], ['a'])).toBe(1);
    expect(reciprocalRank(['a', 'b', 'c'], ['c', 'b'])).toBe(1 / 2);
    expect(reciprocalRank(['a', 'b', 'c'], ['d'])).toBe(0);
    const eleven = Array.from({ length: 11 }, (_, i) => String(i));
    expect([reciprocalRank(eleven, ['9']), reciprocalRank(eleven, ['10'])]).toEqual([1 / 10, 0]);
  });

  test('gains by every right one, discounted by its place', () => {
    expect(ndcg(['a', 'b'], ['b', 'a'])).toBe(1);
    expect(ndcg(['x', 'a'], ['a'])).toBeCloseTo(1 / Math.log2(3));
    expect(ndcg(['a', 'x', 'b'], ['a', 'b'])).toBeCloseTo((1 + 1 / 2) / (1 + 1 / Math.log2(3)));
    // Ten are all that is looked at: more that are right do not lessen it.
    const many = Array.from({ length: 15 }, (_, i) => String(i));
    expect(ndcg(many.slice(0, 10), many)).toBeCloseTo(1);
    expect(ndcg(['a', 'a'], ['a', 'b'])).toBeLessThan(1);
    expect(ndcg([], ['a'])).toBe(0);
    expect(ndcg(['a'], [])).toBe(0);
  });

  test('has figures from 0 to 1, and all of them 1 only where all that is right comes first', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { maxLength: 12 });
    fc.assert(
      fc.property(ids, ids, (found, expected) => {
        const gain = ndcg(found, expected);
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(gain).toBeLessThanOrEqual(1 + 1e-12);
        expect(reciprocalRank(found, expected) > 0).toBe(gain > 0);
        const most = Math.min(expected.length, 10);
        const isFirst =
          most > 0 && found.slice(0, most).filter((id) => expected.includes(id)).length === most;
        expect(gain > 1 - 1e-9).toBe(isFirst);
      }),
    );
  });
});

test('answers are summed up, those to nonsense by themselves', () => {
  const query = (expect: string[]) => ({ q: 'q', kind: 'exact', expect });
  const { mrr, at1, at5, silent, answered, unanswerable } = quality([
    { query: query(['a']), found: ['a'] },
    { query: query(['a']), found: ['x', 'a'] },
    { query: query(['a']), found: ['x', 'y', 'z', 'u', 'v', 'a'] },
    { query: query(['a']), found: [] },
    { query: query([]), found: [] },
    { query: query([]), found: ['x'] },
  ]);
  expect({ answered, unanswerable, at1, at5, silent }).toEqual({
    answered: 4,
    unanswerable: 2,
    at1: 1 / 4,
    at5: 2 / 4,
    silent: 1 / 2,
  });
  expect(mrr).toBeCloseTo((1 + 1 / 2 + 1 / 6) / 4);
  expect(quality([]).mrr).toBeNaN();
});

describe('keys', () => {
  test('are every prefix of a query, by whole characters', () => {
    expect(keystrokes('is k')).toEqual(['i', 'is', 'is ', 'is k']);
    expect(keystrokes('𝔦s')).toEqual(['𝔦', '𝔦s']);
    expect(keystrokes('')).toEqual([]);
  });

  test('are scattered so that any beginning is spread over all of them', () => {
    const list = Array.from({ length: 1000 }, (_, i) => i);
    const mixed = scattered(list);
    expect([...mixed].sort((a, b) => a - b)).toEqual(list);
    expect(scattered(list)).toEqual(mixed);
    const tenths = new Set(mixed.slice(0, 20).map((i) => Math.floor(i / 100)));
    expect(tenths.size).toBe(10);
  });
});

describe('made-up entries', () => {
  const made = syntheticEntries(MADE, 300);

  test('are the same each time, as many as asked for, those on record among them', () => {
    expect(syntheticEntries(MADE, 300)).toEqual(made);
    expect(new Set(made.map(({ id }) => id)).size).toBe(300);
    expect(made.slice(0, MADE.length)).toEqual(MADE);
    expect(syntheticEntries(MADE, 3)).toEqual(MADE.slice(0, 3));
  });

  test('are records that can be packed, each about some that are there', () => {
    const { names, sentences } = pack(made, '/');
    expect([...names.names, ...sentences.names]).toHaveLength(300);
    const ids = new Set(made.map(({ id }) => id));
    expect(made.flatMap(({ about }) => about).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('bring new words with them', () => {
    const words = (list: typeof made) => new Set(list.flatMap(({ title }) => title.split(' ')));
    expect(words(made).size).toBeGreaterThan(1.5 * words([...MADE]).size);
  });
});

test('hostile queries are the same each time, of every length and of odd characters', () => {
  const queries = hostileQueries(144, ['Boko Haram']);
  expect(hostileQueries(144, ['Boko Haram'])).toEqual(queries);
  expect(queries).toHaveLength(144);
  expect(queries).toContain('');
  expect(queries.some((query) => query.length > 10_000)).toBe(true);
  expect(queries.some((query) => query.includes('Boko Haram'))).toBe(true);
  for (const odd of [/\p{Cc}/u, /\p{Bidi_Control}/u, /[\u{10000}-\u{10ffff}]/u, /\p{Cs}/u, /\p{M}/u]) {
    expect(queries.some((query) => odd.test(query))).toBe(true);
  }
});

describe('the goals of the search', () => {
  const good = {
    answered: 10,
    unanswerable: 2,
    mrr: 0.96,
    ndcg: 0.91,
    at1: 0.94,
    at5: 1,
    silent: 1,
  };
  const browser: InBrowser = {
    name: { bytes: 35_000, requests: 3 },
    question: { bytes: 35_000, requests: 3 },
    load: 1,
    keys: { median: 1, p95: 15, min: 0, max: 20 },
    hostile: { thrown: 0, p50: 1, p99: 50, violations: 0 },
  };
  const figures: SearchFigures = {
    kinds: new Map(['translit', 'typo1', 'typo2', 'question'].map((kind) => [kind, good])),
    all: good,
    peers: { mrr: 0.95, ndcg: 0.9, at1: 0.93 },
    key: 5,
    keyAtScale: 10,
    browser,
    thrown: 0,
    hostile: 1,
  };
  const missed = (changed: Partial<SearchFigures>) =>
    searchGoals({ ...figures, ...changed })
      .filter(({ reached }) => !reached)
      .map(({ goal }) => goal);

  test('are reached at their very limits', () => {
    expect(missed({})).toEqual([]);
  });

  test('are missed one by one', () => {
    const kinds = (kind: string, mrr: number) => new Map([...figures.kinds, [kind, { ...good, mrr }]]);
    const all: Partial<SearchFigures>[] = [
      { all: { ...good, mrr: 0.959 } },
      { peers: { ...figures.peers, mrr: 0.96 } },
      { peers: { ...figures.peers, ndcg: 0.91 } },
      { peers: { ...figures.peers, at1: 0.94 } },
      { kinds: kinds('typo2', 0.93) },
      { kinds: kinds('question', 0.74) },
      { all: { ...good, silent: 0.5 } },
      { key: 5.1 },
      { keyAtScale: 10.1 },
      { browser: { ...browser, name: { bytes: 35_001, requests: 3 } } },
      { browser: { ...browser, question: { bytes: 35_000, requests: 4 } } },
      { browser: { ...browser, keys: { ...browser.keys, p95: 15.1 } } },
      { browser: { ...browser, hostile: { ...browser.hostile, violations: 1 } } },
      { thrown: 1 },
    ];
    for (const changed of all) expect(missed(changed)).toHaveLength(1);
  });

  test('are printed as shares of three figures', () => {
    expect([part(0.9671), part(1), part(0), part(Number.NaN)]).toEqual(['.967', '1.000', '.000', '–']);
  });
});
