import { describe, expect, test } from 'vitest';
import { alignment } from '#src/atlas/alignment.ts';
import { made, type Tie } from './made.ts';

const ALL = '2024-12';

/** The hard cases of the study of 2018, as ties: dates, parts and defections as it reports them. */
const STUDY: Tie[] = [
  { from: 'ttp', to: 'baghdadi', kind: 'pledged-to', scope: 'leaders', when: '2014-10', claims: ['ctc-c1'] },
  { from: 'ttp', to: 'is', kind: 'hostile-to', when: '2015-05', claims: ['ctc-c2'] },
  { from: 'jamaat', to: 'ttp', kind: 'split-from', when: '2014-08-26', claims: ['nbc-c1'] },
  { from: 'jamaat', to: 'baghdadi', kind: 'pledged-to', when: '2014-08-26', claims: ['nbc-c1'] },
  {
    from: 'ghazi-faction',
    to: 'imu',
    kind: 'part-of',
    mode: 'state',
    when: '2014-11/..',
    claims: ['ctc-c3'],
  },
  { from: 'ghazi-faction', to: 'is', kind: 'pledged-to', when: '2015-08-06', claims: ['ctc-c4'] },
  { from: 'new-imu', to: 'imu', kind: 'part-of', mode: 'state', when: '2015-08/..', claims: ['ctc-c5'] },
  { from: 'new-imu', to: 'isk', kind: 'hostile-to', when: '2015-08/..', mode: 'state', claims: ['ctc-c6'] },
  { from: 'taliban', to: 'is', kind: 'hostile-to', when: '2015', claims: ['ctc-c7'] },
  { from: 'taliban', to: 'baghdadi', kind: 'pledged-to', scope: 'members', when: '2015', claims: ['ctc-c8'] },
  { from: 'let', to: 'is', kind: 'not-with', when: '2015', claims: ['ctc-c9'], claim: { hedge: 'claimed' } },
  { from: 'rasul', to: 'is', kind: 'hostile-to', when: '2015', limit: 'in Afghanistan', claims: ['ctc-c10'] },
];

describe('worked answers', () => {
  const study = made({ ties: STUDY });
  const ask = (group: string, at: string, told: string | string[]) => alignment(study, group, { at, told });

  test('Pakistani Taliban, November 2014, all: part pledged, by leaders and by the faction that left', () => {
    const answer = ask('ttp', '2014-11', ALL);
    expect(answer).toMatchObject({ rung: 'part-pledged', divided: false, contested: false });
    expect(answer.parts.map(({ id, by }) => [id, by])).toEqual([
      ['jamaat', 'group'],
      ['ttp-pledged-to-baghdadi-0', 'leaders'],
    ]);
    expect(answer.claims).toEqual(['ctc-c1', 'nbc-c1']);
    expect(answer.since).toEqual({ earliest: '2014-08-26', latest: '2014-08-26' });
  });

  test('that one source has the pledge and another is silent contests nothing', () => {
    expect(ask('jamaat', '2014-12', ALL)).toMatchObject({
      rung: 'pledged',
      contested: false,
      sources: ['nbc'],
    });
    expect(ask('jamaat', '2014-12', ['ctc']).rung).toBeNull();
  });

  test('Pakistani Taliban, June 2015, the study alone: hostile, and divided', () => {
    expect(ask('ttp', '2015-06', ['ctc'])).toMatchObject({
      rung: 'hostile',
      divided: true,
      claims: ['ctc-c2'],
    });
  });

  test('Islamic Movement of Uzbekistan, September 2015: divided', () => {
    const answer = ask('imu', '2015-09', ['ctc']);
    expect(answer).toMatchObject({ rung: 'divided', divided: true, claims: ['ctc-c4', 'ctc-c6'] });
    expect(answer.parts.map(({ id, rung }) => [id, rung])).toEqual([
      ['ghazi-faction', 'pledged'],
      ['new-imu', 'hostile'],
    ]);
  });

  test('Afghan Taliban, 2016: hostile; defections change no rung', () => {
    const answer = ask('taliban', '2016', ['ctc']);
    expect(answer).toMatchObject({ rung: 'hostile', divided: false, parts: [] });
    expect(answer.defections).toEqual(['taliban-pledged-to-baghdadi-9']);
  });

  test('Lashkar-e-Taiba, 2016: apart, as it says itself; a bar with a limit prints its limit', () => {
    expect(ask('let', '2016', ['ctc'])).toMatchObject({ rung: 'apart', hedge: 'claimed' });
    expect(ask('rasul', '2016', ['ctc'])).toMatchObject({ rung: 'hostile', limit: 'in Afghanistan' });
  });

  test('the core is itself', () => {
    expect(ask('is', '2016', ['ctc'])).toMatchObject({ rung: 'self', claims: [], since: null });
  });

  test('a group not on record is an error', () => {
    expect(() => ask('nobody', '2016', ['ctc'])).toThrow('no group “nobody” is on record');
  });
});

describe('rules', () => {
  const one = (
    ties: Tie[],
    at: string,
    told: string | string[] = ALL,
    claims?: { id: string; counters: string }[],
  ) => alignment(made({ ties, ...(claims ? { claims } : {}) }), 'x', { at, told });
  const tie = (kind: Tie['kind'], rest: Partial<Tie> = {}): Tie => ({
    from: 'x',
    to: 'is',
    kind,
    claims: ['nbc-c1'],
    ...rest,
  });

  test('2: relations that only we infer, and forecasts, count for nothing', () => {
    expect(one([tie('pledged-to', { when: '2014', basis: 'editor' })], '2015').rung).toBeNull();
    expect(one([tie('pledged-to', { when: '2014', claim: { kind: 'forecast' } })], '2015').rung).toBeNull();
  });

  test('2: a tie counts in its direction only, a clash for both sides', () => {
    expect(one([tie('hostile-to', { from: 'is', to: 'x', when: '2014-08' })], '2014-12').rung).toBeNull();
    expect(
      one([tie('hostile-to', { from: 'isk', to: 'x', when: '2014-08', clash: true })], '2014-12').rung,
    ).toBe('hostile');
  });

  test('3: a month makes a tie possible from its first day, certain from its last', () => {
    const ties = [
      tie('pledged-to', { when: '2014-10' }),
      tie('supports', { when: '2014-09-01', claims: ['nbc-c2'] }),
    ];
    expect(one(ties, '2014-10-15').rung).toBe('supportive');
    expect(one(ties, '2014-10').rung).toBe('pledged');
    expect(one([ties[0] as Tie], '2014-10-01').rung).toBe('pledged');
    expect(one([ties[0] as Tie], '2014-09-30').rung).toBeNull();
  });

  test('4: an act lasts, carried after its last publication; a state ends with its span', () => {
    expect(one([tie('pledged-to', { when: '2014-11-10' })], '2014-12')).toMatchObject({
      rung: 'pledged',
      carried: false,
    });
    expect(one([tie('pledged-to', { when: '2014-11-10' })], '2015-01-01')).toMatchObject({
      rung: 'pledged',
      carried: true,
    });
    expect(one([tie('supports', { mode: 'state', when: '2014-06/2014-08' })], '2014-09').rung).toBeNull();
    expect(one([tie('supports', { mode: 'state' })], '2016')).toMatchObject({
      rung: 'supportive',
      carried: true,
    });
    expect(one([tie('pledged-to', { when: '2014-06', ends: '2014-08' })], '2014-09').rung).toBeNull();
  });

  test('4: a description never reaches back before the source that gives it', () => {
    expect(one([tie('affiliate-of', { mode: 'state' })], '2014-11').rung).toBeNull();
    expect(one([tie('affiliate-of', { mode: 'state' })], '2014-12').rung).toBe('affiliate');
  });

  test('5: the latest word wins over an earlier one; then an act over a state', () => {
    expect(
      one(
        [tie('pledged-to', { when: '2014-08' }), tie('hostile-to', { when: '2014-11', claims: ['nbc-c2'] })],
        '2014-12',
      ).rung,
    ).toBe('hostile');
    expect(
      one(
        [
          tie('pledged-to', { when: '2014-08-01' }),
          tie('not-with', { mode: 'state', when: '2014-08-01/2014-12-31', claims: ['nbc-c2'] }),
        ],
        '2014-12',
      ),
    ).toMatchObject({ rung: 'pledged' });
  });

  test('5: what a source still says comes before what is only carried', () => {
    const ties = [
      tie('supports', { when: '2014-12-01', claims: ['nbc-c1'] }),
      tie('pledged-to', { when: '2014-06', claims: ['ctc-c1'] }),
    ];
    expect(one(ties, '2014-12').rung).toBe('supportive');
    expect(one(ties, '2015-06')).toMatchObject({ rung: 'pledged', carried: false });
  });

  test('5: pledged to the successor before affiliate before pledged', () => {
    const ties = [
      tie('affiliate-of', { mode: 'state', as: 'described', claims: ['voa-c1'] }),
      tie('pledged-to', { to: 'qurashi', when: '2019-11-02', claims: ['voa-c2'] }),
    ];
    expect(one(ties, '2019-11-05', ['voa'])).toMatchObject({ rung: 'successor', claims: ['voa-c2'] });
    expect(
      one(
        [
          tie('affiliate-of', { as: 'self-declared', when: '2014-11' }),
          tie('pledged-to', { when: '2014-11' }),
        ],
        '2014-12',
      ),
    ).toMatchObject({ rung: 'affiliate', as: 'self-declared' });
  });

  test('6: no sign doubts, and makes no rung alone; a denial takes out what it denies', () => {
    const noSign = tie('supports', { polarity: 'no-sign', mode: 'state', claims: ['nbc-c2'] });
    expect(one([tie('pledged-to', { when: '2014-08' }), noSign], '2014-12')).toMatchObject({
      rung: 'pledged',
      doubted: true,
      doubts: ['nbc-c2'],
    });
    expect(one([noSign], '2014-12')).toMatchObject({ rung: null, doubted: false });
    const denial = tie('pledged-to', { polarity: 'not', mode: 'state', claims: ['ctc-c1'] });
    expect(one([denial], '2018-06').rung).toBeNull();
    expect(one([tie('pledged-to', { when: '2014-08' }), denial], '2018-06')).toMatchObject({
      rung: null,
      contested: true,
    });
    expect(one([tie('pledged-to', { when: '2014-08' }), denial], '2015-06')).toMatchObject({
      rung: 'pledged',
      contested: false,
    });
  });

  test('6: loyalties elsewhere stand beside the rung', () => {
    const answer = one(
      [tie('not-with', { mode: 'state' }), tie('loyal-to', { to: 'aq', mode: 'state' })],
      '2014-12',
    );
    expect(answer).toMatchObject({
      rung: 'apart',
      also: [{ to: 'aq', kind: 'loyal-to', claims: ['nbc-c1'] }],
    });
  });

  test('7: a parent’s rung is never inherited', () => {
    const atlas = made({
      ties: [
        tie('pledged-to', { when: '2014-06' }),
        { from: 'wing', to: 'x', kind: 'part-of', mode: 'state', claims: ['nbc-c2'] },
      ],
    });
    expect(alignment(atlas, 'wing', { at: '2014-12', told: ALL }).rung).toBeNull();
  });

  test('7: parts of parts that point at each other do not hang', () => {
    const atlas = made({
      ties: [
        { from: 'a', to: 'b', kind: 'part-of', mode: 'state', claims: ['nbc-c1'] },
        { from: 'b', to: 'a', kind: 'part-of', mode: 'state', claims: ['nbc-c1'] },
        { from: 'a', to: 'is', kind: 'pledged-to', when: '2014', claims: ['nbc-c1'] },
      ],
    });
    expect(alignment(atlas, 'b', { at: '2015', told: ALL }).rung).toBe('part-pledged');
  });

  test('9: the whole in and a part out is divided as a flag, not as a rung', () => {
    const atlas = made({
      ties: [
        tie('pledged-to', { when: '2014-11' }),
        { from: 'wing', to: 'x', kind: 'part-of', mode: 'state', claims: ['nbc-c2'] },
        { from: 'wing', to: 'is', kind: 'not-with', mode: 'state', claims: ['nbc-c2'] },
      ],
    });
    expect(alignment(atlas, 'x', { at: '2014-12', told: ALL })).toMatchObject({
      rung: 'pledged',
      divided: true,
    });
  });

  test('10: states of different class that overlap are contested, all sides returned; different dates are not', () => {
    const overlap = [
      tie('supports', { mode: 'state', when: '2014-01/2014-12', claims: ['nbc-c1'] }),
      tie('hostile-to', { mode: 'state', when: '2014-03/2015-03', claims: ['ctc-c1'] }),
    ];
    const answer = one(overlap, '2014-10');
    expect(answer.contested).toBe(true);
    expect(answer.sides.map(({ rung }) => rung).sort()).toEqual(['hostile', 'supportive']);
    const apart = [
      tie('supports', { mode: 'state', claims: ['nbc-c1'] }),
      tie('hostile-to', { mode: 'state', claims: ['ctc-c1'] }),
    ];
    expect(one(apart, '2018-06')).toMatchObject({ rung: 'hostile', contested: false });
  });

  test('10: equal ranks tie: contested, and the weaker class is printed', () => {
    const ties = [
      tie('pledged-to', { when: '2014-08-26' }),
      tie('not-with', { when: '2014-08-26', claims: ['ctc-c1'] }),
    ];
    expect(one(ties, '2014-12')).toMatchObject({ rung: 'apart', contested: true });
  });

  test('10: a claim that disputes one under the answer contests it, once its source is told', () => {
    const ties = [tie('pledged-to', { when: '2014-08' })];
    const counter = [{ id: 'voa-c9', counters: 'nbc-c1' }];
    expect(one(ties, '2019-12', ['nbc'], counter).contested).toBe(false);
    expect(one(ties, '2019-12', ['nbc', 'voa'], counter).contested).toBe(true);
  });

  test('told by a date: the sources that were out for certain', () => {
    const ties = [tie('pledged-to', { when: '2014-08' })];
    expect(one(ties, '2014-12', '2014-12-30').rung).toBeNull();
    expect(one(ties, '2014-12', '2014-12').rung).toBe('pledged');
  });
});
