import { csvParse } from 'd3';
import { expect, it } from 'vitest';
import { claimsCsv } from '#src/publish/claims-csv.ts';
import { codingsCsv } from '#src/publish/codings-csv.ts';
import { csv } from '#src/publish/csv.ts';
import { eventsCsv } from '#src/publish/events-csv.ts';
import { small } from './small.ts';
import { link } from '#src/atlas/link.ts';
import { load } from '#src/load/load.ts';

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

it('gives every coded statement a row, both codings side by side', async () => {
  const { records } = await load('tests/fixtures/valid');
  if (records === null) throw new Error('the fixture is broken');
  const rows = csvParse(codingsCsv(link(records)));
  expect(rows.map(({ id }) => id)).toEqual(['beta-2016-u1', 'beta-2016-u2', 'beta-2016-u3']);
  expect(rows[0]).toMatchObject({
    source: 'beta-2016',
    claim: 'beta-2016-c01',
    first_hedge: 'reported',
    second_hedge: 'stated',
    settled_hedge: 'First: she passes on what others told her.',
    first_groups: 'league youth-wing',
    first_speaker: 'ada-miller',
    alone: '',
  });
  expect(rows[2]).toMatchObject({ first_kind: '', second_kind: 'fact' });
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
