import { expect, test } from 'vitest';
import { FORMATS, TITLES, versionText, type Format } from '#src/views/cite-view.ts';

test('a version is called by its edition, once there is one', () => {
  expect(versionText('unreleased-0123456789ab')).toBe('version unreleased-0123456789ab');
  expect(versionText('2026.11.20.2-0123456789ab')).toBe(
    'edition 2026.11.20.2, version 2026.11.20.2-0123456789ab',
  );
});

test('a title stands in each format as that format needs it', () => {
  const title = 'Who “pledged” & who’s not: 50%';
  const all = Object.keys(FORMATS).map((format) => [format, TITLES[format as Format](title)]);
  expect(Object.fromEntries(all)).toEqual({
    text: 'Who ‘pledged’ & who’s not: 50%',
    apa: 'Who “pledged” & who’s not: 50%',
    chicago: 'Who ‘pledged’ & who’s not: 50%',
    bibtex: 'Who “pledged” \\& who’s not: 50\\%',
    ris: title,
    csl: title,
  });
  expect(TITLES.csl('a "b" \\ c')).toBe('a \\"b\\" \\\\ c');
});
