import type { Atlas } from '#src/atlas/atlas.ts';
import { departedRecords } from '#src/views/departed.ts';
import { escaped } from './html.ts';

/** Pages that are not about one record; 404 is not listed. */
const FIXED = [
  '/',
  '/articles/',
  '/claims/',
  '/groups/',
  '/events/',
  '/people/',
  '/places/',
  '/findings/',
  '/map/',
  '/timeline/',
  '/network/',
  '/search/',
  '/data/',
  '/cite/',
  '/changes/',
  '/about/',
  '/about/method/',
  '/about/privacy/',
  '/about/accessibility/',
  '/about/corrections/',
];

/** Root-relative addresses of every page of the site, 404 left out: fixed pages, then records by kind and id, then those that are gone. */
export function pageAddresses(atlas: Atlas): string[] {
  const lists = [
    atlas.articles,
    atlas.claims,
    atlas.groups,
    atlas.events,
    atlas.people,
    atlas.places,
    atlas.findings,
    departedRecords(atlas),
  ];
  return [...FIXED, ...lists.flatMap((list) => list.map(({ url }) => url))];
}

/** Sitemap (sitemaps.org 0.9) of absolute addresses. No dates: the content knows none that could be trusted. */
export function sitemap(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<url><loc>${escaped(address)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}
