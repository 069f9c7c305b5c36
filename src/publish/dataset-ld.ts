import type { Atlas } from '#src/atlas/atlas.ts';
import { AUTHORS, CONTAINER, LICENCE_URL } from '#src/views/attribution.ts';
import { publishedIn } from './cite.ts';
import { DOWNLOADS } from './downloads.ts';
import type { Node } from './json-ld.ts';

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
};

/** The dataset as a whole, in the terms of schema.org, with its files. */
export function datasetLd(atlas: Pick<Atlas, 'edition'>, description: string, site: string): Node {
  const at = (url: string) => new URL(url.slice(1), site).href;
  const { published } = publishedIn(atlas.edition);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': at('/data/'),
    url: at('/data/'),
    name: CONTAINER,
    description,
    inLanguage: 'en-GB',
    version: atlas.edition,
    ...(published === undefined ? {} : { datePublished: published }),
    license: LICENCE_URL,
    creator: { '@type': 'Organization', name: AUTHORS },
    isAccessibleForFree: true,
    distribution: DOWNLOADS.map(({ url, name, what }) => ({
      '@type': 'DataDownload',
      name,
      description: what,
      contentUrl: at(url),
      encodingFormat: TYPES[url.split('.').at(-1) ?? ''],
    })),
  };
}
