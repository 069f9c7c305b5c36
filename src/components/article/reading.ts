import { atlas } from 'virtual:atlas';
import { proseOf } from '#src/components/prose/prose.ts';
import { articleSections } from '#src/views/article-sections.ts';

/** The reading of an article as rendered, with its sections. Throws where the article has none. */
export async function readingOf(id: string) {
  const { Content, getHeadings, text } = await proseOf('articles', id);
  return { Content, sections: articleSections(atlas, id, text, getHeadings()) };
}
