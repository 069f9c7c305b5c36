import type { Atlas } from '#src/atlas/atlas.ts';
import { byName } from './by-name.ts';
import { optionsByText, type Filter } from './index-filter.ts';
import { linkTo } from './link.ts';

/** Words by which roles are told apart, where the role on record has them. */
const ROLE_WORDS = [
  'adviser',
  'analyst',
  'author',
  'commander',
  'emir',
  'expert',
  'founder',
  'head',
  'leader',
  'official',
  'president',
  'professor',
  'researcher',
  'spokesman',
  'student',
];

/** People by name. */
export function personIndex(atlas: Atlas) {
  return byName(atlas.people).map((person) => ({
    name: person.name,
    url: person.url,
    role: person.role,
    words: wordsOf(person.role),
    affiliation: person.affiliation === undefined ? null : linkTo(atlas, person.affiliation),
  }));
}

/** What people are narrowed down by. */
export function personFilters(atlas: Atlas): Filter[] {
  return [
    {
      key: 'affiliation',
      label: 'Affiliation',
      options: optionsByText(
        atlas.people.flatMap(({ affiliation }) =>
          affiliation === undefined ? [] : [{ value: affiliation, text: linkTo(atlas, affiliation).text }],
        ),
      ),
    },
    {
      key: 'role',
      label: 'Role has the word',
      options: optionsByText(
        atlas.people.flatMap(({ role }) => wordsOf(role).map((word) => ({ value: word, text: word }))),
      ),
    },
  ];
}

function wordsOf(role: string): string[] {
  const words = new Set(role.toLowerCase().match(/\p{L}+/gu));
  return ROLE_WORDS.filter((word) => words.has(word));
}
