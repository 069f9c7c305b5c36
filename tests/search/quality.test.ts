import { describe, expect, it, test } from 'vitest';
import { link } from '#src/atlas/link.ts';
import { issueText } from '#src/load/issue.ts';
import { load } from '#src/load/load.ts';
import { searchEntries } from '#src/search/entries.ts';
import { finder } from '#src/search/finder.ts';
import further from './judged.json' with { type: 'json' };
import queries from './queries.json' with { type: 'json' };

/** Below this the search has become worse: mean reciprocal rank over the first ten hits (now about .97). */
const LEAST_MRR = 0.95;
/** The same of questions in whole sentences, the weakest kind: the finder matches words, not what is asked (about .84). */
const LEAST_MRR_OF_QUESTIONS = 0.8;

const { records, issues } = await load('content');
if (records === null) throw new Error(issues.map(issueText).join('\n'));
const entries = searchEntries(link(records));
const find = finder(entries);
/** A query that is `hard` must be answered among the first ten only; it counts in the means like any other. */
const judged = queries
  .filter(({ expect: ids }) => ids.length > 0)
  .map((query) => ({ ...query, within: query.hard === true ? 10 : 5 }));

/** By query, the place of the first expected hit among the first ten, from 1; 0 if there is none. */
const ranks = new Map(
  judged.map(({ q, expect: ids }) => [q, find(q, 10).findIndex(({ entry }) => ids.includes(entry.id)) + 1]),
);

it('is judged by records that exist', () => {
  const ids = new Set(entries.map((entry) => entry.id));
  expect([...queries, ...further].flatMap((query) => query.expect).filter((id) => !ids.has(id))).toEqual([]);
});

it('keeps half of the further queries to judge with alone: every second of each kind', () => {
  const first = further.filter(({ set }) => set !== 'second');
  for (const [kind, list] of Map.groupBy(first, (query) => query.kind)) {
    expect(
      list.map(({ set }) => set),
      kind,
    ).toEqual(list.map((_, i) => (i % 2 === 0 ? 'tuning' : 'test')));
  }
});

it('asks nothing twice', () => {
  const asked = [...queries, ...further].map(({ q }) => q.toLowerCase());
  expect(asked.filter((q, i) => asked.indexOf(q) !== i)).toEqual([]);
});

describe('on the real content', () => {
  test.each(judged)('$kind: “$q” finds it among the first $within', ({ q, within }) => {
    expect(ranks.get(q)).toSatisfy((place: number) => place >= 1 && place <= within);
  });

  it('has few that are hard', () => {
    expect(judged.filter(({ hard }) => hard === true).length).toBeLessThanOrEqual(judged.length / 50);
  });

  test.each(queries.filter(({ expect: ids }) => ids.length === 0))('“$q” finds nothing', ({ q }) => {
    expect(find(q).map(({ entry }) => entry.id)).toEqual([]);
  });

  test('what is asked for stands first or nearly so', () => {
    expect(meanReciprocalRank(judged)).toBeGreaterThan(LEAST_MRR);
  });

  test('what is asked for in a question stands near the first', () => {
    expect(meanReciprocalRank(judged.filter(({ kind }) => kind === 'question'))).toBeGreaterThan(
      LEAST_MRR_OF_QUESTIONS,
    );
  });

  test('groups, people and places are found by their names: the main one and one other', () => {
    const lost = entries
      .filter(({ type }) => type === 'group' || type === 'person' || type === 'place')
      .flatMap(({ id, title, names }) => [title, ...names.slice(-1)].map((name) => ({ id, name })))
      .filter(({ id, name }) => !find(name, 3).some(({ entry }) => entry.id === id));
    expect(lost).toEqual([]);
  }, 60_000);
});

function meanReciprocalRank(list: readonly { q: string }[]): number {
  const reciprocal = list.map(({ q }) => ranks.get(q) ?? 0).map((rank) => (rank === 0 ? 0 : 1 / rank));
  return reciprocal.reduce((sum, value) => sum + value, 0) / list.length;
}
