import uFuzzy from '@leeoniya/ufuzzy';
import type { Engine } from './document.ts';

/** One line a record, without accents; a slip a word (`intraMode: 1`) and words in any order, as its documentation has it. */
export const engine: Engine = (documents) => {
  const fuzzy = new uFuzzy({ intraMode: 1 });
  const lines = uFuzzy.latinize(
    documents.map(({ title, names, kind, text, date, topics, about }) =>
      [title, ...names, kind, text, date, ...topics, ...about].join(' '),
    ),
  );
  return (query, limit) => {
    const [found, info, order] = fuzzy.search(lines, uFuzzy.latinize(query), 1);
    // Too many to be ranked: they come in the order of the records.
    const ranked = info === null ? (found ?? []) : order.map((place) => info.idx[place] ?? -1);
    return ranked.slice(0, limit).flatMap((place) => documents[place]?.id ?? []);
  };
};
