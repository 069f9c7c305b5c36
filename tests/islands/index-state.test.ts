import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fold,
  hasWords,
  nextSort,
  readState,
  slug,
  writeState,
  type IndexState,
  type Known,
} from '#src/islands/index-state.ts';

const known: Known = {
  filters: [
    { key: 'source', values: ['nbc-2014', 'voa-2019'] },
    { key: 'hedge', values: ['stated', 'reported', 'no-claim'] },
  ],
  columns: ['claim', 'hedge'],
};
const usual: IndexState = { chosen: {}, words: '', sort: '' };

const state: fc.Arbitrary<IndexState> = fc.record({
  chosen: fc.record(
    { source: fc.constantFrom('nbc-2014', 'voa-2019'), hedge: fc.constantFrom('stated', 'no-claim') },
    { requiredKeys: [], noNullPrototype: true },
  ),
  words: fc.string({ unit: 'binary', maxLength: 100 }).map((words) => words.trim()),
  sort: fc.constantFrom('', 'claim', '-claim', 'hedge', '-hedge'),
});

describe('the address of an index', () => {
  test('holds its view whole: what is written is read again', () => {
    fc.assert(
      fc.property(state, (view) => {
        expect(readState(writeState(view, known), known)).toEqual({ state: view, remarks: [] });
      }),
    );
  });

  test('is plain to read, and empty for the page as it is built', () => {
    expect(writeState(usual, known)).toBe('');
    expect(
      writeState(
        { chosen: { hedge: 'reported', source: 'nbc-2014' }, words: 'oath sinai', sort: '-hedge' },
        known,
      ),
    ).toBe('?source=nbc-2014&hedge=reported&words=oath+sinai&sort=-hedge');
  });

  test('leaves out what it does not know and says so; what is not its own it passes over', () => {
    const { state: view, remarks } = readState(
      '?source=nobody&hedge=stated&sort=-size&from=elsewhere&__proto__=x',
      known,
    );
    expect(view).toEqual({ ...usual, chosen: { hedge: 'stated' } });
    expect(remarks).toEqual([
      'No source here is called “nobody”; it is left out.',
      'No column here is called “-size”; the order is the usual one.',
    ]);
  });

  test('never breaks the page, whatever it holds, and gives a view that can be shown', () => {
    const hostile = fc
      .tuple(fc.constantFrom('source', 'hedge', 'words', 'sort', '__proto__'), fc.string({ unit: 'binary' }))
      .map(([key, value]) => `?${key}=${value}`);
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (query) => {
        const read = readState(query, known).state;
        expect(readState(writeState(read, known), known)).toEqual({ state: read, remarks: [] });
      }),
    );
  });

  test('takes no more words than the field', () => {
    expect(readState(`?words=${'a'.repeat(1000)}`, known).state.words).toHaveLength(100);
  });
});

describe('words', () => {
  test('are found in any order, whatever their case and marks', () => {
    const text = fold('Abū Bakr’s “caliphate”');
    expect(hasWords(text, 'caliph ABU')).toBe(true);
    expect(hasWords(text, "bakr's")).toBe(true);
    expect(hasWords(text, 'abu mosul')).toBe(false);
  });

  test('stand in an address as a slug', () => {
    expect(slug('Voice of America’s reporter')).toBe('voice-of-americas-reporter');
  });
});

test('a column is sorted up, then down, then as the page has it', () => {
  expect(nextSort('', 'hedge')).toBe('hedge');
  expect(nextSort('hedge', 'hedge')).toBe('-hedge');
  expect(nextSort('-hedge', 'hedge')).toBe('');
  expect(nextSort('-claim', 'hedge')).toBe('hedge');
});
