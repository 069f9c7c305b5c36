import type { APIRoute } from 'astro';
import { served } from '#src/components/search/served.ts';

export function getStaticPaths() {
  return [...served].map(([file, data]) => ({ params: { file }, props: { data } }));
}

/** What the search of the site looks through, fetched when a reader is about to search. */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props['data']));
