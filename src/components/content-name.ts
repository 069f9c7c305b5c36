import { digest } from '#src/atlas/digest.ts';

/**
 * Names a file by what it holds: it may be cached for ever. The preview keeps nothing, and makes nothing before it is
 * fetched, so that an edit is seen at once.
 */
export function contentName(content: () => object): string {
  return import.meta.env.DEV ? 'preview' : digest(content()).slice(0, 12);
}
