import { expect, it } from 'vitest';
import { nameList } from '#src/views/name-list.ts';
import { small } from './made.ts';

it('puts names by type, and calls a spelling only what spells one of them', () => {
  const names = nameList(small(), 'Abu Sayyaf', [
    { text: 'Abu Sayaf', type: 'transliteration' },
    { text: 'ASG', type: 'acronym', sources: ['early'] },
    { text: 'al-Harakat al-Islamiyya', type: 'transliteration', lang: 'ar-Latn' },
    { text: 'Abu Sayyaf Group', type: 'alias' },
  ]);
  expect(names.map((of) => [of.type, of.names.map(({ text, printedBy }) => [text, printedBy])])).toEqual([
    [
      'also called',
      [
        ['al-Harakat al-Islamiyya', []],
        ['Abu Sayyaf Group', []],
      ],
    ],
    ['acronym', [['ASG', ['Early, 2014']]]],
    ['other spelling', [['Abu Sayaf', []]]],
  ]);
});
