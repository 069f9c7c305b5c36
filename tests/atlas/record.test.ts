import { expect, test } from 'vitest';
import { alignment } from '#src/atlas/alignment.ts';
import { link } from '#src/atlas/link.ts';
import { load } from '#src/load/load.ts';

const { records } = await load('content');
if (records === null) throw new Error('the content has errors: npm run check');
const atlas = link(records);

const NBC = ['nbc-2014'];
const VOA = ['voa-2019'];
const CTC = ['ctc-2018'];
const VOCATIV = ['vocativ-2015'];
const NEWSWEEK = ['newsweek-2024'];
const BOTH = [...NBC, ...VOA];
const ALL = atlas.sources.map(({ id }) => id);

/** What the record must say, worked out from the texts by hand: group, month, rung by NBC alone, VOA alone, both. */
test.each([
  ['ansar-beit-al-maqdis', '2014-12', 'affiliate', null, 'affiliate'],
  ['ansar-beit-al-maqdis', '2019-12', 'affiliate', null, 'affiliate'],
  ['abm-nile-delta-wing', '2014-12', 'apart', null, 'apart'],
  ['is-sinai', '2014-12', null, null, null],
  ['is-sinai', '2019-12', null, 'successor', 'successor'],
  ['boko-haram', '2014-12', 'supportive', null, 'supportive'],
  ['boko-haram', '2019-12', 'supportive', null, 'supportive'],
  ['is-west-africa', '2014-12', null, null, null],
  ['is-west-africa', '2019-12', null, 'affiliate', 'affiliate'],
  ['abu-sayyaf', '2014-12', 'pledged', null, 'pledged'],
  ['biff', '2014-12', 'pledged', null, 'pledged'],
  ['pakistani-taliban', '2014-12', 'part-pledged', null, 'part-pledged'],
  ['jamaat-al-ahrar', '2014-12', 'pledged', null, 'pledged'],
  ['jund-al-khalifa', '2014-12', 'supportive', null, 'supportive'],
  ['aqap', '2014-12', null, null, null],
  ['aqap', '2019-12', null, null, null],
  ['al-shabaab', '2014-12', null, null, null],
  ['afghan-taliban', '2014-12', null, null, null],
  ['is-khorasan', '2014-12', null, null, null],
  ['is-khorasan', '2019-12', null, 'successor', 'successor'],
])('%s in %s', (group, at, nbc, voa, both) => {
  expect([NBC, VOA, BOTH].map((told) => alignment(atlas, group, { at, told }).rung)).toEqual([
    nbc,
    voa,
    both,
  ]);
});

/** What the study, the other three and all together say: group, day, sources, rung. */
test.each([
  ['pakistani-taliban', '2014-11', ALL, 'part-pledged'],
  ['pakistani-taliban', '2014-11', CTC, 'part-pledged'],
  ['pakistani-taliban', '2015-06', CTC, 'hostile'],
  ['ttp-six-commanders', '2014-11', CTC, 'pledged'],
  ['jamaat-al-ahrar', '2014-11', CTC, null],
  ['jamaat-al-ahrar', '2014-11', ALL, 'pledged'],
  ['islamic-movement-of-uzbekistan', '2015-09', CTC, 'divided'],
  ['islamic-movement-of-uzbekistan', '2015-09', VOCATIV, null],
  ['imu-ghazi-faction', '2015-09', CTC, 'pledged'],
  ['new-imu', '2016-12', CTC, 'hostile'],
  ['afghan-taliban', '2016', CTC, 'hostile'],
  ['afghan-taliban', '2024-10', NEWSWEEK, 'hostile'],
  ['rasul-taliban', '2016', CTC, 'hostile'],
  ['haqqani-network', '2016', CTC, 'apart'],
  ['lashkar-e-taiba', '2016', CTC, 'apart'],
  ['lashkar-e-taiba', '2017-12', CTC, 'hostile'],
  ['jamaat-ud-dawa', '2016-04', CTC, 'apart'],
  ['is-jammu-kashmir', '2016-03', CTC, 'affiliate'],
  ['is-sinai', '2015-12', VOCATIV, 'affiliate'],
  ['is-libya', '2015-12', VOCATIV, 'affiliate'],
  ['is-khorasan', '2018-06', CTC, 'affiliate'],
  ['is-khorasan', '2024-10', NEWSWEEK, 'affiliate'],
  ['is-khorasan', '2023-12', ALL, 'successor'],
  ['al-shabaab', '2015-12', VOCATIV, null],
  ['hamas', '2024-10', NEWSWEEK, null],
])('%s in %s, as told by %j, is %s', (group, at, told, rung) => {
  expect(alignment(atlas, group, { at, told }).rung).toBe(rung);
});

test('nobody has a rung in June 2014 by NBC and VOA but the core', () => {
  const rungs = atlas.groups.map(({ id }) => [id, alignment(atlas, id, { at: '2014-06', told: BOTH }).rung]);
  expect(rungs.filter(([, rung]) => rung !== null)).toEqual([['islamic-state', 'self']]);
});

test('the Pakistani Taliban condemn the Islamic State while six of its commanders stay pledged', () => {
  const before = alignment(atlas, 'pakistani-taliban', { at: '2014-11', told: ALL });
  expect(before.parts.map(({ id, rung }) => [id, rung])).toEqual([
    ['jamaat-al-ahrar', 'pledged'],
    ['ttp-six-commanders', 'pledged'],
  ]);
  expect(alignment(atlas, 'pakistani-taliban', { at: '2015-06', told: CTC })).toMatchObject({
    divided: true,
    contested: false,
  });
});

test('that one source is silent on a pledge contests nothing', () => {
  const answer = alignment(atlas, 'jamaat-al-ahrar', { at: '2014-12', told: ALL });
  expect(answer).toMatchObject({ contested: false, sources: NBC });
});

test('the Afghan Taliban are hostile, and single members went over', () => {
  const answer = alignment(atlas, 'afghan-taliban', { at: '2016', told: CTC });
  expect(answer.divided).toBe(false);
  expect(answer.defections.length).toBeGreaterThan(0);
});

test('Rasul’s bar holds in Afghanistan only, and says so', () => {
  expect(alignment(atlas, 'rasul-taliban', { at: '2016', told: CTC }).limit).toMatch(/Afghanistan/);
});

test('being listed among rivals is no tie: the Haqqani Network has none by that alone', () => {
  const listed = ['ctc-2018-c66', 'ctc-2018-c67'];
  expect(atlas.relations.filter(({ claims }) => claims.some((claim) => listed.includes(claim)))).toEqual([]);
});

test('the dead of the airliner stand as each source counts them', () => {
  const figures = atlas.events.find(({ id }) => id === 'russian-airliner-bombing')?.figures ?? [];
  expect(figures.map(({ value, claim }) => [value, atlas.claim[claim]?.source]).sort()).toEqual([
    [224, 'vocativ-2015'],
    [244, 'voa-2019'],
  ]);
});

test('Ansar Beit al-Maqdis calls itself a province, and is divided by its Delta wing', () => {
  const answer = alignment(atlas, 'ansar-beit-al-maqdis', { at: '2014-12', told: NBC });
  expect(answer).toMatchObject({ as: 'self-declared', divided: true, contested: false, carried: false });
  expect(answer.parts.map(({ id, rung }) => [id, rung])).toEqual([['abm-nile-delta-wing', 'apart']]);
  const wing = alignment(atlas, 'abm-nile-delta-wing', { at: '2014-12', told: NBC });
  expect(wing.also.map(({ kind, to }) => [kind, to])).toEqual([['loyal-to', 'al-qaeda']]);
});

test('Abu Sayyaf’s pledge is doubted, not contested; by 2019 it is carried', () => {
  const [then, later] = ['2014-12', '2019-12'].map((at) =>
    alignment(atlas, 'abu-sayyaf', { at, told: BOTH }),
  );
  expect(then).toMatchObject({ doubted: true, contested: false, carried: false });
  expect(later).toMatchObject({ doubted: true, carried: true });
});

test('IS-Sinai has pledged to the successor on the day VOA came out', () => {
  expect(alignment(atlas, 'is-sinai', { at: '2019-11-05', told: VOA })).toMatchObject({
    rung: 'successor',
    carried: false,
    sources: VOA,
  });
});

test('that two names are one group is ours, and moves no rung', () => {
  const inferred = atlas.relations.filter((relation) => relation.basis === 'editor');
  expect(inferred.length).toBeGreaterThan(0);
  for (const { from, to } of inferred) {
    for (const group of [from, to]) {
      const answer = alignment(atlas, group, { at: '2019-12', told: BOTH });
      const own = [answer, ...answer.also].flatMap(({ claims }) => claims);
      for (const relation of inferred)
        for (const claim of relation.claims)
          if (own.includes(claim)) {
            const stated = atlas.relations.some(
              (other) => other.basis === 'source' && other.from === group && other.claims.includes(claim),
            );
            expect(stated).toBe(true);
          }
    }
  }
});
