import MiniSearch from 'minisearch';
import { FIELDS, type Engine } from './document.ts';

/** Everything as it is by default. */
export const engine: Engine = (documents) => {
  const index = new MiniSearch({
    fields: [...FIELDS],
    // A list of names is one text.
    extractField: (document, field) => [Reflect.get(document, field) as string | string[]].flat().join(' '),
  });
  index.addAll(documents);
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .map(({ id }) => String(id));
};
