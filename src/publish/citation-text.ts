import { capital } from '#src/views/capital.ts';
import { versionText } from '#src/views/cite-view.ts';
import { quoted } from '#src/views/quote.ts';
import type { Cite } from './cite.ts';
import { origin, subject } from './voices.ts';

/**
 * A citation as one line of plain text: who words it here and which edition, then who said it, then who printed it
 * and where. The version stands in the address; a figure's has none.
 */
export function citationText(cite: Cite): string {
  const edition = cite.published === undefined ? 'not yet released' : `edition ${cite.edition}`;
  const version = cite.type === 'figure' ? versionText(cite.version) : edition;
  return `${cite.worded}, ${quoted(cite.title)} (${subject(cite)}), ${cite.container}, ${version}, ${cite.address}. ${origin(cite)}`.trim();
}

/** What of a citation has no field in the usual formats: what is cited, its date and its voices. */
export function citationNote(cite: Cite): string {
  return `${capital(subject(cite))}. ${origin(cite)}`.trim();
}
