import { expect, it } from 'vitest';
import { aToZ } from '#src/search/a-z.ts';
import { madeAtlas } from './made.ts';

const atlas = madeAtlas();
const letters = aToZ(atlas);

it('lists every name and spelling once, leading to its record', () => {
  const listed = letters.flatMap(({ names }) => names.map(({ text, url }) => `${text} ${url}`));
  const expected = [...atlas.groups, ...atlas.people, ...atlas.places].flatMap(({ name, names, url }) =>
    [name, ...names.map(({ text }) => text)].map((text) => `${text} ${url}`),
  );
  expect([...listed].sort()).toEqual([...expected].sort());
});

it('sorts by the name without its article, other scripts last', () => {
  const at = (anchor: string) =>
    letters.find((letter) => letter.anchor === anchor)?.names.map(({ text }) => text);
  expect(at('q')).toEqual(['al-Qaeda', "al-Qa'ida"]);
  expect(at('other')).toEqual(['سيناء']);
  expect(letters.map(({ anchor }) => anchor)).toEqual([
    'a',
    'b',
    'd',
    'e',
    'i',
    'l',
    'n',
    'q',
    's',
    'w',
    'other',
  ]);
});

it('says whose name another name is', () => {
  const abm = letters.flatMap(({ names }) => names).find(({ text }) => text === 'ABM');
  expect(abm).toEqual({
    text: 'ABM',
    url: '/groups/ansar-beit-al-maqdis/',
    type: 'group',
    of: 'Ansar Beit al-Maqdis',
  });
});
