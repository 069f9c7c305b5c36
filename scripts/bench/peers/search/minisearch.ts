import MiniSearch from 'minisearch';
import { FIELDS, WEIGHTS, type Engine } from './document.ts';

/** With prefixes, a fifth of a word of slips and more for names, as its documentation has it. */
export const engine: Engine = (documents) => {
  const index = new MiniSearch({
    fields: [...FIELDS],
    // A list of names is one text.
    extractField: (document, field) => [Reflect.get(document, field) as string | string[]].flat().join(' '),
    searchOptions: { boost: { ...WEIGHTS }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(documents);
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .map(({ id }) => String(id));
};
