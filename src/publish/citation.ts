import { FORMATS, TITLES, type Format } from '#src/views/cite-view.ts';
import { bibtex } from './bibtex.ts';
import { citationText } from './citation-text.ts';
import type { Cite } from './cite.ts';
import { cslJson } from './csl-json.ts';
import { styled, type Run } from './csl-style.ts';
import { ris } from './ris.ts';

/** A part of a citation; of a figure's, a slot is what changes with its view. */
export interface Piece extends Run {
  slot?: 'title' | 'url';
}

/** A citation in one format. */
export interface Citation {
  format: Format;
  label: string;
  /** Prose is read, the rest is for programs. */
  isProse: boolean;
  pieces: Piece[];
}

const WRITERS: Readonly<Record<Format, (cite: Cite) => Run[]>> = {
  text: (cite) => [{ text: citationText(cite) }],
  apa: (cite) => styled(cite, 'apa'),
  chicago: (cite) => styled(cite, 'chicago'),
  bibtex: (cite) => [{ text: bibtex(cite) }],
  ris: (cite) => [{ text: ris(cite) }],
  csl: (cite) => [{ text: cslJson(cite) }],
};
const PROSE: ReadonlySet<Format> = new Set(['text', 'apa', 'chicago'] as const);

/** A citation in every format, in the order in which they are offered. */
export function citations(cite: Cite): Citation[] {
  return (Object.entries(FORMATS) as [Format, string][]).map(([format, label]) => ({
    format,
    label,
    isProse: PROSE.has(format),
    pieces: WRITERS[format](cite),
  }));
}

/** The same of a figure, its title and its address apart, so that they can follow its view. */
export function figureCitations(cite: Cite): Citation[] {
  const SLOTS = { title: 'Zqtitle', url: 'https://zq.invalid/view/' };
  const values = { title: cite.title, url: cite.address };
  const slotted = citations({ ...cite, title: SLOTS.title, url: SLOTS.url, address: SLOTS.url });
  return slotted.map((citation) => ({
    ...citation,
    pieces: citation.pieces.flatMap(({ text, ...run }) =>
      text.split(/(Zqtitle|https:\/\/zq\.invalid\/view\/)/).flatMap((part): Piece[] => {
        if (part === '') return [];
        if (part === SLOTS.title)
          return [{ ...run, text: TITLES[citation.format](values.title), slot: 'title' }];
        return part === SLOTS.url ? [{ ...run, text: values.url, slot: 'url' }] : [{ ...run, text: part }];
      }),
    ),
  }));
}
