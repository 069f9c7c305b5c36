import type { MDXInstance } from 'astro';

/** What an editor wrote below the front matter of a page. */
export interface Prose extends Pick<MDXInstance<object>, 'Content' | 'getHeadings'> {
  /** As written. */
  text: string;
}

const MODULES = import.meta.glob<MDXInstance<object>>('/content/{articles,groups}/*.mdx');
const TEXTS = import.meta.glob<string>('/content/{articles,groups}/*.mdx', {
  query: '?raw',
  import: 'default',
});
const FRONT = /^---\r?\n[^]*?\n---\r?\n/;

/** The prose of an article or a group; what stands in its front matter has been read and checked by src/load. */
export async function proseOf(kind: 'articles' | 'groups', id: string): Promise<Prose> {
  const path = `/content/${kind}/${id}.mdx`;
  const [module, text] = await Promise.all([MODULES[path]?.(), TEXTS[path]?.()]);
  if (module === undefined || text === undefined) throw new Error(`${path} is not there`);
  const { Content, getHeadings } = module;
  return { Content, getHeadings, text: text.replace(FRONT, '') };
}
