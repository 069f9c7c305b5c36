import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASS_OF } from '#src/atlas/tie-class.ts';
import { tiesAt } from '#src/atlas/ties.ts';
import { packAtlas, unpackAtlas } from '#src/views/map-atlas.ts';
import { networkShape } from '#src/views/network-shape.ts';
import { networkView, type NetworkAsked } from '#src/views/network.ts';
import { TIE_CHOICES } from '#src/views/tie-classes.ts';
import { madeTiesAtlas } from '../draw/made-ties.ts';

const atlas = madeTiesAtlas();
const all = atlas.sources.map(({ id }) => id);
const asked: fc.Arbitrary<NetworkAsked> = fc.record({
  at: fc
    .tuple(fc.integer({ min: 2013, max: 2025 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  told: fc.subarray(all),
  ties: fc.constantFrom(...TIE_CHOICES),
});

function lineOf(id: string, question: NetworkAsked) {
  return networkView(atlas, question).lines.find((line) => line.id === id);
}
function pairOf(id: string, question: NetworkAsked) {
  return networkView(atlas, question).pairs.find((pair) => pair.id === id);
}

describe('the view of the network', () => {
  test('says in its title what, when, and as told by whom', () => {
    expect(networkView(atlas, { at: '2014-12', told: ['nbc'] }).title).toBe(
      'Ties between groups at the end of December 2014, as told by NBC, 2014',
    );
    expect(networkView(atlas, { at: '2016', told: ['nbc'], ties: 'hostility' }).title).toBe(
      'Hostility and division at the end of 2016, as last told by NBC, 2014',
    );
    expect(networkView(atlas, { at: '2016', told: [] }).title).toContain('Choose at least one source');
  });

  test('joins the ties of one class between two in one line, directed at whom they are', () => {
    expect(lineOf('dunes--is--allegiance', { at: '2014-12', told: ['nbc'] })).toMatchObject({
      a: 'dunes',
      b: 'is',
      toA: false,
      toB: true,
      isOutright: true,
      carried: false,
      says: 'Supporters of the Dunes affiliate of The core; Supporters of the Dunes pledged to Baghdadi',
    });
    expect(lineOf('is--river--allegiance', { at: '2014-12', told: ['nbc'] })).toMatchObject({
      toA: true,
      toB: true,
    });
    expect(lineOf('gulf--old--alliance', { at: '2014-12', told: ['nbc'] })).toMatchObject({
      toA: false,
      toB: false,
    });
    expect(lineOf('hills--isk--hostility', { at: '2016', told: ['ctc'] })).toMatchObject({
      toA: true,
      toB: true,
    });
  });

  test('is broken where nobody says it outright of the whole, and faint where it was not said since', () => {
    const broken = (id: string, question: NetworkAsked) => lineOf(id, question)?.isOutright === false;
    expect(broken('capital--hills--hostility', { at: '2019', told: all })).toBe(true);
    expect(broken('is--steppe--hostility', { at: '2019', told: all })).toBe(true);
    expect(broken('charity--valley--structure', { at: '2019', told: all })).toBe(true);
    expect(broken('dunes--gulf--structure', { at: '2020', told: all })).toBe(true);
    expect(broken('hills--is--hostility', { at: '2016', told: all })).toBe(false);
    expect(lineOf('hills--is--hostility', { at: '2016', told: all })?.carried).toBe(false);
    expect(lineOf('hills--is--hostility', { at: '2019', told: all })).toMatchObject({
      carried: true,
      says: 'Movement of the Hills hostile to The core; not said since',
    });
  });

  test('labels what only we infer as ours', () => {
    expect(lineOf('dunes--gulf--structure', { at: '2020', told: all })).toMatchObject({
      isInferred: true,
      says: 'Supporters of the Dunes continues as Gulf Branch; our inference',
    });
    expect(lineOf('dunes--gulf--structure', { at: '2020', told: ['nbc'] })).toBeUndefined();
    const [tie] = pairOf('tie-dunes--gulf', { at: '2020', told: all })?.ties ?? [];
    expect(tie?.notes).toEqual(['our inference: no source says so']);
  });

  test('draws no line for a denial, for what nobody saw, for “not with”, for members; the table has them all', () => {
    const view = networkView(atlas, { at: '2019-12', told: all });
    const ids = view.lines.map(({ id }) => id);
    expect(ids).not.toContain('is--river--alliance');
    expect(ids).not.toContain('dunes-delta--is--hostility');
    expect(ids).not.toContain('is--old--allegiance');
    const words = view.pairs.flatMap(({ ties }) => ties.map(({ says }) => says));
    expect(words).toContain('River Movement not allied with The core');
    expect(words).toContain('Delta wing not with The core');
    expect(words).toContain('Some members of The Old Network joined The core');
    expect(words).toContain('no sign seen that Steppe Movement supports The core');
  });

  test('leaves the ties of states among themselves out', () => {
    const view = networkView(atlas, { at: '2025', told: all });
    expect(view.pairs.map(({ id }) => id)).not.toContain('tie-capital--port');
    expect(view.nodes.map(({ id }) => id)).not.toContain('port');
  });

  test('marks a group by how it stood, and an organisation that is not asked by what it is', () => {
    const node = (id: string) =>
      networkView(atlas, { at: '2019-12', told: all }).nodes.find((one) => one.id === id);
    expect(node('isk')).toMatchObject({ mark: 'successor', carried: true, isShown: true });
    expect(node('capital')).toMatchObject({
      mark: 'other',
      says: 'Forces of the capital: state body; tied with 3 others here',
    });
    expect(node('is')?.mark).toBe('self');
    expect(node('old')?.says).toBe('The Old Network: hostile; tied with 5 others here');
  });

  test('every line has a claim told under it, every tie of the record that stands is in a pair, once', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const view = networkView(atlas, question);
        const ties = view.pairs.flatMap((pair) => pair.ties);
        for (const { claims } of ties) {
          expect(claims.length).toBeGreaterThan(0);
          for (const { id } of claims) expect(question.told).toContain(atlas.claim[id]?.source);
        }
        const listed = ties.map(({ id }) => id).sort();
        const standing = tiesAt(atlas, question)
          .map(({ relation }) => relation)
          .filter(({ kind }) => question.ties === 'all' || CLASS_OF[kind] === question.ties)
          .map(({ id }) => id)
          .filter((id) => !id.startsWith('capital-hostile-to-port'));
        expect(listed).toEqual(standing.sort());
        for (const line of view.lines) {
          const pair = view.pairs.find(({ id }) => id === `tie-${line.a}--${line.b}`);
          expect(pair?.ties.some((tie) => tie.class === line.class)).toBe(true);
          expect([line.a, line.b].every((end) => view.nodes.find(({ id }) => id === end)?.isShown)).toBe(
            true,
          );
        }
        const ends = new Set(view.lines.flatMap(({ a, b }) => [a, b]));
        expect(view.nodes.filter(({ isShown }) => isShown).map(({ id }) => id)).toEqual([...ends].sort());
      }),
      { numRuns: 60 },
    );
  });

  test('shows nothing that its shape does not have, whatever is asked', () => {
    const shape = networkShape(atlas);
    const whole = new Map(shape.lines.map((line) => [line.id, line]));
    fc.assert(
      fc.property(asked, (question) => {
        const view = networkView(atlas, question);
        expect(view.nodes.map(({ id }) => id)).toEqual(shape.nodes.map(({ id }) => id));
        for (const { id, toA, toB } of view.lines) {
          expect(whole.get(id)).toBeDefined();
          expect((!toA || whole.get(id)?.toA) && (!toB || whole.get(id)?.toB)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is the very same from the atlas that travels', () => {
    const travelled = unpackAtlas(
      JSON.parse(JSON.stringify(packAtlas(atlas))) as ReturnType<typeof packAtlas>,
    );
    fc.assert(
      fc.property(asked, (question) => {
        expect(networkView(travelled, question)).toEqual(networkView(atlas, question));
      }),
      { numRuns: 40 },
    );
  });
});
