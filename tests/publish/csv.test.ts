import { csvParse } from 'd3';
import { expect, it } from 'vitest';
import { claimsCsv } from '#src/publish/claims-csv.ts';
import { csv } from '#src/publish/csv.ts';
import { eventsCsv } from '#src/publish/events-csv.ts';
import { small } from './small.ts';

it('writes RFC 4180: CRLF, quotes doubled where they must be', () => {
  expect(csv(['a', 'b'], [{ a: 'one, two', b: 'say "x"' }])).toBe('a,b\r\n"one, two","say ""x"""\r\n');
});

it.each(['=1+1', '+1 fighter', '-x', '@SUM(A1)', '\tx', '=HYPERLINK("x")'])('guards %j', (text) => {
  expect(csvParse(csv(['a'], [{ a: text }]))[0]?.a).toBe(`'${text}`);
});

it.each(['-17.45', '+3', 'a=b', "'quoted'", ''])('leaves %j as it is', (text) => {
  expect(csvParse(csv(['a', 'b'], [{ a: text, b: 'x' }]))[0]?.a).toBe(text);
});

it('gives every claim a row that reads back', () => {
  const atlas = small();
  const rows = csvParse(claimsCsv(atlas));
  expect(rows.map(({ id }) => id)).toEqual(atlas.claims.map(({ id }) => id));
  expect(rows[0]).toMatchObject({
    at: 'p3 p4',
    text: 'A 50% share of {fighters} & "allies" pledged, at_least.',
    speaker_type: 'person',
    speaker_id: 'baghdadi',
    speaker: 'Baghdadi',
    groups: 'abm is',
    date: '2014-11-10',
    as_of: '',
  });
  expect(rows[1]).toMatchObject({ text: '\'=HYPERLINK("x")', speaker_type: 'voice', speaker_id: '' });
  expect(rows[2]?.note).toBe('Two lines,\nthe second here.');
});

it('gives every event a row, with its figures as each claim has them', () => {
  expect(csvParse(eventsCsv(small()))[0]).toMatchObject({
    id: 'abm-pledge',
    actors: 'abm:claimed',
    place: 'dakar',
    longitude: '-17.45',
    figures: 'fighters: ~10–20 people [nbc-2014-c01]',
    claims: 'nbc-2014-c01',
  });
});
