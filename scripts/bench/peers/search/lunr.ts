import lunr from 'lunr';
import { FIELDS, WEIGHTS, type Engine } from './document.ts';

/**
 * As its guides have it for a search while typing: the word itself counts most, what it begins less, what is a slip
 * away least. More for names.
 */
export const engine: Engine = (documents) => {
  const index = lunr(function () {
    this.ref('id');
    for (const field of FIELDS) this.field(field, { boost: WEIGHTS[field] });
    for (const document of documents) this.add(document);
  });
  return (query, limit) =>
    index
      .query((asked) => {
        for (const token of lunr.tokenizer(query.toLowerCase())) {
          const word = token.toString();
          asked.term(word, { boost: 100, usePipeline: true });
          asked.term(word, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
          asked.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
        }
      })
      .slice(0, limit)
      .map(({ ref }) => ref);
};
