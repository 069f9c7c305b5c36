import Fuse from 'fuse.js';
import { FIELDS, WEIGHTS, type Engine } from './document.ts';

/** Token search, as its documentation has it for queries of several words. */
export const engine: Engine = (documents) => {
  const fuse = new Fuse(documents, {
    keys: FIELDS.map((name) => ({ name, weight: WEIGHTS[name] })),
    useTokenSearch: true,
  });
  return (query, limit) => fuse.search(query, { limit }).map(({ item }) => item.id);
};
