import type { Code } from '#src/load/code.ts';
import { valid } from './fixtures.ts';

/** A wrong and a right example of one kind of mistake, in the made-up records of tests/fixtures/valid. */
export interface Example {
  code: Code;
  /** Below the content folder. */
  file: string;
  /** What stands in the file, or the whole of a file that is not among the valid ones; absent: there is no such file. */
  wrong?: string;
  right?: string;
  /** What of the valid file both take the place of, where that is not `right` itself. */
  of?: string;
  /** Changes that both examples need, as `[file, from, to]`. */
  besides?: readonly (readonly [file: string, from: string, to: string])[];
  /** What must be there for it to be told: the texts of the sources, or an edition that was released. */
  given?: 'texts' | 'edition';
  /** Other codes that are told along with it. */
  along?: readonly Code[];
  /** How the wrong example is shown, where it cannot be seen as it is. */
  shown?: string;
}

const BLOCKS = 'data/blocks/alpha-2014.yaml';
const ALPHA = 'data/claims/alpha-2014.yaml';
const BETA = 'data/claims/beta-2016.yaml';
const CODINGS = 'data/codings/beta-2016.yaml';
const EVENTS = 'data/events.yaml';
const RELATIONS = 'data/relations.yaml';
const FINDINGS = 'data/findings.yaml';
const PEOPLE = 'data/people.yaml';
const PLACES = 'data/places.yaml';
const LEAGUE = 'groups/league.mdx';
const CLUB = 'groups/northern-club.mdx';
const WING = 'groups/youth-wing.mdx';
const READING = 'articles/alpha-2014.mdx';
const LATER = 'articles/beta-2016.mdx';

const finding = valid.get(FINDINGS) ?? '';
const hash = /[0-9a-f]{64}/.exec(valid.get(BLOCKS) ?? '')?.[0] ?? '';

const CLAIM = `
- id: beta-2016-c03
  at: p2
  text: More is to be coded.
  speaker: { voice: the article itself }
  kind: fact
  hedge: stated
  status: draft
`;

const ANOTHER = `
- id: another
  kind: repeats
  claims: [alpha-2014-c01, beta-2016-c01]
  text: The same thing twice.
`;

const NEW_PLACE = `
- id: newtown
  name: Newtown
  lon: 11
  lat: 47
  precision: town
`;

/** One example for each code that a change of the content can bring about; the others are told by tests of their own. */
export const EXAMPLES: readonly Example[] = [
  { code: 'missing-file', file: FINDINGS, right: finding },
  { code: 'stray-file', file: 'data/event.yaml', wrong: '[]\n' },
  { code: 'empty-file', file: FINDINGS, wrong: '# No findings yet.\n', right: '[]\n', of: finding },
  {
    code: 'merge-conflict',
    file: PLACES,
    wrong: '<<<<<<< HEAD\n  lat: 47\n=======\n  lat: 47.1\n>>>>>>> other\n',
    right: '  lat: 47\n',
  },
  {
    code: 'encoding',
    file: PEOPLE,
    wrong: '\ufeff- id: ada-miller',
    right: '- id: ada-miller',
    shown: '<U+FEFF>- id: ada-miller',
  },
  {
    code: 'character',
    file: WING,
    wrong: 'summary: A wing\u200b of',
    right: 'summary: A wing of',
    shown: 'summary: A wing<U+200B> of',
  },
  {
    code: 'yaml',
    file: EVENTS,
    wrong: '  title: Note: members come over',
    right: "  title: 'Note: members come over'",
    of: '  title: Members of the Youth Wing come over to the League of Bakers',
  },
  { code: 'yaml-anchor', file: EVENTS, wrong: '  targets: &all [league]', right: '  targets: [league]' },
  { code: 'duplicate-key', file: PLACES, wrong: '  lat: 47\n  lat: 47.1\n', right: '  lat: 47\n' },
  { code: 'not-a-list', file: FINDINGS, wrong: finding.slice(2).replace(/^ {2}/gm, ''), right: finding },
  {
    code: 'front-matter',
    file: LEAGUE,
    wrong: 'name: League of Bakers',
    right: '---\nname: League of Bakers',
  },
  {
    code: 'missing-key',
    file: PLACES,
    wrong: '  name: Oldtown\n  lon: 10.5\n',
    right: '  name: Oldtown\n  lon: 10.5\n  lat: 47\n',
  },
  {
    code: 'unknown-key',
    file: PEOPLE,
    wrong: '  afiliation: northern-club',
    right: '  affiliation: northern-club',
  },
  {
    code: 'one-too-many',
    file: BETA,
    wrong: '  speaker: { person: ada-miller, voice: her own }\n  kind: forecast',
    right: '  speaker: { person: ada-miller }\n  kind: forecast',
  },
  { code: 'empty', file: PLACES, wrong: '  name:\n', right: '  name: Oldtown\n' },
  { code: 'wrong-type', file: EVENTS, wrong: '  targets: league', right: '  targets: [league]' },
  { code: 'wrong-form', file: PLACES, wrong: '  country: Austria', right: '  country: AT' },
  { code: 'unknown-value', file: EVENTS, wrong: '  kind: plegde', right: '  kind: pledge' },
  { code: 'out-of-range', file: PLACES, wrong: '  lat: 470', right: '  lat: 47' },
  {
    code: 'rule',
    file: EVENTS,
    wrong: '      low: 40\n      high: 30\n',
    right: '      low: 30\n      high: 40\n',
    of: '      value: 40\n',
  },
  { code: 'placeholder', file: FINDINGS, wrong: '  text: TODO', right: '  text: Apart in 2014' },
  {
    code: 'mdx',
    file: CLUB,
    wrong: '<Claim id="alpha-2014-c01">made it known in',
    right: '<Claim id="alpha-2014-c01">made it known</Claim> in',
  },
  {
    code: 'html',
    file: CLUB,
    wrong: '<Claim id="alpha-2014-c01">made it known</Claim> <b>in 2014</b>.',
    right: '<Claim id="alpha-2014-c01">made it known</Claim> **in 2014**.',
    of: '<Claim id="alpha-2014-c01">made it known</Claim> in 2014.',
  },
  {
    code: 'import',
    file: CLUB,
    wrong: "import { Map } from './map.tsx'\n\n## How it joined",
    right: '## How it joined',
  },
  {
    code: 'expression',
    file: CLUB,
    wrong: '<Claim id="alpha-2014-c01">made it known</Claim> in {2013 + 1}.',
    right: '<Claim id="alpha-2014-c01">made it known</Claim> in 2014.',
  },
  {
    code: 'image',
    file: CLUB,
    wrong: '<Claim id="alpha-2014-c01">made it known</Claim> in 2014. ![A club](club.png)',
    right: '<Claim id="alpha-2014-c01">made it known</Claim> in 2014.',
  },
  { code: 'heading-id', file: CLUB, wrong: '## How it joined {#joined}', right: '## How it joined' },
  {
    code: 'unknown-component',
    file: CLUB,
    wrong: '<Reff to="ada-miller">Ada Miller</Reff>',
    right: '<Ref to="ada-miller">Ada Miller</Ref>',
  },
  {
    code: 'unknown-attribute',
    file: CLUB,
    wrong: '<Ref to="ada-miller" note="chair">',
    right: '<Ref to="ada-miller">',
  },
  { code: 'missing-attribute', file: CLUB, wrong: '<Ref>Ada', right: '<Ref to="ada-miller">Ada' },
  {
    code: 'structure',
    file: CLUB,
    wrong: '<Block at="p1">\n\n## How it joined\n\n</Block>',
    right: '## How it joined',
  },
  {
    code: 'link',
    file: CLUB,
    wrong:
      '<Claim id="alpha-2014-c01">made it known</Claim> in 2014, as [The Alpha](/articles/alpha-2014/) has it.',
    right:
      '<Claim id="alpha-2014-c01">made it known</Claim> in 2014, as <Ref to="alpha-2014">The Alpha</Ref> has it.',
    of: '<Claim id="alpha-2014-c01">made it known</Claim> in 2014.',
  },
  {
    code: 'duplicate-id',
    file: PLACES,
    wrong: NEW_PLACE.replace('id: newtown', 'id: oldtown'),
    right: '',
    of: '',
  },
  { code: 'claim-id', file: BETA, wrong: CLAIM.replace('beta', 'gamma'), right: CLAIM, of: '' },
  { code: 'coding-id', file: CODINGS, wrong: '- id: alpha-2014-u2', right: '- id: beta-2016-u2' },
  {
    code: 'dangling',
    file: RELATIONS,
    wrong: '  to: leauge\n  kind: pledged-to',
    right: '  to: league\n  kind: pledged-to',
  },
  { code: 'wrong-kind', file: EVENTS, wrong: '  place: league', right: '  place: oldtown' },
  {
    code: 'twice',
    file: ALPHA,
    wrong: 'groups: [northern-club, league, league]',
    right: 'groups: [northern-club, league]',
  },
  {
    code: 'refers-to-draft',
    file: BETA,
    wrong: '  groups: [league]\n  places: [newtown]\n',
    right: '  groups: [league]\n',
    besides: [[PLACES, '  country: AT\n', `  country: AT\n${NEW_PLACE}  status: draft\n`]],
  },
  { code: 'no-core', file: LEAGUE, wrong: 'kind: armed-group', right: 'kind: core' },
  { code: 'two-cores', file: WING, wrong: 'kind: core', right: 'kind: faction' },
  {
    code: 'circle',
    file: WING,
    wrong: 'region: elsewhere\nstands_for: northern-club\n',
    right: 'region: elsewhere\n',
    besides: [[CLUB, 'summary', 'stands_for: youth-wing\nsummary']],
  },
  {
    code: 'counters-itself',
    file: BETA,
    wrong: '  counters: beta-2016-c01\n',
    right: '  counters: alpha-2014-c02\n',
    of: '  find: of the Youth Wing\n',
  },
  {
    code: 'not-its-claim',
    file: EVENTS,
    wrong: '      claim: beta-2016-c02',
    right: '      claim: beta-2016-c01',
  },
  { code: 'unused', file: PLACES, wrong: `  country: AT\n${NEW_PLACE}`, right: '  country: AT\n' },
  {
    code: 'no-blocks',
    file: BLOCKS,
    wrong: '[]\n',
    right: valid.get(BLOCKS) ?? '',
    along: ['no-such-block'],
  },
  { code: 'no-such-block', file: BETA, wrong: '  at: p3', right: '  at: p2' },
  {
    code: 'duplicate-block',
    file: BLOCKS,
    wrong: `- at: p2\n  state: coded\n  sha256: ${hash}\n\n- at: e1`,
    right: '- at: e1',
  },
  {
    code: 'coded-without-claim',
    file: BLOCKS,
    wrong: '- at: e1\n  state: coded\n',
    right: '- at: e1\n  state: not-coded\n  reason: An embedded post that says nothing about the clubs.\n',
    besides: [[READING, 'at="dek p2"', 'at="dek p2 e1"']],
  },
  {
    code: 'claim-on-uncoded',
    file: BLOCKS,
    wrong: '- at: p1\n  state: not-coded\n  reason: Nothing about the clubs.\n',
    right: '- at: p1\n  state: coded\n',
  },
  { code: 'no-article', file: LATER, right: valid.get(LATER) ?? '' },
  { code: 'block-left-out', file: READING, wrong: '<Block at="p2">', right: '<Block at="dek p2">' },
  { code: 'treated-twice', file: READING, wrong: '<Block at="p1 p2">', right: '<Block at="p1">' },
  {
    code: 'claim-left-out',
    file: LATER,
    wrong: 'More clubs were',
    right: '<Claim id="beta-2016-c02">More clubs</Claim> were',
  },
  {
    code: 'marked-twice',
    file: READING,
    wrong: '<Claim id="alpha-2014-c02">members said</Claim>.',
    right: 'members said.',
  },
  {
    code: 'foreign-claim',
    file: READING,
    wrong: 'members said, <Claim id="beta-2016-c01">some later did</Claim>.',
    right: 'members said, <Ref to="beta-2016-c01">some later did</Ref>.',
    of: 'members said.',
  },
  {
    code: 'out-of-place',
    file: READING,
    wrong:
      '; <Claim id="alpha-2014-c02">its Youth Wing had not</Claim>.\n\n</Block>\n\n<Block at="dek p2">\n\nMembers said so.',
    right:
      '.\n\n</Block>\n\n<Block at="dek p2">\n\n<Claim id="alpha-2014-c02">Its Youth Wing had not</Claim>, members said.',
  },
  {
    code: 'unsettled',
    file: CODINGS,
    wrong: '  settled:\n',
    right: "  settled:\n    hedge: 'First: she passes on what others told her.'\n",
  },
  {
    code: 'nothing-to-settle',
    file: CODINGS,
    wrong: "  settled:\n    kind: 'First: it is a fact.'\n",
    right: '  settled:\n',
  },
  {
    code: 'hash',
    file: BLOCKS,
    wrong: `  sha256: ${'0'.repeat(64)}`,
    right: `  sha256: ${hash}`,
    given: 'texts',
  },
  {
    code: 'block-not-listed',
    file: BLOCKS,
    wrong: '',
    right: /\n- at: e1[^]*$/.exec(valid.get(BLOCKS) ?? '')?.[0] ?? '',
    given: 'texts',
  },
  {
    code: 'find',
    file: BETA,
    wrong: '  find: of the young Wing',
    right: '  find: of the Youth Wing',
    given: 'texts',
  },
  {
    code: 'copied',
    file: FINDINGS,
    wrong: '  text: Its Youth Wing would not follow, members told this paper.',
    right: '  text: Members said that the Youth Wing stayed out.',
    of: /\n( {2}text: .*)\n/.exec(finding)?.[1] ?? '',
    given: 'texts',
  },
  { code: 'date', file: EVENTS, wrong: '  date: 2014-02-30', right: '  date: 2014-03-03' },
  { code: 'no-beginning', file: EVENTS, wrong: "  date: '[..2014-03-03]'", right: '  date: 2014-03-03' },
  { code: 'before-it-happens', file: EVENTS, wrong: '  date: 2014-05-03', right: '  date: 2014-03-03' },
  {
    code: 'ends-before',
    file: RELATIONS,
    wrong: '  when: 2014-03-03\n  ends: 2013\n',
    right: '  when: 2014-03-03\n',
  },
  {
    code: 'public-before',
    file: ALPHA,
    wrong: '  date: 2014-03-03\n  made_public: 2014-02\n',
    right: '  date: 2014-03-03\n',
  },
  {
    code: 'after-death',
    file: BETA,
    wrong: '  date: 2016\n',
    right: '  date: 2015\n',
    of: '  date: 2016\n',
    besides: [
      [
        EVENTS,
        '- id: northern-club-joins',
        '- id: ada-miller-dies\n  kind: leadership\n  title: Ada Miller died\n  date: 2015-06\n  targets: [ada-miller]\n  claims: [beta-2016-c02]\n\n- id: northern-club-joins',
      ],
    ],
  },
  {
    code: 'out-of-its-time',
    file: CLUB,
    wrong: 'region: elsewhere\nfounded: { date: 2015, claim: beta-2016-c01 }',
    right: 'region: elsewhere\nfounded: { date: 2013, claim: beta-2016-c01 }',
    of: 'region: elsewhere',
  },
  {
    code: 'figure',
    file: EVENTS,
    wrong: '      value: 140\n      approx: true\n      unit: per cent of the members\n',
    right: '      value: 40\n      approx: true\n      unit: people\n',
  },
  { code: 'off-country', file: PLACES, wrong: '  lon: 47\n  lat: 10.5\n', right: '  lon: 10.5\n  lat: 47\n' },
  {
    code: 'shared-name',
    file: WING,
    wrong: 'names:\n  - { text: Club-of-the-North, type: alias }\nkind: faction',
    right: 'names:\n  - { text: Young Bakers, type: alias }\nkind: faction',
    of: 'kind: faction',
  },
  {
    code: 'misspelt-name',
    file: EVENTS,
    wrong: '  title: The Norhtern Club',
    right: '  title: The Northern Club',
  },
  {
    code: 'unclaimed-sentence',
    file: CLUB,
    wrong: '<Claim id="alpha-2014-c01">made it known</Claim> in 2014. It was a cold winter.',
    right:
      '<Claim id="alpha-2014-c01">made it known</Claim> in 2014. What the winter was like no source says.',
    of: '<Claim id="alpha-2014-c01">made it known</Claim> in 2014.',
  },
  { code: 'barred-term', file: WING, wrong: 'summary: A so-called wing', right: 'summary: A wing' },
  {
    code: 'own-media',
    file: CLUB,
    wrong:
      '<Claim id="alpha-2014-c01">made it known</Claim> in 2014, [in a video](https://telegram.me/example).',
    right: '<Claim id="alpha-2014-c01">made it known</Claim> in 2014, in a video.',
    of: '<Claim id="alpha-2014-c01">made it known</Claim> in 2014.',
  },
  {
    code: 'published-id-gone',
    file: FINDINGS,
    wrong: '[]\n',
    right: `${finding}  status: withdrawn\n  change: It joined two claims that speak of different people.\n`,
    of: finding,
    given: 'edition',
  },
  {
    code: 'published-draft',
    file: FINDINGS,
    wrong: `${finding}  status: draft\n`,
    right: finding,
    given: 'edition',
  },
  {
    code: 'unexplained',
    file: FINDINGS,
    wrong: '  status: withdrawn\n',
    right: '  status: withdrawn\n  change: It was wrong.\n',
    of: '',
    given: 'edition',
  },
  {
    code: 'unexplained-change',
    file: BETA,
    wrong: '  text: Some 40 members',
    right: '  change: Closer to the source.\n  text: Some 40 members',
    of: '  text: About 40 members',
    given: 'edition',
  },
  {
    code: 'never-published',
    file: FINDINGS,
    wrong: '  was: youth-wing-one-year-on\n  change: Another name.\n',
    right: '',
    of: '',
    given: 'edition',
  },
  {
    code: 'into-of-the-living',
    file: FINDINGS,
    wrong: '  into: [youth-wing-two-years-on]\n',
    right: '',
    of: '',
    given: 'edition',
  },
  {
    code: 'was-another-kind',
    file: FINDINGS,
    wrong: '- id: youth-wing-two-years-on\n  was: oldtown\n  change: Another name.\n',
    right: '- id: youth-wing-two-years-on\n',
    given: 'edition',
  },
  {
    code: 'was-still-there',
    file: FINDINGS,
    wrong: '- id: youth-wing-two-years-on\n  was: youth-wing-two-years-on\n  change: Another name.\n',
    right: '- id: youth-wing-two-years-on\n',
    given: 'edition',
  },
  {
    code: 'anchor-gone',
    file: READING,
    wrong: '<Block at="p2">',
    right: '<Block at="dek p2">',
    given: 'edition',
    along: ['block-left-out', 'unexplained-change'],
  },
  {
    code: 'into-nothing',
    file: FINDINGS,
    wrong: `${finding}  status: withdrawn\n  change: Another says it better.\n  into: [another]\n${ANOTHER}  status: draft\n`,
    right: `${finding}  status: withdrawn\n  change: Another says it better.\n  into: [another]\n${ANOTHER}`,
    of: finding,
    given: 'edition',
  },
  {
    code: 'refers-to-withdrawn',
    file: PLACES,
    wrong: '  status: withdrawn\n  change: There is no such town.\n',
    right: '',
    of: '',
    given: 'edition',
  },
];
