import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dated } from '#src/atlas/date.ts';
import { bounds } from '#src/atlas/day.ts';
import { boundsText, dateText, exactDay, isUncertain } from '#src/views/date.ts';

const pad = (number: number) => String(number).padStart(2, '0');
const point = fc
  .record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    parts: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ year, month, day, parts }) => [String(year), pad(month), pad(day)].slice(0, parts).join('-'));
const marked = fc.tuple(point, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join(''));
const ordered = fc
  .tuple(point, point)
  .map(([a, b]) => (bounds(a).earliest <= bounds(b).earliest ? [a, b] : [b, a]));
const edtf = fc.oneof(
  marked,
  ordered.map(([a, b]) => `${a}/${b}`),
  ordered
    .filter(([a, b]) => bounds(a ?? '').latest <= bounds(b ?? '').latest)
    .map(([a, b]) => `[${a}..${b}]`),
  point.map((from) => `${from}/..`),
  point.map((to) => `../${to}`),
  point.map((to) => `[..${to}]`),
  fc.array(point, { minLength: 1, maxLength: 4 }).map((points) => `[${points.join(',')}]`),
);

describe('a date in words', () => {
  it.each([
    ['2014-11-10', '10 November 2014'],
    ['2014-10', 'October 2014'],
    ['2015', '2015'],
    ['2014-12~', 'about December 2014'],
    ['2016-06?', 'June 2016 (uncertain)'],
    ['2016-06-03%', 'about 3 June 2016 (uncertain)'],
    ['2014/2017', '2014 to 2017'],
    ['2014/..', 'since 2014'],
    ['../2018', 'until 2018'],
    ['[..2014-08-24]', 'by 24 August 2014'],
    ['2014-08/2014-12', 'August to December 2014'],
    ['2014-08-26/2014-12', '26 August 2014 to December 2014'],
    ['2014-12-30/2015-01-02', '30 December 2014 to 2 January 2015'],
    ['2014~/2017', 'about 2014 to 2017'],
    ['[2014..2017]', 'some time between 2014 and 2017'],
    ['[2014-12-17..2014-12-31]', 'some time between 17 and 31 December 2014'],
    ['[2014-07-17..2014-12-31]', 'some time between 17 July and 31 December 2014'],
    ['[2014-12-15,2014-12-22,2014-12-29]', '15, 22 or 29 December 2014'],
    ['[2014,2015]', '2014 or 2015'],
  ])('%s is “%s”', (text, words) => {
    expect(dateText(dated(text))).toBe(words);
  });

  test('names every year and says so when it is not sure', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const words = dateText(dated(text));
        for (const year of text.match(/\d{4}/g) ?? []) expect(words).toContain(year);
        expect(words.includes('about')).toBe(/[~%]/.test(text));
        expect(words.includes('(uncertain)')).toBe(/[?%]/.test(text));
        expect(words).toMatch(/^[A-Za-z0-9 (),]+$/);
      }),
    );
  });

  test('never gives a day that the date does not have', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const day = /\d{1,2} [A-Z]/.test(dateText(dated(text)));
        expect(day).toBe(/^\d{4}-\d{2}-\d{2}/.test(text));
      }),
    );
  });

  test('different dates have different words', () => {
    fc.assert(
      fc.property(marked, marked, (a, b) => {
        expect(dateText(dated(a)) === dateText(dated(b))).toBe(a === b);
      }),
    );
  });
});

describe('a date fit for <time>', () => {
  it.each([
    '2014-11',
    '2014',
    '2014-11-10~',
    '2014-11-10?',
    '[2014-11-10..2014-11-12]',
    '2014-11-10/2014-11-12',
  ])('is not %s', (text) => {
    expect(exactDay(dated(text))).toBeNull();
  });

  it('is one exact day', () => {
    expect(exactDay(dated('2014-11-10'))).toBe('2014-11-10');
  });
});

describe('bounds in words', () => {
  test('of a whole month or year are that month or year', () => {
    fc.assert(
      fc.property(point, (text) => {
        expect(boundsText(bounds(text))).toBe(dateText(dated(text)));
      }),
    );
  });

  it('name both ends otherwise', () => {
    expect(boundsText({ earliest: '2014-12-17', latest: '2014-12-31' })).toBe(
      'between 17 and 31 December 2014',
    );
    expect(boundsText({ earliest: '2014-12-17', latest: '2015-01-02' })).toBe(
      'between 17 December 2014 and 2 January 2015',
    );
  });
});

describe('a date is uncertain', () => {
  it.each([
    ['2014-11-10', false],
    ['2014-10', false],
    ['2015', true],
    ['2014-12~', true],
    ['2014-12?', true],
    ['[2014-12-17..2014-12-31]', false],
    ['[2014-12..2015-01]', true],
    ['2014-11/2017-02', false],
    ['2014/2017', true],
    ['2014-11/..', false],
    ['../2014-11', true],
  ])('where its month is not known, or it is marked: %s', (text, uncertain) => {
    expect(isUncertain(dated(text))).toBe(uncertain);
  });
});
