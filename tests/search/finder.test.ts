import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { searchEntries } from '#src/search/entries.ts';
import { finder } from '#src/search/finder.ts';
import { hostileQueries } from '../../scripts/bench/hostile.ts';
import { madeAtlas } from './made.ts';

const entries = searchEntries(madeAtlas());
const find = finder(entries);
const ids = (query: string, limit?: number) => find(query, limit).map((hit) => hit.entry.id);

it.each([
  ['Boko Haram', 'boko-haram'],
  ['haram boko', 'boko-haram'],
  ['bok', 'boko-haram'],
  ['Bokko Harram', 'boko-haram'],
  ['daesh', 'islamic-state'],
  ['isis-k', 'is-khorasan'],
  ['ISIS K', 'is-khorasan'],
  ['iskp', 'is-khorasan'],
  ['abm', 'ansar-beit-al-maqdis'],
  ['al Qaida', 'al-qaeda'],
  ['Al-Qāʿida’s', 'al-qaeda'],
  ['LeT', 'lashkar-e-taiba'],
  ['lashkar tayiba', 'lashkar-e-taiba'],
  ['Bagdahdi', 'abu-bakr-al-baghdadi'],
  ['Nangahar', 'nangarhar'],
  ['سيناء', 'sinai'],
  ["ansar bay'ah", 'pledge-of-ansar'],
  ['pledge november 2014', 'pledge-of-ansar'],
  ['kohlmann boko haram', 'gazette-c2'],
])('%s finds %s', (query, id) => {
  expect(ids(query, 3)).toContain(id);
});

it.each([
  '',
  ' ',
  '…',
  '-',
  'zzzzqqq',
  'premier league results',
  'chocolate cake recipe',
  '???',
  "'",
  '\u0000',
])('%j finds nothing', (query) => {
  expect(find(query)).toEqual([]);
});

it('does not find an acronym inside a word', () => {
  expect(ids('isk')).not.toContain('gazette-c3');
});

it('says which words were meant', () => {
  const [hit] = find('Bokko har');
  expect(hit?.entry.id).toBe('boko-haram');
  expect(hit?.meant).toEqual([['boko'], ['haram']]);
});

it('gives scores from 0 to 1, best first, and no more than asked for', () => {
  const scores = find('islamic state', 50).map((hit) => hit.score);
  expect(scores.length).toBeGreaterThan(2);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const score of scores) expect(score).toSatisfy((value: number) => value >= 0 && value <= 1);
  expect(find('islamic state', 2)).toHaveLength(2);
  expect(find('islamic state', 0)).toEqual([]);
});

it('takes a name with a slip for it, also where the slip makes a word that others have', () => {
  const [some] = searchEntries(madeAtlas()).filter(({ type }) => type === 'claim');
  if (some === undefined) throw new Error('no claim is made');
  const harm = { ...some, id: 'gazette-c9', title: 'It did great harm.', about: [], names: [] };
  expect(finder([...entries, harm])('Boko Harm', 1).map(({ entry }) => entry.id)).toEqual(['boko-haram']);
});

it('puts a name of these very words first, half-typed or with slips', () => {
  for (const query of ['islamic stat', 'state islamic', 'Islmaic Staet', 'staet islamic']) {
    expect([query, ids(query, 1)]).toEqual([query, ['islamic-state']]);
  }
});

it('answers a question by what was said, and one that asks who somebody is by the name', () => {
  const typesOf = (query: string) => find(query, 1).map(({ entry }) => entry.type);
  expect(['claim', 'finding']).toContain(typesOf('what did kohlmann say of boko haram')[0]);
  expect(typesOf('who is evan kohlmann')).toEqual(['person']);
});

it('does not find a sentence by half of a query where the other half is not known', () => {
  const types = find('loyalty qwertyuiop').map(({ entry }) => entry.type);
  expect(types).toEqual([]);
  expect(ids('loyalty')).toContain('gazette-c1');
  expect(ids('kohlmann qwertyuiop')).toContain('evan-kohlmann');
});

it('does not depend on the order of the entries', () => {
  const reversed = finder([...entries].reverse());
  for (const query of ['islamic state', 'ansar', 'a', '2014', 'group']) {
    expect(reversed(query).map((hit) => hit.entry.id)).toEqual(ids(query));
  }
});

it('finds nothing in nothing', () => {
  expect(finder([])('boko')).toEqual([]);
});

describe('hostile input', () => {
  test.each([
    ['20 kB of letters', 'a'.repeat(20_000)],
    ['20 kB of words', 'boko haram '.repeat(2_000)],
    ['20 kB of marks', `e${'\u0301'.repeat(20_000)}`],
    ['letters that stand for many', 'ﷺ'.repeat(64)],
    ['control characters', '\u0000\u0007boko\u001b[31m haram\u202e'],
    ['regular expressions', '(boko|.*)+$ [haram] \\b ^'],
    ['half a surrogate pair', '\ud83d boko'],
    ['names of the language', '__proto__ constructor toString'],
    ['the words of Fuse', "'boko !haram =x | ^y $z"],
  ])('%s: an answer, from the first 64 characters', (_, query) => {
    expect(find(query)).toEqual(find(query.slice(0, 64)));
    expect(find(query).length).toBeLessThanOrEqual(20);
  });

  test('10,000 queries of odd characters and lengths: each is answered, no more is found than asked for', () => {
    const titles = entries.map(({ title }) => title);
    for (const query of hostileQueries(10_000, titles)) {
      const hits = find(query, 5);
      expect(hits.length).toBeLessThanOrEqual(5);
      for (const { score } of hits) expect(score >= 0 && score <= 1).toBe(true);
    }
  });

  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        expect(Array.isArray(find(query))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a claim cited by its number', () => {
  it.each([
    ['gazette-c2'],
    ['Claim GAZETTE-C2.'],
    ['gazette c2'],
    ['https://atlas.example/claims/gazette-c2/?v=unreleased-0123456789ab'],
  ])('is what “%s” finds, alone', (query) => {
    expect(find(query)).toMatchObject([{ entry: { id: 'gazette-c2', type: 'claim' }, score: 1 }]);
  });

  it('without its source is that of each source', () => {
    expect(ids('c2')).toEqual(entries.filter(({ id }) => /-c2$/.test(id)).map(({ id }) => id));
  });

  it('that is not on record leaves the search as it was', () => {
    expect(ids('gazette-c999 boko haram')).toContain('boko-haram');
  });
});
