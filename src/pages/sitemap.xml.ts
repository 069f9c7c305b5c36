import { atlas } from 'virtual:atlas';
import { pageAddresses, sitemap } from '#src/publish/sitemap.ts';
import { absolute } from '#src/site.ts';

export const GET = () => new Response(sitemap(pageAddresses(atlas).map(absolute)));
