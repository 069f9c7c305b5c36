import type { APIRoute } from 'astro';
import { atlas } from 'virtual:atlas';
import { servedFigures } from '#src/components/figure/figure-data.ts';

const { name, data } = servedFigures(atlas);

export function getStaticPaths() {
  return [{ params: { atlas: name } }];
}

/** What all figures are drawn from, fetched when a reader is about to use one or the page is at rest. */
export const GET: APIRoute = () => new Response(JSON.stringify(data()));
