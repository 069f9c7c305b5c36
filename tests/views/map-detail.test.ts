import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDetail } from '#src/draw/detail.ts';
import { packAtlas, unpackAtlas } from '#src/views/map-atlas.ts';
import { groupDetail, placeDetail } from '#src/views/map-detail.ts';
import { mapView, type MapAsked } from '#src/views/map.ts';
import { madeMapAtlas } from '../draw/made-map.ts';
import { emptyDocument } from '../draw/page.ts';

const atlas = madeMapAtlas();
const all = atlas.sources.map(({ id }) => id);
const asked: fc.Arbitrary<MapAsked> = fc.record({
  at: fc
    .tuple(fc.integer({ min: 2013, max: 2025 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  told: fc.subarray(all),
});
const texts = (id: string, question: MapAsked) =>
  groupDetail(atlas, id, question)?.facts.map(({ text }) => text);

describe('what stands behind the mark of a group', () => {
  test('is its rung with hedge and date, and whether it was said since', () => {
    expect(texts('atlas', { at: '2014-12', told: ['nbc'] })?.[0]).toBe(
      'Supportive (claimed), since September 2014. Support, praise, recognition or heeding its call; no pledge.',
    );
    expect(texts('isles', { at: '2015-06', told: ['nbc'] })).toEqual([
      expect.stringContaining('Pledged, since August 2014'),
      'Carried on: not said again after NBC, 2014.',
      expect.stringContaining('Doubted, in NBC, 2014.'),
      'Placed at large in',
    ]);
  });

  test('is both sides of a contest, with who tells each', () => {
    const facts = groupDetail(atlas, 'twins', { at: '2014-12', told: ['nbc'] })?.facts ?? [];
    expect(facts.map(({ text, claims }) => [text, claims])).toContainEqual([
      'One side: supportive, told by NBC, 2014',
      ['nbc-c9'],
    ]);
    expect(facts.map(({ text, claims }) => [text, claims])).toContainEqual([
      'One side: apart, told by NBC, 2014',
      ['nbc-c10'],
    ]);
  });

  test('is its parts and its ties elsewhere, with their claims', () => {
    const { facts = [], claims = [] } = groupDetail(atlas, 'dunes', { at: '2014-12', told: ['nbc'] }) ?? {};
    expect(facts).toContainEqual({
      text: 'A part: apart',
      about: { text: 'Delta wing', url: '/groups/dunes-delta/' },
      claims: ['nbc-c2'],
    });
    expect(claims.map(({ id }) => id)).toContain('nbc-c2');
    expect(texts('dunes-delta', { at: '2014-12', told: ['nbc'] })).toContain('Elsewhere: loyal to');
  });

  test('tells silence about a group from a group that is not named', () => {
    expect(texts('horn', { at: '2014-12', told: ['nbc'] })?.[0]).toMatch(/^No claim .* silence/);
    expect(texts('valley', { at: '2014-12', told: ['nbc'] })?.[0]).toMatch(/^Not named/);
    expect(groupDetail(atlas, 'nobody', { at: '2014-12', told: all })).toBeNull();
  });

  test('says the rung of its mark, and names no claim of a source that is not told', () => {
    fc.assert(
      fc.property(asked, (question) => {
        for (const { id, rung, carried } of mapView(atlas, question).groups) {
          const detail = groupDetail(atlas, id, question);
          expect(detail).toMatchObject({ rung, carried });
          const named = [
            ...(detail?.claims ?? []).map((claim) => claim.id),
            ...(detail?.facts ?? []).flatMap(({ claims }) => claims),
          ];
          for (const claim of named) expect(question.told).toContain(atlas.claim[claim]?.source);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('is the same from the atlas that travels', () => {
    const travelled = unpackAtlas(
      JSON.parse(JSON.stringify(packAtlas(atlas))) as ReturnType<typeof packAtlas>,
    );
    fc.assert(
      fc.property(asked, (question) => {
        for (const { id } of atlas.groups)
          expect(groupDetail(travelled, id, question)).toEqual(groupDetail(atlas, id, question));
        for (const { id } of atlas.places)
          expect(placeDetail(travelled, id, question)).toEqual(placeDetail(atlas, id, question));
      }),
      { numRuns: 20 },
    );
  });
});

describe('what stands behind the mark of a place', () => {
  test('is what happened there, of the kinds that are shown', () => {
    const question = { at: '2014-12', told: ['nbc'] };
    expect(placeDetail(atlas, 'at-river', question)).toMatchObject({
      name: 'Home of river',
      facts: [
        {
          text: 'Attack, August 2014:',
          about: { text: 'Raid on a river town', url: '/events/raid/' },
          claims: ['nbc-c4'],
        },
      ],
    });
    expect(placeDetail(atlas, 'at-atlas', question)?.name).toBe('Somewhere in Home of atlas');
    expect(placeDetail(atlas, 'at-river', { ...question, events: 'none' })?.facts).toEqual([
      { text: 'No event here, in these months and sources.', claims: [] },
    ]);
  });
});

test('it is drawn with a link to every claim and room for its sentence', () => {
  const document = emptyDocument();
  const root = document.createElement('div');
  root.id = 'map-detail';
  const detail = groupDetail(atlas, 'dunes', { at: '2014-12', told: ['nbc'] });
  if (detail === null) throw new Error('no dunes');
  drawDetail(root, detail, (url) => `/base${url}`);
  expect(root.querySelector('#map-detail-name a')?.getAttribute('href')).toBe('/base/groups/dunes/');
  const rooms = [...root.querySelectorAll('[data-sentence]')].map((room) =>
    room.getAttribute('data-sentence'),
  );
  expect(rooms).toEqual(detail.claims.map(({ id }) => id));
  expect(root.querySelector('a[href="/base/claims/nbc-c2/"]')?.textContent).toBe('nbc-c2');
});
