import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignment } from '#src/atlas/alignment.ts';
import { tiesAt } from '#src/atlas/ties.ts';
import { made, SOURCES, type Tie } from './made.ts';

const ALL = Object.keys(SOURCES);

function standing(ties: Tie[], at: string, told: string | readonly string[] = ALL) {
  return tiesAt(made({ ties }), { at, told }).map(({ relation, to, contested }) => ({
    tie: `${relation.from} ${relation.kind} ${to ?? 'nobody'}`,
    contested,
  }));
}
const words = (ties: Tie[], at: string, told?: string | readonly string[]) =>
  standing(ties, at, told).map(({ tie }) => tie);

describe('the ties that stand', () => {
  test('begin when they possibly began, last as alignment has it, and are then carried', () => {
    const ties: Tie[] = [
      { from: 'x', to: 'y', kind: 'allied-with', when: '2014-10', claims: ['nbc-c1'] },
      { from: 'x', to: 'z', kind: 'part-of', mode: 'state', when: '2014/2015', claims: ['nbc-c2'] },
    ];
    expect(words(ties, '2014-09')).toEqual(['x part-of z']);
    expect(words(ties, '2014-10')).toEqual(['x allied-with y', 'x part-of z']);
    expect(words(ties, '2016')).toEqual(['x allied-with y']);
    const [carried] = tiesAt(made({ ties }), { at: '2016', told: ALL });
    expect(carried?.carried).toBe(true);
  });

  test('stand only as told', () => {
    const ties: Tie[] = [
      { from: 'x', to: 'y', kind: 'hostile-to', when: '2014', claims: ['nbc-c1', 'voa-c1'] },
    ];
    expect(tiesAt(made({ ties }), { at: '2020', told: ['voa'] })[0]?.claims).toEqual(['voa-c1']);
    expect(words(ties, '2020', ['ctc'])).toEqual([]);
    expect(words(ties, '2020', '2016')).toEqual(['x hostile-to y']);
  });

  test('to a person are ties to the group for which the person stands', () => {
    const ties: Tie[] = [
      { from: 'x', to: 'qurashi', kind: 'pledged-to', when: '2019', claims: ['voa-c1'] },
      { from: 'x', to: 'isk', kind: 'allied-with', when: '2019', claims: ['voa-c1'] },
    ];
    expect(words(ties, '2020')).toEqual(['x allied-with isk', 'x pledged-to is']);
  });

  test('that only we infer stand while every source under them is told', () => {
    const ties: Tie[] = [
      {
        from: 'x',
        to: 'y',
        kind: 'continues-as',
        basis: 'editor',
        mode: 'state',
        claims: ['nbc-c1', 'voa-c1'],
      },
    ];
    expect(words(ties, '2020')).toEqual(['x continues-as y']);
    expect(words(ties, '2020', ['nbc'])).toEqual([]);
  });

  test('give way to a later word for the other side about the same other', () => {
    const ties: Tie[] = [
      { from: 'x', to: 'y', kind: 'pledged-to', when: '2014-02', claims: ['ctc-c1'] },
      { from: 'x', to: 'y', kind: 'hostile-to', when: '2015-07', claims: ['ctc-c2'] },
      { from: 'x', to: 'y', kind: 'linked-to', mode: 'state', claims: ['ctc-c3'] },
      { from: 'y', to: 'x', kind: 'supports', when: '2014-02', claims: ['ctc-c4'] },
    ];
    expect(words(ties, '2015-06')).toEqual(['x pledged-to y', 'y supports x']);
    expect(words(ties, '2019')).toEqual(['x hostile-to y', 'x linked-to y', 'y supports x']);
  });

  test('for and against that are equally good both stand, contested', () => {
    const states: Tie[] = [
      { from: 'x', to: 'y', kind: 'supports', mode: 'state', when: '2014/2016', claims: ['ctc-c1'] },
      { from: 'x', to: 'y', kind: 'not-with', mode: 'state', when: '2015/2016', claims: ['ctc-c2'] },
    ];
    expect(standing(states, '2015-06').map(({ contested }) => contested)).toEqual([true, true]);
    const acts: Tie[] = [
      { from: 'x', to: 'y', kind: 'supports', when: '2015', claims: ['ctc-c1'] },
      { from: 'x', to: 'y', kind: 'hostile-to', when: '2015', claims: ['ctc-c2'] },
    ];
    expect(standing(acts, '2016').map(({ contested }) => contested)).toEqual([true, true]);
  });

  test('are contested where they are denied, or a claim counters one under them', () => {
    const denied: Tie[] = [
      { from: 'x', to: 'y', kind: 'front-of', mode: 'state', claims: ['ctc-c1'] },
      { from: 'x', to: 'y', kind: 'front-of', mode: 'state', polarity: 'not', claims: ['ctc-c2'] },
      { from: 'x', to: 'z', kind: 'front-of', mode: 'state', claims: ['ctc-c1'] },
    ];
    expect(standing(denied, '2020').map(({ contested }) => contested)).toEqual([true, false, false]);
    const atlas = made({
      ties: [{ from: 'x', to: 'y', kind: 'supports', mode: 'state', claims: ['ctc-c1'] }],
      claims: [{ id: 'voa-c9', counters: 'ctc-c1' }],
    });
    expect(tiesAt(atlas, { at: '2020', told: ['ctc'] })[0]?.contested).toBe(false);
    expect(tiesAt(atlas, { at: '2020', told: ALL })[0]?.contested).toBe(true);
  });

  test('agree with alignment: of a group that is in or hostile as a whole, the ties of the other side are gone', () => {
    const kinds = ['pledged-to', 'supports', 'not-with', 'hostile-to'] as const;
    const tie = fc.record({
      from: fc.constant('x'),
      to: fc.constant('is'),
      kind: fc.constantFrom(...kinds),
      when: fc.integer({ min: 2013, max: 2024 }).map(String),
      claims: fc.constantFrom(...ALL).map((source) => [`${source}-c1`]),
    });
    fc.assert(
      fc.property(
        fc.array(tie, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('2016', '2020', '2025'),
        (ties, at) => {
          const atlas = made({ ties });
          const { rung, contested } = alignment(atlas, 'x', { at, told: ALL });
          if (contested || rung === null) return;
          const isAgainst = rung === 'hostile' || rung === 'apart';
          for (const { relation } of tiesAt(atlas, { at, told: ALL }))
            expect(['not-with', 'hostile-to'].includes(relation.kind)).toBe(isAgainst);
        },
      ),
    );
  });
});
