import { expect, test } from 'vitest';
import fc from 'fast-check';
import { dated, hasNoBeginning } from '#src/atlas/date.ts';
import { bounds, lastDay, nextDay } from '#src/atlas/day.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const point = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));

test.each([
  ['2014-11-10', 'point', '2014-11-10', '2014-11-10', '2014-11-10', '2014-11-10'],
  ['2014-10', 'point', '2014-10-01', '2014-10-31', '2014-10-01', '2014-10-31'],
  ['2016', 'point', '2016-01-01', '2016-12-31', '2016-01-01', '2016-12-31'],
  ['2014/2017', 'span', '2014-01-01', '2014-12-31', '2017-01-01', '2017-12-31'],
  ['[2014..2017]', 'point', '2014-01-01', '2017-12-31', '2014-01-01', '2017-12-31'],
  ['[2014-12-17..2014-12-31]', 'point', '2014-12-17', '2014-12-31', '2014-12-17', '2014-12-31'],
  ['[2015-03,2014-08]', 'point', '2014-08-01', '2015-03-31', '2014-08-01', '2015-03-31'],
])('%s is a %s from %s…%s to %s…%s', (text, shape, earliest, latest, endEarliest, endLatest) => {
  expect(dated(text)).toMatchObject({
    edtf: text,
    shape,
    start: { earliest, latest },
    end: { earliest: endEarliest, latest: endLatest },
    approximate: false,
    uncertain: false,
  });
});

test('until and by have no beginning', () => {
  expect(dated('../2018')).toMatchObject({
    shape: 'span',
    start: { earliest: '0000-01-01', latest: '2018-12-31' },
    end: { earliest: '2018-01-01', latest: '2018-12-31' },
  });
  expect(dated('[..2014-08-24?]')).toMatchObject({
    shape: 'point',
    start: { earliest: '0000-01-01', latest: '2014-08-24' },
    end: { earliest: '0000-01-01', latest: '2014-08-24' },
    uncertain: true,
  });
  expect(['../2018', '[..2014]', '2014/..', '2014'].map((text) => hasNoBeginning(dated(text)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('an open interval has no end; ~, ? and % are kept as doubts', () => {
  expect(dated('2014-06/..').end).toBeNull();
  expect(dated('2014-12~')).toMatchObject({ approximate: true, uncertain: false });
  expect(dated('2016-06?')).toMatchObject({ approximate: false, uncertain: true });
  expect(dated('2016%')).toMatchObject({ approximate: true, uncertain: true });
  expect(dated('2014?/2016~')).toMatchObject({ approximate: true, uncertain: true });
});

test.each([
  '',
  '2014-13',
  '2014-02-30',
  '2015-02-29',
  '14-11-10',
  '2014-1',
  '2017/2014',
  '[2017..2014]',
  '2014/',
  '/2014',
  '../..',
  '[..]',
  '[..2014,2015]',
  '[2014..]',
  '201X',
  '2014-21',
  'yesterday',
  '2014-11-10T10:00:00Z',
  '2014/2015/2016',
  '[]',
  '{2014}',
])('“%s” is refused with a reason', (text) => {
  expect(() => dated(text)).toThrow(RangeError);
});

test('any day, month or year lies within its own bounds, and intervals span theirs', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      const { start, end } = dated(a);
      expect(start.earliest <= start.latest).toBe(true);
      expect(end).toEqual(start);
      expect(start).toEqual(bounds(a));
      const [from, to] = bounds(a).earliest <= bounds(b).earliest ? [a, b] : [b, a];
      if (bounds(to).latest < bounds(from).latest) return;
      const span = dated(`${from}/${to}`);
      expect([span.start, span.end]).toEqual([bounds(from), bounds(to)]);
      const set = dated(`[${from}..${to}]`);
      expect(set.start).toEqual({ earliest: bounds(from).earliest, latest: bounds(to).latest });
    }),
  );
});

test('the day after is after, and the last day of its month unless the month turns', () => {
  fc.assert(
    fc.property(day, (one) => {
      expect(nextDay(one) > one).toBe(true);
      expect(nextDay(one).slice(0, 7) === one.slice(0, 7)).toBe(lastDay(one.slice(0, 7)) !== one);
    }),
  );
});
