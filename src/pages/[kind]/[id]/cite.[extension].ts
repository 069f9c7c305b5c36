import type { APIRoute } from 'astro';
import { atlas } from 'virtual:atlas';
import { citeFiles } from '#src/publish/cite-files.ts';
import { absolute } from '#src/site.ts';

export const getStaticPaths = () => citeFiles(atlas, absolute('/'));

/** The citation of a record as a file, beside its page. */
export const GET: APIRoute = ({ props }) => new Response(String(props['text']));
