import { getEntry, render } from 'astro:content';
import { atlas } from 'virtual:atlas';
import { articleSections } from '#src/views/article-sections.ts';

/** The reading of an article as rendered, with its sections. Throws where the article has none. */
export async function readingOf(id: string) {
  const entry = await getEntry('articles', id);
  if (entry === undefined) throw new Error(`content/articles/${id}.mdx has no body`);
  const { Content, headings } = await render(entry);
  return { Content, sections: articleSections(atlas, id, entry.body ?? '', headings) };
}
