import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { searchEntries } from '#src/search/entries.ts';
import { finder } from '#src/search/finder.ts';
import { openLibrary } from '#src/search/library.ts';
import { pack } from '#src/search/pack.ts';
import { addressOf, inPlaces, isNamed } from '#src/search/placed.ts';
import { searchIndex } from '#src/search/search-index.ts';
import { parseEntries, type ServedEntries } from '#src/search/served.ts';
import { madeAtlas } from './made.ts';

const entries = searchEntries(madeAtlas());
const packed = pack(entries, '/atlas/');
/** As it comes over the line. */
const fetched = (data: ServedEntries) => parseEntries(JSON.parse(JSON.stringify(data)));
const names = fetched(packed.names);
const sentences = fetched(packed.sentences);
const whole = openLibrary(names, sentences);
const places = inPlaces(entries).map((_, place) => place);

test('what is packed does not depend on the order of the entries', () => {
  expect(pack([...entries].reverse(), '/atlas/')).toEqual(packed);
});

test('what is unpacked shows every entry as it was', () => {
  const hits = whole.hits({
    ...whole.answer(''),
    hits: places.map((place) => ({ place, score: 1 })),
  });
  expect(hits.map(({ entry }) => entry.id)).toEqual(inPlaces(entries).map(({ id }) => id));
  for (const { entry, about } of hits) {
    const was = entries.find(({ id }) => id === entry.id);
    if (was === undefined) throw new Error(`${entry.id} is not on record`);
    const { type, id, title, kind, names, text, topics, date } = was;
    expect(entry).toEqual({
      ...{ type, id, title, kind, names, text, topics, url: `/atlas${addressOf(type, id)}` },
      ...(date === undefined ? {} : { date }),
    });
    expect(about.map((other) => other.id).sort()).toEqual([...was.about].sort());
  }
});

test('addresses of entries are those of their pages', () => {
  for (const { type, id, url } of entries) expect(addressOf(type, id)).toBe(url);
});

test('the search in the browser answers as the one over the entries does', () => {
  const find = finder(entries);
  for (const query of [
    'islamic state',
    'boko',
    'pledge',
    'formally allied',
    'Bagdahdi',
    'gazette-c2',
    'zzzz',
  ]) {
    expect(whole.hits(whole.answer(query)).map(({ entry, score }) => [entry.id, score])).toEqual(
      find(query).map(({ entry, score }) => [entry.id, score]),
    );
  }
});

describe('names alone', () => {
  const alone = openLibrary(names);

  it.each(['boko haram', 'ISKP', 'bok', 'islamic sta', 'Boko Harm'])('answer “%s”, which is one', (query) => {
    const { isNamed: isOne, hits } = alone.answer(query);
    expect(isOne).toBe(true);
    expect(hits[0]?.place).toBe(whole.answer(query).hits[0]?.place);
  });

  it.each(['formally allied', 'boko haram alliance', 'what did kohlmann say of boko haram', 'zzzz', ''])(
    'do not answer “%s”, which is none',
    (query) => {
      expect(alone.answer(query).isNamed).toBe(false);
    },
  );

  test('have the places that they have among all', () => {
    expect(alone.index.ids).toEqual(whole.index.ids.slice(0, alone.index.size));
    expect(alone.index.types.every(isNamed)).toBe(true);
  });
});

describe('a file of entries', () => {
  const [topics] = sentences.topics;
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['another version', { ...sentences, version: 1 }],
    ['a name that is none', { ...sentences, names: [[1]] }],
    ['nobody’s name', { ...sentences, names: [[]] }],
    ['an unknown topic', { ...sentences, topics: [['toString'], sentences.topics[1]] }],
    ['half of the topics', { ...sentences, topics: [topics] }],
    ['a count below nothing', { ...sentences, counts: [-1] }],
    ['an id that leads away', { ...sentences, ids: ['../x'] }],
    ['another origin', { ...sentences, base: '//elsewhere.example/' }],
    ['a script as its base', { ...sentences, base: 'javascript:alert(1)' }],
    ['a column without entries', { ...sentences, kinds: [[]] }],
  ])('is refused as %s', (_, data) => {
    expect(() => parseEntries(data)).toThrow(TypeError);
  });

  it.each<[string, Partial<ServedEntries>]>([
    ['fewer names', { names: sentences.names.slice(1) }],
    ['fewer ids', { ids: sentences.ids.slice(1) }],
    ['no id for the first', { ids: sentences.ids.map(() => '') }],
    ['fewer types', { counts: sentences.counts.slice(1) }],
    ['a short column', { dates: [sentences.dates[0], ''] }],
    ['a column of other values', { kinds: [[], sentences.kinds[1]] }],
    ['subjects of none', { about: ['', ''] }],
    ['topics of none', { topics: [topics, ['', '']] }],
  ])('does not fit together with %s', (_, part) => {
    expect(() => searchIndex(names, { ...sentences, ...part })).toThrow(TypeError);
  });

  test('does not stand in for the other', () => {
    expect(() => searchIndex(sentences, names)).toThrow(TypeError);
    expect(() => searchIndex(sentences)).toThrow(TypeError);
  });

  test('with any part of it another throws a TypeError, or is read', () => {
    const keys = Object.keys(sentences) as (keyof ServedEntries)[];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        try {
          searchIndex(names, parseEntries({ ...sentences, [key]: value }));
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
      }),
    );
  });
});
