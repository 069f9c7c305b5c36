import type { Atlas } from '#src/atlas/atlas.ts';
import { link } from '#src/atlas/link.ts';
import { madeRecords } from '../atlas/made.ts';

/** One pledge by a group that is on record, said by a spokesman, with an event and a place in the west. */
export function small(edition = 'unreleased'): Atlas {
  const records = madeRecords({
    sources: { 'nbc-2014': '[2014-12-17..2014-12-31]', 'voa-2019': '2019-11-05' },
    ties: [
      {
        from: 'abm',
        to: 'is',
        kind: 'pledged-to',
        when: '2014-11-10',
        claims: ['nbc-2014-c01', 'voa-2019-c02'],
      },
    ],
    claims: [
      {
        id: 'nbc-2014-c01',
        at: ['p3', 'p4'],
        text: 'A 50% share of {fighters} & "allies" pledged, at_least.',
        speaker: { person: 'baghdadi' },
        date: '2014-11-10',
        groups: ['abm', 'is'],
      },
      {
        id: 'voa-2019-c02',
        at: ['dek'],
        text: '=HYPERLINK("x")',
        speaker: { voice: 'U.S. officials, unnamed' },
      },
      {
        id: 'voa-2019-c10',
        at: ['e1'],
        as_of: '2014-12~',
        note: 'Two lines,\nthe second here.',
        status: 'published',
      },
    ],
  });
  const [nbc] = records.sources;
  if (nbc)
    Object.assign(nbc, {
      authors: ['A. Writer', 'B. Writer'],
      title: 'The Pledge',
      url: 'https://example.com/a',
    });
  records.places.push({ id: 'dakar', name: 'Dakar', names: [], lon: -17.45, lat: 14.7, precision: 'town' });
  records.events.push({
    id: 'abm-pledge',
    kind: 'pledge',
    title: 'A pledge',
    date: '2014-11-10',
    actors: [{ id: 'abm', role: 'claimed' }],
    targets: [],
    place: 'dakar',
    figures: [{ what: 'fighters', low: 10, high: 20, approx: true, unit: 'people', claim: 'nbc-2014-c01' }],
    claims: ['nbc-2014-c01'],
  });
  return link(records, edition);
}
