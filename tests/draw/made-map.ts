import type { Atlas } from '#src/atlas/atlas.ts';
import { link } from '#src/atlas/link.ts';
import type { Group } from '#src/schema/group.ts';
import type { Place } from '#src/schema/place.ts';
import { madeRecords, type Tie } from '../atlas/made.ts';

type Where = readonly [name: string, region: Group['region'], lon: number, lat: number, kind?: Group['kind']];

/** Made-up groups at real distances: crowded in two corners, two of them at one place. */
const GROUPS: Record<string, Where> = {
  is: ['The core', 'core', 38, 35, 'core'],
  dunes: ['Supporters of the Dunes', 'middle-east', 33.8, 30],
  'dunes-delta': ['Delta wing', 'middle-east', 31, 31, 'faction'],
  atlas: ['Soldiers of the Range', 'africa', 4, 36.5],
  river: ['River Movement', 'africa', 13, 11.8],
  horn: ['Youth of the Horn', 'africa', 45, 2.5],
  gulf: ['Gulf Branch', 'middle-east', 47, 15],
  hills: ['Movement of the Hills', 'south-asia', 70, 33.2],
  'hills-free': ['Free Hills', 'south-asia', 70.6, 34.4, 'faction'],
  isk: ['Eastern Province', 'south-asia', 70.4, 34.2, 'province'],
  valley: ['Valley Army', 'south-asia', 73.8, 33.8],
  steppe: ['Steppe Movement', 'central-asia', 69, 37],
  bay: ['Fighters of the Bay', 'south-asia', 90, 24, 'described'],
  isles: ['Father of the Isles', 'southeast-asia', 121, 6],
  moors: ['Moor Fighters', 'southeast-asia', 124.4, 7],
  twins: ['Twin of the Moors', 'southeast-asia', 124.4, 7],
};

/** How exact the places of some are; those of the others are areas. */
const PRECISION: Readonly<Record<string, Place['precision']>> = {
  river: 'town',
  isles: 'country',
  hills: 'country',
};

const TIES: Tie[] = [
  { from: 'dunes', to: 'baghdadi', kind: 'pledged-to', when: '2014-11-10', claims: ['nbc-c1'] },
  {
    from: 'dunes',
    to: 'is',
    kind: 'affiliate-of',
    as: 'self-declared',
    when: '2014-11-10',
    claims: ['nbc-c1'],
  },
  { from: 'dunes', to: 'qurashi', kind: 'pledged-to', when: '2019-11-02', claims: ['voa-c1'] },
  { from: 'dunes-delta', to: 'dunes', kind: 'part-of', mode: 'state', claims: ['nbc-c2'] },
  { from: 'dunes-delta', to: 'is', kind: 'not-with', mode: 'state', claims: ['nbc-c2'] },
  { from: 'dunes-delta', to: 'horn', kind: 'loyal-to', mode: 'state', claims: ['nbc-c2'] },
  {
    from: 'atlas',
    to: 'is',
    kind: 'supports',
    when: '2014-09',
    claims: ['nbc-c3'],
    claim: { hedge: 'claimed' },
  },
  { from: 'river', to: 'is', kind: 'supports', when: '2014-08-24', claims: ['nbc-c4'] },
  { from: 'river', to: 'is', kind: 'hostile-to', mode: 'state', as_of: '2015-11', claims: ['vocativ-c1'] },
  {
    from: 'hills',
    to: 'baghdadi',
    kind: 'pledged-to',
    scope: 'leaders',
    when: '2014-10',
    claims: ['nbc-c5'],
  },
  { from: 'hills', to: 'is', kind: 'hostile-to', when: '2015-05', limit: 'in the hills', claims: ['ctc-c1'] },
  { from: 'hills-free', to: 'hills', kind: 'split-from', when: '2014-08-26', claims: ['nbc-c6'] },
  { from: 'hills-free', to: 'baghdadi', kind: 'pledged-to', when: '2014-08-26', claims: ['nbc-c6'] },
  {
    from: 'isk',
    to: 'is',
    kind: 'affiliate-of',
    as: 'described',
    mode: 'state',
    claims: ['ctc-c2', 'voa-c2'],
  },
  {
    from: 'isk',
    to: 'qurashi',
    kind: 'pledged-to',
    when: '2019-11-05',
    claims: ['voa-c3'],
    claim: { hedge: 'apparent' },
  },
  { from: 'valley', to: 'is', kind: 'not-with', mode: 'state', when: '2015/2017', claims: ['ctc-c3'] },
  {
    from: 'steppe',
    to: 'is',
    kind: 'divided-over',
    when: '2014-09/2015-09',
    mode: 'state',
    claims: ['ctc-c4'],
  },
  { from: 'bay', to: 'qurashi', kind: 'pledged-to', when: '2019-11', claims: ['voa-c4'] },
  { from: 'isles', to: 'baghdadi', kind: 'pledged-to', when: '2014-08', claims: ['nbc-c7'] },
  { from: 'isles', to: 'is', kind: 'supports', mode: 'state', polarity: 'no-sign', claims: ['nbc-c8'] },
  { from: 'moors', to: 'baghdadi', kind: 'pledged-to', when: '2014-08', claims: ['nbc-c7'] },
  { from: 'twins', to: 'is', kind: 'supports', mode: 'state', as_of: '2014-12', claims: ['nbc-c9'] },
  { from: 'twins', to: 'is', kind: 'not-with', mode: 'state', as_of: '2014-12', claims: ['nbc-c10'] },
  { from: 'horn', to: 'is', kind: 'allied-with', mode: 'state', basis: 'editor', claims: ['nbc-c2'] },
  { from: 'gulf', to: 'is', kind: 'allied-with', mode: 'state', basis: 'editor', claims: ['nbc-c2'] },
];

/** A small atlas with a map: every rung, every sign beside one, silence, a carried word, events, shared places. */
export function madeMapAtlas(): Atlas {
  const records = madeRecords({ ties: TIES });
  const where = Object.entries(GROUPS);
  const places = where.map(([id, [, , lon, lat]]) => ({
    id: `at-${id === 'twins' ? 'moors' : id}`,
    name: `Home of ${id}`,
    names: [],
    lon,
    lat,
    precision: PRECISION[id] ?? ('area' as const),
  }));
  return link({
    ...records,
    sources: records.sources.map((source) => ({
      ...source,
      label: `${source.id.toUpperCase()}, ${/\d{4}/.exec(source.published)?.[0]}`,
    })),
    places: places.filter((place, index) => places.findIndex(({ id }) => id === place.id) === index),
    groups: records.groups.map((group) => {
      const [name, region, , , kind = 'armed-group'] = GROUPS[group.id] ?? [group.name, group.region];
      return { ...group, name, region, kind, places: [`at-${group.id === 'twins' ? 'moors' : group.id}`] };
    }),
    events: [
      {
        id: 'raid',
        kind: 'attack',
        title: 'Raid on a river town',
        date: '2014-08',
        place: 'at-river',
        actors: ['river'],
        claims: ['nbc-c4'],
      },
      {
        id: 'talks',
        kind: 'statement',
        title: 'Talks in the range',
        date: '2014-09-24',
        place: 'at-atlas',
        actors: ['atlas'],
        claims: ['nbc-c3'],
      },
      {
        id: 'reply',
        kind: 'statement',
        title: 'Reply from the range',
        date: '2014-10~',
        place: 'at-atlas',
        actors: ['atlas'],
        claims: ['nbc-c3'],
      },
      {
        id: 'photographs',
        kind: 'pledge',
        title: 'Photographs of a pledge',
        date: '2019-11-05',
        place: 'at-isk',
        actors: ['isk'],
        claims: ['voa-c3'],
      },
      {
        id: 'word',
        kind: 'statement',
        title: 'Word from nowhere',
        date: '2019-10',
        actors: ['dunes'],
        claims: ['voa-c1'],
      },
    ].map((event) => ({
      ...event,
      kind: event.kind as 'attack',
      actors: event.actors.map((id) => ({ id, role: 'stated' as const })),
      targets: [],
      figures: [],
    })),
  });
}
