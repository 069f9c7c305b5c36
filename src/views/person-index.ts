import type { Atlas } from '#src/atlas/atlas.ts';
import { byName } from './by-name.ts';
import { linkTo } from './link.ts';

/** People by name. */
export function personIndex(atlas: Atlas) {
  return byName(atlas.people).map((person) => ({
    name: person.name,
    url: person.url,
    role: person.role,
    affiliation: person.affiliation === undefined ? null : linkTo(atlas, person.affiliation),
  }));
}
