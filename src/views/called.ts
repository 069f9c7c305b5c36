import type { Atlas } from '#src/atlas/atlas.ts';
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
