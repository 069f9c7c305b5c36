import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

/** Bodies only: what stands in the front matter has been read and checked by src/load. */
const bodies = (folder: string) =>
  defineCollection({
    loader: glob({ pattern: '*.mdx', base: `./content/${folder}` }),
    schema: z.looseObject({}),
  });

export const collections = { articles: bodies('articles'), groups: bodies('groups') };
