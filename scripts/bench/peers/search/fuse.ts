import Fuse from 'fuse.js';
import { FIELDS, WEIGHTS, type Engine } from './document.ts';

/** As its documentation begins: the list, the keys, everything else as it is by default. */
export const engine: Engine = (documents) => {
  const fuse = new Fuse(documents, { keys: FIELDS.map((name) => ({ name, weight: WEIGHTS[name] })) });
  return (query, limit) => fuse.search(query, { limit }).map(({ item }) => item.id);
};
