import { describe, expect, test } from 'vitest';
import { readNotesQuery, writeNotesQuery } from '#src/islands/notes-query.ts';

const known = { speaker: ['', 'article', 'boko-haram'], hedge: ['', 'stated'], disputed: ['1'] };
const none = { speaker: '', hedge: '', disputed: '' };

describe('the address of filtered notes', () => {
  test('says what is filtered, and nothing else', () => {
    expect(writeNotesQuery(none)).toBe('');
    expect(writeNotesQuery({ ...none, speaker: 'boko-haram', disputed: '1' })).toBe(
      '?speaker=boko-haram&disputed=1',
    );
  });

  test('is read as it was written', () => {
    for (const speaker of known.speaker)
      for (const hedge of known.hedge)
        for (const disputed of ['', '1']) {
          const asked = { speaker, hedge, disputed };
          expect(readNotesQuery(writeNotesQuery(asked), known)).toEqual(asked);
        }
  });

  test('leaves out what means nothing', () => {
    expect(readNotesQuery('?speaker=%3Cscript%3E&hedge=&disputed=yes&other=1', known)).toEqual(none);
    expect(readNotesQuery('?speaker=article&speaker=boko-haram&%', known)).toEqual({
      ...none,
      speaker: 'article',
    });
    expect(readNotesQuery('', known)).toEqual(none);
  });
});
