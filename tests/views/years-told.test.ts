import { describe, expect, it } from 'vitest';
import { yearsOnRecord, yearsTold } from '#src/views/years-told.ts';
import { made } from '../atlas/made.ts';

function told(...dates: (string | undefined)[]) {
  return yearsTold(claimsOf(dates));
}

function claimsOf(dates: (string | undefined)[]) {
  const claims = dates.map((date, index) => ({ id: `nbc-c${index}`, ...(date && { date }) }));
  return made({ ties: [], claims }).claims;
}

describe('the years that claims tell of', () => {
  it('are not that in which their article came out', () => {
    expect(told()).toBeNull();
    expect(told(undefined)).toBeNull();
  });

  it('reach from the first to the last; a claim within one year counts for it', () => {
    expect(told('2015-03', '2015', '2014-01/2017-12', '2018-05-17')).toEqual({
      first: 2014,
      last: 2018,
      counts: [
        { year: 2015, claims: 2 },
        { year: 2018, claims: 1 },
      ],
      text: '2014 to 2018, most often 2015',
    });
  });

  it('name no year as the most told where two are alike', () => {
    expect(told('2015', '2015', '2016', '2016')?.text).toBe('2015 to 2016');
    expect(told('2015', '2016')?.text).toBe('2015 to 2016');
    expect(told('2015', '2015')?.text).toBe('2015');
  });

  it('end where an open date does', () => {
    expect(told('[..2016-08]')).toMatchObject({ first: 2016, last: 2016 });
    expect(told('2013/..')).toMatchObject({ first: 2013 });
  });

  it('have one axis for all that is on record', () => {
    expect(yearsOnRecord({ claims: claimsOf(['1998', '2024-11']) })).toEqual({ first: 1998, last: 2024 });
    expect(yearsOnRecord({ claims: [] })).toBeNull();
  });
});
