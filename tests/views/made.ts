import type { Atlas } from '#src/atlas/atlas.ts';
import { link } from '#src/atlas/link.ts';
import { madeRecords } from '../atlas/made.ts';

/** A group that pledged, its wing that did not, what was said of both in two articles, and a link that only we make. */
export function small(): Atlas {
  const records = madeRecords({
    sources: { early: '[2014-12-17..2014-12-31]', late: '2019-11-05' },
    ties: [
      { from: 'abm', to: 'baghdadi', kind: 'pledged-to', when: '2014-11-10', claims: ['early-c02'] },
      { from: 'delta', to: 'abm', kind: 'part-of', mode: 'state', claims: ['early-c10'] },
      {
        from: 'delta',
        to: 'is',
        kind: 'not-with',
        mode: 'state',
        polarity: 'holds',
        limit: 'in the Delta',
        claims: ['early-c10'],
      },
      { from: 'abm', to: 'is', kind: 'supports', mode: 'state', polarity: 'no-sign', claims: ['early-c10'] },
      {
        from: 'abm',
        to: 'sinai',
        kind: 'continues-as',
        mode: 'state',
        basis: 'editor',
        claims: ['late-c01'],
      },
    ],
    claims: [
      {
        id: 'early-c02',
        at: ['p3', 'p4'],
        text: 'The group pledged.',
        speaker: { group: 'abm' },
        hedge: 'claimed',
        date: '2014-11-10',
        groups: ['abm', 'is'],
        people: ['baghdadi'],
        places: ['sinai-peninsula'],
        find: 'pledged so-called',
      },
      { id: 'early-c10', text: 'A wing did not.', polarity: 'no-sign', groups: ['delta', 'abm'] },
      {
        id: 'late-c01',
        at: ['e1'],
        text: 'The province pledged.',
        speaker: { person: 'baghdadi' },
        groups: ['sinai'],
      },
      { id: 'late-c02', text: 'It disputes that.', counters: 'early-c02', as_of: '2019', note: 'Doubtful.' },
    ],
  });
  for (const source of records.sources)
    Object.assign(source, { label: source.id === 'early' ? 'Early, 2014' : 'Late, 2019' });
  Object.assign(records.sources[0] ?? {}, {
    url: 'https://example.org/early',
    known: { published: 'Inferred.' },
  });
  records.places.push({
    id: 'sinai-peninsula',
    name: 'Sinai Peninsula',
    names: [],
    lon: 33.8,
    lat: -29.5,
    precision: 'area',
    country: 'EG',
  });
  records.events.push({
    id: 'pledge',
    kind: 'pledge',
    title: 'The group pledged',
    date: '2014-11-10',
    actors: [{ id: 'abm', role: 'claimed', claim: 'early-c02' }],
    targets: ['baghdadi'],
    place: 'sinai-peninsula',
    figures: [{ what: 'fighters', low: 10, unit: 'people', claim: 'late-c01' }],
    claims: ['early-c02'],
  });
  records.findings.push({
    id: 'then-and-now',
    kind: 'outdates',
    claims: ['early-c02', 'late-c01'],
    text: 'Both were so.',
  });
  records.blocks = {
    early: [
      { at: 'p1', state: 'coded', sha256: '0'.repeat(64) },
      { at: 'p2', state: 'not-coded', reason: 'On something else.', sha256: '1'.repeat(64) },
    ],
    late: [],
  };
  records.articles.push(
    {
      source: 'early',
      summary: 'What it says.',
      limits: 'What it does not.',
      text: [],
      blocks: [
        { at: ['p1'], claims: ['early-c10'] },
        { at: ['p3', 'p4'], claims: ['early-c02'] },
      ],
    },
    {
      source: 'late',
      summary: 'Later.',
      limits: 'Little.',
      text: [],
      blocks: [{ at: ['e1', 'p1'], claims: ['late-c01', 'late-c02'] }],
    },
  );
  records.profiles = { abm: ['early-c10'] };
  return link(records);
}
