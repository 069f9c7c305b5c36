import type { APIRoute } from 'astro';
import { served, servedName } from '#src/components/search/served.ts';

export function getStaticPaths() {
  return [{ params: { records: servedName } }];
}

/** What the search of the site looks through, fetched when a reader is about to search. */
export const GET: APIRoute = () => new Response(JSON.stringify(served));
