import type { APIRoute } from 'astro';
import { servedVersions } from '#src/components/about/served-versions.ts';

export function getStaticPaths() {
  return [{ params: { versions: servedVersions.name } }];
}

/** What a bibliography is held against, fetched when a reader is about to check one. */
export const GET: APIRoute = () => new Response(JSON.stringify(servedVersions.known()));
