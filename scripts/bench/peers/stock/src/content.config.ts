import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

const record = z.looseObject({ id: z.string() });

// As Astro's documentation has it: a list of records in a file, pages in a folder.
export const collections = {
  claims: defineCollection({ loader: file('content/claims.yaml'), schema: record }),
  groups: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'content/groups' }),
    schema: z.looseObject({ name: z.string() }),
  }),
};
