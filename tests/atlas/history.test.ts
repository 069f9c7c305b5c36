import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whatChanged } from '#src/atlas/changed.ts';
import { digest } from '#src/atlas/digest.ts';
import { followsFrom } from '#src/atlas/follows.ts';
import { editionOf, historyOf, versionOf } from '#src/atlas/history.ts';
import { link } from '#src/atlas/link.ts';
import type { Departing, Edition, LedgerEntry } from '#src/schema/ledger.ts';
import { madeRecords } from './made.ts';

const live = (id: string, text: string, what = ['new'], why?: string): LedgerEntry => ({
  id,
  type: 'claim',
  url: `/claims/${id}/`,
  state: 'live',
  digest: digest({ id, text }),
  frozen: '0'.repeat(64),
  what,
  ...(why === undefined ? {} : { why }),
  record: { id, text },
});
const now = (id: string, text: string, change?: string) => ({
  id,
  type: 'claim' as const,
  url: `/claims/${id}/`,
  digest: digest({ id, text }),
  record: { id, text },
  ...(change === undefined ? {} : { change }),
});
const edition = (day: number, ...entries: LedgerEntry[]): Edition => ({
  edition: `2026.11.${day}`,
  date: `2026-11-${day}`,
  entries,
});

describe('history', () => {
  const editions = [
    edition(20, live('a', 'one'), live('b', 'two')),
    edition(
      21,
      live('a', 'three', ['wording'], 'a slip'),
      { id: 'b', type: 'claim', url: '/claims/b/', state: 'moved', to: 'c', why: 'renamed' },
      live('c', 'two', ['identifier']),
    ),
  ];

  it('folds editions into versions, oldest first', () => {
    const { a, b, c } = historyOf(editions, [now('a', 'three'), now('c', 'two')], []);
    expect(a?.versions.map(({ edition: name, what, why }) => [name, what, why])).toEqual([
      ['2026.11.20', ['new'], undefined],
      ['2026.11.21', ['wording'], 'a slip'],
    ]);
    expect(b?.departed).toEqual({
      state: 'moved',
      edition: '2026.11.21',
      date: '2026-11-21',
      to: ['c'],
      why: 'renamed',
    });
    expect(c?.was).toEqual(['b']);
  });

  it('adds what is in no edition yet', () => {
    const published = [now('a', 'four', 'better words'), now('c', 'two'), now('d', 'new')];
    const history = historyOf(editions, published, []);
    expect(history['a']?.versions.at(-1)).toMatchObject({
      edition: 'unreleased',
      what: ['wording'],
      why: 'better words',
    });
    expect(history['d']?.versions).toMatchObject([{ edition: 'unreleased', what: ['new'] }]);
    expect(editionOf(editions, history)).toBe('unreleased');
    const same = historyOf(editions, [now('a', 'three'), now('c', 'two')], []);
    expect(editionOf(editions, same)).toBe('2026.11.21');
  });

  it('names a wording by the edition in which it first appeared, also where it came back', () => {
    const back = [...editions, edition(22, live('a', 'one', ['wording'], 'it was right'))];
    const history = historyOf(back, [now('a', 'one'), now('c', 'two')], []);
    expect(versionOf({ history }, 'a')).toBe(`2026.11.20-${digest({ id: 'a', text: 'one' }).slice(0, 12)}`);
    expect(() => versionOf({ history }, 'z')).toThrow('nothing called “z”');
  });

  it('calls all unreleased before the first edition', () => {
    const atlas = link(
      madeRecords({ ties: [{ from: 'abm', to: 'is', kind: 'pledged-to', claims: ['nbc-c1'] }] }),
    );
    expect(atlas.edition).toBe('unreleased');
    expect(versionOf(atlas, 'nbc-c1')).toBe(`unreleased-${atlas.claim['nbc-c1']?.digest.slice(0, 12)}`);
  });

  it('keeps every version of every id, whatever is released', () => {
    const texts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'y', 'z'));
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), (states) => {
        const released: Edition[] = [];
        const last = new Map<string, string>();
        let count = 0;
        states.forEach((state, i) => {
          const entries = Object.entries(state)
            .filter(([id, text]) => last.get(id) !== text)
            .map(([id, text]) => live(id, text, last.has(id) ? ['wording'] : ['new']));
          for (const [id, text] of Object.entries(state)) last.set(id, text);
          count += entries.length;
          released.push(edition(10 + i, ...entries));
        });
        const standing = [...last].map(([id, text]) => now(id, text));
        const history = historyOf(released, standing, []);
        expect(Object.values(history).flatMap(({ versions }) => versions)).toHaveLength(count);
        expect(editionOf(released, history)).toBe(released.at(-1)?.edition);
        for (const [id, text] of last) {
          const { versions } = history[id] ?? { versions: [] };
          expect(versions.at(-1)?.record).toEqual({ id, text });
          expect(versions.map((one) => one.edition)).toEqual(versions.map((one) => one.edition).toSorted());
          expect(versions.some((one, j) => one.digest === versions[j - 1]?.digest)).toBe(false);
        }
        expect(historyOf(released, standing, [])).toEqual(history);
      }),
    );
  });
});

describe('what changed', () => {
  it('is said in the words of the ledger, each once', () => {
    const before = { id: 'x', text: 'a', hedge: 'stated', groups: ['g'], date: '2014', note: 'n' };
    const after = { id: 'x', text: 'b', hedge: 'claimed', groups: [], as_of: '2014', note: 'm' };
    expect(whatChanged('claim', before, after)).toEqual(['date', 'hedge', 'links', 'wording']);
    expect(whatChanged('event', { title: 'a' }, { title: 'b' })).toEqual(['wording']);
    expect(whatChanged('source', { title: 'a' }, { title: 'b' })).toEqual(['title']);
    expect(whatChanged('claim', before, { ...before, note: 'other' })).toEqual([]);
  });
});

describe('a record that only follows others', () => {
  const gone = (id: string, state: Departing['state'], ...to: string[]): Departing => ({
    id,
    type: 'group',
    state,
    to,
    why: 'w',
  });

  it('names a moved one by its new id, in fields and in prose', () => {
    const before = { id: 'x', groups: ['old', 'g'], speaker: { group: 'old' }, profile: ['He [old] said.'] };
    const after = { id: 'x', groups: ['new', 'g'], speaker: { group: 'new' }, profile: ['He [new] said.'] };
    expect(followsFrom(before, after, [gone('old', 'moved', 'new')])).toBe('old is now called new.');
    expect(followsFrom(before, { ...after, text: 'more' }, [gone('old', 'moved', 'new')])).toBeUndefined();
  });

  it('lets go of what is withdrawn, and takes what took its place', () => {
    expect(
      followsFrom({ id: 'x', claims: ['a', 'b'] }, { id: 'x', claims: ['b'] }, [gone('a', 'withdrawn')]),
    ).toBe('a was withdrawn.');
    expect(
      followsFrom({ id: 'x', claims: ['a'] }, { id: 'x', claims: ['b', 'c'] }, [
        gone('a', 'split', 'b', 'c'),
      ]),
    ).toBe('a was split into b and c.');
  });

  it('explains nothing else', () => {
    expect(followsFrom({ id: 'x', claims: ['a'] }, { id: 'x', claims: ['b'] }, [])).toBeUndefined();
    expect(
      followsFrom({ id: 'x', claims: ['a'] }, { id: 'x', claims: ['z'] }, [gone('a', 'merged', 'b')]),
    ).toBeUndefined();
    expect(followsFrom({ id: 'x' }, { id: 'x' }, [gone('a', 'withdrawn')])).toBeUndefined();
  });
});
