import { describe, expect, it } from 'vitest';
import type { Coding } from '#src/schema/coding.ts';
import { homePage } from '#src/views/home-page.ts';
import { small } from './made.ts';

const coded = (id: string, second: string): Coding => {
  const codes = {
    speaker: { voice: 'the article itself' },
    kind: 'fact',
    hedge: 'stated',
    polarity: 'holds',
    groups: [],
  };
  return {
    id,
    at: ['p1'],
    first: codes,
    second: { ...codes, text: 'So.', date: second },
  } as unknown as Coding;
};

describe('how far the two codings agree', () => {
  it('is left out where nothing was coded twice', () => {
    expect(homePage({ ...small(), codings: {} }).agreement).toBeNull();
  });

  it('is told by the speaker and by the field with the least', () => {
    const codings = { early: [coded('early-u01', '2014'), coded('early-u02', '2014-11')] };
    expect(homePage({ ...small(), codings }).agreement).toEqual({
      speaker: '100',
      least: { field: 'date', percent: '0' },
    });
  });
});
