import type { Atlas } from '#src/atlas/atlas.ts';
import { link } from '#src/atlas/link.ts';
import type { Event } from '#src/schema/event.ts';
import type { Group } from '#src/schema/group.ts';
import { madeRecords, type Tie } from '../atlas/made.ts';

type Who = readonly [name: string, region: Group['region'], kind?: Group['kind']];

/** Made-up groups, two of them hubs, a state, a magazine. */
const GROUPS: Record<string, Who> = {
  is: ['The core', 'core', 'core'],
  gazette: ['The Gazette', 'core', 'media'],
  dunes: ['Supporters of the Dunes', 'africa'],
  'dunes-delta': ['Delta wing', 'africa', 'faction'],
  river: ['River Movement', 'africa'],
  gulf: ['Gulf Branch', 'middle-east'],
  isk: ['Eastern Province', 'south-asia', 'province'],
  hills: ['Movement of the Hills', 'south-asia'],
  'hills-free': ['Free Hills', 'south-asia', 'faction'],
  valley: ['Valley Army', 'south-asia'],
  charity: ['Valley Charity', 'south-asia'],
  capital: ['Forces of the capital', 'south-asia', 'state'],
  port: ['Forces of the port', 'elsewhere', 'state'],
  steppe: ['Steppe Movement', 'central-asia'],
  old: ['The Old Network', 'elsewhere', 'network'],
};

const state = { mode: 'state' } as const;
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
  { from: 'dunes-delta', to: 'dunes', kind: 'part-of', ...state, claims: ['nbc-c2'] },
  { from: 'dunes-delta', to: 'old', kind: 'loyal-to', ...state, claims: ['nbc-c2'] },
  { from: 'dunes-delta', to: 'is', kind: 'not-with', ...state, claims: ['nbc-c2'] },
  {
    from: 'river',
    to: 'is',
    kind: 'supports',
    when: '2014-08-24',
    claims: ['nbc-c3'],
    claim: { hedge: 'claimed' },
  },
  { from: 'is', to: 'river', kind: 'supports', ...state, claims: ['nbc-c4'] },
  { from: 'river', to: 'is', kind: 'allied-with', ...state, polarity: 'not', claims: ['nbc-c4'] },
  { from: 'gulf', to: 'old', kind: 'affiliate-of', ...state, claims: ['nbc-c5'] },
  { from: 'gulf', to: 'old', kind: 'allied-with', ...state, claims: ['nbc-c5'] },
  { from: 'gazette', to: 'is', kind: 'part-of', ...state, claims: ['nbc-c6'] },
  { from: 'gazette', to: 'old', kind: 'hostile-to', when: '[2014-12-15,2014-12-22]', claims: ['nbc-c6'] },
  { from: 'old', to: 'is', kind: 'hostile-to', ...state, claims: ['nbc-c7'] },
  { from: 'old', to: 'is', kind: 'affiliate-of', scope: 'members', ...state, claims: ['nbc-c8'] },
  { from: 'capital', to: 'is', kind: 'hostile-to', when: '2015-11', clash: true, claims: ['vocativ-c1'] },
  { from: 'isk', to: 'is', kind: 'affiliate-of', as: 'described', ...state, claims: ['ctc-c1', 'voa-c1'] },
  {
    from: 'isk',
    to: 'qurashi',
    kind: 'pledged-to',
    when: '2019-11-05',
    claims: ['voa-c2'],
    claim: { hedge: 'apparent' },
  },
  {
    from: 'hills',
    to: 'isk',
    kind: 'hostile-to',
    when: '2015/2018',
    clash: true,
    ...state,
    claims: ['ctc-c2'],
  },
  { from: 'hills', to: 'is', kind: 'hostile-to', when: '2015', claims: ['ctc-c3'] },
  {
    from: 'hills',
    to: 'isk',
    kind: 'affiliate-of',
    scope: 'members',
    when: '[2014..2018]',
    claims: ['ctc-c4'],
  },
  {
    from: 'hills',
    to: 'capital',
    kind: 'hostile-to',
    ...state,
    claims: ['ctc-c5'],
    claim: { hedge: 'reported' },
  },
  { from: 'hills-free', to: 'hills', kind: 'split-from', when: '2014-08-26', claims: ['nbc-c9'] },
  { from: 'hills-free', to: 'baghdadi', kind: 'pledged-to', when: '2014-08-26', claims: ['nbc-c9'] },
  { from: 'valley', to: 'old', kind: 'linked-to', ...state, claims: ['ctc-c6'] },
  { from: 'valley', to: 'capital', kind: 'supports', ...state, when: '2013/..', claims: ['ctc-c7'] },
  { from: 'charity', to: 'valley', kind: 'front-of', ...state, claims: ['ctc-c8'] },
  { from: 'charity', to: 'valley', kind: 'front-of', ...state, polarity: 'not', claims: ['ctc-c9'] },
  { from: 'steppe', to: 'hills', kind: 'pledged-to', when: '[1998..2014-11]', claims: ['ctc-c10'] },
  { from: 'steppe', to: 'hills', kind: 'hostile-to', when: '2015-07~', claims: ['ctc-c11'] },
  { from: 'steppe', to: 'is', kind: 'divided-over', ...state, when: '2014-11/..', claims: ['ctc-c12'] },
  { from: 'steppe', to: 'is', kind: 'supports', ...state, polarity: 'no-sign', claims: ['ctc-c13'] },
  {
    from: 'dunes',
    to: 'gulf',
    kind: 'continues-as',
    ...state,
    basis: 'editor',
    claims: ['nbc-c1', 'voa-c3'],
  },
  { from: 'capital', to: 'port', kind: 'hostile-to', ...state, claims: ['voa-c4'] },
];

type Act = Pick<Event, 'id' | 'kind' | 'title' | 'date' | 'claims'> & { by?: string[]; at?: string[] };
const EVENTS: Act[] = [
  {
    id: 'print',
    kind: 'statement',
    title: 'Criticism in print',
    date: '2014-12',
    by: ['gazette'],
    at: ['old'],
    claims: ['nbc-c6'],
  },
  {
    id: 'raid',
    kind: 'attack',
    title: 'Raid in the hills',
    date: '2015',
    by: ['isk'],
    at: ['hills'],
    claims: ['ctc-c2'],
  },
  {
    id: 'flight',
    kind: 'defection',
    title: 'Men of the hills went over',
    date: '2016',
    at: ['hills', 'isk'],
    claims: ['ctc-c4'],
  },
  {
    id: 'duel',
    kind: 'clash',
    title: 'Fighting on the steppe',
    date: '2015-11',
    by: ['steppe', 'hills'],
    claims: ['ctc-c14'],
  },
  {
    id: 'praise',
    kind: 'statement',
    title: 'Praise from afar',
    date: '2016',
    by: ['valley'],
    at: ['old'],
    claims: ['ctc-c6'],
  },
];

/** A small atlas of ties: every class, denials, what nobody saw, members, our inference, states, events. */
export function madeTiesAtlas(order: <T>(list: T[]) => T[] = (list) => list): Atlas {
  const records = madeRecords({ ties: TIES, claims: [{ id: 'ctc-c14' }] });
  return link({
    ...records,
    sources: records.sources.map((source) => ({
      ...source,
      label: `${source.id.toUpperCase()}, ${/\d{4}/.exec(source.published)?.[0]}`,
    })),
    people: order([...records.people]),
    relations: order([...records.relations]),
    groups: order(
      records.groups.map((group) => {
        const [name, region, kind = 'armed-group'] = GROUPS[group.id] ?? [group.name, group.region];
        return { ...group, name, region, kind };
      }),
    ),
    events: order(
      EVENTS.map(({ by = [], at = [], ...event }) => ({
        ...event,
        actors: by.map((id) => ({ id, role: 'stated' as const })),
        targets: at,
        figures: [],
      })),
    ),
  });
}
