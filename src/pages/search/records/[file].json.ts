import type { APIRoute } from 'astro';
import { served } from '#src/components/search/served.ts';

export function getStaticPaths() {
  return served.map(({ name, data }) => ({ params: { file: name }, props: { data: data() } }));
}

/** What the search of the site looks through, fetched when a reader is about to search. */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props['data']));
