import type { Dated } from '#src/atlas/atlas.ts';
import { dateText } from '#src/views/date.ts';
import { citationNote } from './citation-text.ts';
import type { Cite } from './cite.ts';
import { TYPES } from './voices.ts';

/** A date of CSL: its parts, of a span two of them; words where CSL has no such date. */
export type CslDate = { 'date-parts': number[][]; circa?: true } | { literal: string };

/** An item of CSL-JSON, as far as citations of the atlas need it. */
export interface CslItem {
  id: string;
  type: 'webpage';
  title: string;
  author: { literal: string }[];
  'container-title': string;
  genre: string;
  issued?: CslDate;
  'event-date'?: CslDate;
  version: string;
  language: string;
  URL: string;
  note: string;
}

/** A citation as an item of CSL-JSON: `issued` is when it was published here, `event-date` what it is about. */
export function cslItem(cite: Cite): CslItem {
  return {
    id: cite.id,
    type: 'webpage',
    title: cite.title,
    author: [{ literal: cite.worded }],
    'container-title': cite.container,
    genre: TYPES[cite.type],
    ...(cite.published === undefined ? {} : { issued: { 'date-parts': [parts(cite.published)] } }),
    ...(cite.about === undefined ? {} : { 'event-date': cslDate(cite.about) }),
    version: cite.version,
    language: 'en-GB',
    URL: cite.address,
    note: citationNote(cite),
  };
}

/** A file of CSL-JSON with one item. */
export function cslJson(cite: Cite): string {
  return `${JSON.stringify([cslItem(cite)], null, 2)}\n`;
}

/** A point or a closed span, about or exactly, in parts; anything else in words, for CSL knows no more. */
export function cslDate(dated: Dated): CslDate {
  const ends = dated.edtf.split('/');
  const isPlain = ends.every((end) => /^\d{4}(?:-\d{2}){0,2}~?$/.test(end));
  // Its processors fail on a span whose ends are not equally exact.
  const isEven = new Set(ends.map((end) => end.replace('~', '').length)).size === 1;
  if (!isPlain || !isEven) return { literal: dateText(dated) };
  return {
    'date-parts': ends.map((end) => parts(end.replace('~', ''))),
    ...(dated.approximate ? { circa: true } : {}),
  };
}

function parts(point: string): number[] {
  return point.split('-').map(Number);
}
