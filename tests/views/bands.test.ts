import { describe, expect, it } from 'vitest';
import { link } from '#src/atlas/link.ts';
import { bandsOf } from '#src/views/bands.ts';
import { notesOf } from '#src/views/notes.ts';
import { madeRecords } from '../atlas/made.ts';

/** When the bands of a group begin that is said to have supported the Islamic State on a date. */
function begins(when: string | undefined): string[] {
  const tie = { from: 'abm', to: 'is', kind: 'supports' as const, claims: ['early-c01'] };
  const dated = when === undefined ? { ...tie, mode: 'state' as const } : { ...tie, when };
  const atlas = link(
    madeRecords({ sources: { early: '[2014-12-17..2014-12-31]' }, ties: [dated], claims: [] }),
  );
  return bandsOf(atlas, 'abm', notesOf(atlas)).flatMap(({ begins: date, told, unsaidAfter }) => [
    date,
    told.join(),
    unsaidAfter ?? '',
  ]);
}

describe('the beginning of a band', () => {
  it.each([
    ['2014-09-24', 'from 24 September 2014'],
    ['2014-09-24?', 'from 24 September 2014 (uncertain)'],
    ['2014-08', 'from some time in August 2014'],
    ['2014-08~', 'from about August 2014'],
    ['[2014-08-02..2014-08-05]', 'from some time between 2 and 5 August 2014'],
    [undefined, 'from some time between 17 and 31 December 2014'],
  ])('of %s is “%s”, and then that nobody has said so again', (when, expected) => {
    expect(begins(when)).toEqual([expected, 'early', 'early']);
  });
});
