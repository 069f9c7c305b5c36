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
  expect(names.map(({ text, type, printedBy }) => [text, type, printedBy])).toEqual([
    ['al-Harakat al-Islamiyya', 'also called', []],
    ['Abu Sayyaf Group', 'also called', []],
    ['ASG', 'acronym', ['Early, 2014']],
    ['Abu Sayaf', 'other spelling', []],
  ]);
});
