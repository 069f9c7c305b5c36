import { expect, test } from 'vitest';
import { alignment } from '#src/atlas/alignment.ts';
import { link } from '#src/atlas/link.ts';
import { load } from '#src/load/load.ts';

const { records } = await load('content');
if (records === null) throw new Error('the content has errors: npm run check');
const atlas = link(records);

const NBC = ['nbc-2014'];
const VOA = ['voa-2019'];
const BOTH = [...NBC, ...VOA];

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

test('nobody has a rung in June 2014 but the core', () => {
  const rungs = atlas.groups.map(({ id }) => [id, alignment(atlas, id, { at: '2014-06', told: BOTH }).rung]);
  expect(rungs.filter(([, rung]) => rung !== null)).toEqual([['islamic-state', 'self']]);
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
