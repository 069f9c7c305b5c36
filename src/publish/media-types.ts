/** Media types of the site's files, by the end of their names: one table for every server. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  bib: 'application/x-bibtex',
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  ico: 'image/x-icon',
  js: 'text/javascript',
  json: 'application/json',
  jsonld: 'application/ld+json',
  png: 'image/png',
  ris: 'application/x-research-info-systems',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** Whether a file of this media type holds text: it is UTF-8, and worth packing. */
export function isText(type: string): boolean {
  return /^text\/|xml$|json$|bibtex$|citations$|systems$/.test(type);
}

/** The `Content-Type` of a file by its name. */
export function contentType(name: string): string {
  const type = MEDIA_TYPES[/\.([a-z0-9]+)$/.exec(name)?.[1] ?? ''] ?? 'application/octet-stream';
  return isText(type) ? `${type}; charset=utf-8` : type;
}
