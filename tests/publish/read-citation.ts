import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

const OPTIONS = { generateGraph: false, maxChainLength: 10, strict: true, target: '@csl/list+object' };

/** What citation-js makes of a file of one citation: an item of CSL-JSON. */
export function readCitation(file: string, forceType: string): Record<string, unknown> {
  const items = new Cite(file, { ...OPTIONS, forceType }).data as unknown as Record<string, unknown>[];
  const [item] = items;
  if (item === undefined || items.length !== 1) throw new Error(`${items.length} items in: ${file}`);
  return item;
}

/** The name of an author who is no person, as citation-js reads it. */
export function nameOf(item: Record<string, unknown>): string {
  const [author = {}] = (item['author'] ?? []) as { literal?: string; given?: string; family?: string }[];
  return author.literal ?? [author.given, author.family].filter(Boolean).join(' ');
}

/** A title without the marks by which it keeps its capitals. */
export function titleOf(item: Record<string, unknown>): string {
  return String(item['title']).replace(/<\/?span[^>]*>/g, '');
}
