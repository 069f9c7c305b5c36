import settings from './site.json' with { type: 'json' };

/** Where the site stands and what it is called: the only place that knows. */
export const site = settings;

/** A root-relative address of the atlas (`/groups/x/`) as it stands under the base path. */
export function href(url: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + url;
}

/** A root-relative address of the atlas as an absolute one. */
export function absolute(url: string): string {
  return new URL(href(url), import.meta.env.SITE).href;
}
