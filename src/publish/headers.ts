/** Headers for some of the site's addresses. No two rules set the same header for one address. */
export interface HeaderRule {
  /** Folders below the site's root, `_astro/`; of the first rule the empty one: everything. */
  folders: readonly string[];
  headers: Readonly<Record<string, string>>;
}

/**
 * What a host sends with the files: one source for nginx, for hosts that read `_headers`, and for our own server. The
 * policy for scripts and styles stands in each page, with its hashes; here is what a page cannot say of itself.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    folders: [''],
    headers: {
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Frame-Options': 'DENY',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy':
        'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
    },
  },
  {
    // Named by what they hold, or frozen: the same address gives the same bytes for ever.
    folders: ['_astro/', 'search/records/', 'v/'],
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  },
  {
    // Programs of others may read the data from their own pages.
    folders: ['data/'],
    headers: { 'Access-Control-Allow-Origin': '*' },
  },
];

/** Where no rule says how long a file may be kept: it is asked for again each time, and comes only if it is new. */
export const REVALIDATED = 'no-cache';

/** The headers of an address. @param path below the site's root: `data/atlas.json` */
export function headersFor(path: string): Record<string, string> {
  const rules = HEADER_RULES.filter(({ folders }) => folders.some((folder) => path.startsWith(folder)));
  return Object.assign({ 'Cache-Control': REVALIDATED }, ...rules.map(({ headers }) => headers)) as Record<
    string,
    string
  >;
}

/**
 * The file `_headers`, which Netlify and Cloudflare Pages read at the root of what they publish. Both join the values
 * of a header that two rules set: none does.
 *
 * @param base path under which the site stands, with slashes at both ends
 */
export function headersFile(base: string): string {
  return HEADER_RULES.flatMap(({ folders, headers }) =>
    folders.map((folder) =>
      [
        `${base}${folder}*`,
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
        '',
      ].join('\n'),
    ),
  ).join('\n');
}
