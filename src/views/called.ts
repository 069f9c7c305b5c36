import type { Atlas } from '#src/atlas/atlas.ts';
import type { Link } from './link.ts';
import type { Called } from './record-words.ts';

/**
 * What records are called in the fields of others: a name, a title, a source's label; of what is gone the last one.
 * A claim, a finding or a tie goes by its id.
 */
export function calledIn(atlas: Pick<Atlas, 'history'>): Called {
  return (id) => {
    const last = atlas.history[id]?.versions.at(-1)?.record;
    const name = last?.['name'] ?? last?.['label'] ?? last?.['title'];
    return typeof name === 'string' ? name : id;
  };
}

/** A text with every id in brackets that was ever published as a link to its record. */
export function textWithLinks(atlas: Pick<Atlas, 'history'>, text: string): (string | Link)[] {
  return text.split(/(?<=[[(])([a-z0-9]+(?:-[a-z0-9]+)*)(?=[\])])/).map((part, i) => {
    const known = i % 2 === 1 && Object.hasOwn(atlas.history, part) ? atlas.history[part] : undefined;
    return known === undefined ? part : { text: part, url: known.url };
  });
}
