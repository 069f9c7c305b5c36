import type { APIRoute } from 'astro';
import { servedPreviews } from '#src/components/frame/served-previews.ts';

export function getStaticPaths() {
  const { files, version } = servedPreviews;
  return Object.entries(files()).map(([file, previews]) => ({
    params: { version, file },
    props: { previews },
  }));
}

/** What links to a kind of record show, fetched when a reader points at one. */
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props['previews']));
