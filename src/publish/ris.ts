import { risValue } from '#src/views/cite-view.ts';
import { citationNote } from './citation-text.ts';
import type { Cite } from './cite.ts';
import { TYPES } from './voices.ts';

/** A citation in RIS, as an electronic source; what RIS has no tag for stands in the note. */
export function ris(cite: Cite): string {
  const { published } = cite;
  const lines: [tag: string, value: string][] = [
    ['TY', 'ELEC'],
    ['ID', cite.id],
    ['AU', cite.worded],
    ['TI', cite.title],
    ['T2', cite.container],
    ['M3', TYPES[cite.type]],
    ...(published === undefined
      ? []
      : ([
          ['PY', published.slice(0, 4)],
          ['DA', published.replaceAll('-', '/')],
        ] satisfies [string, string][])),
    ['ET', cite.version],
    ['LA', 'en-GB'],
    ['UR', cite.address],
    ['N1', citationNote(cite)],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${risValue(value)}\r\n`).join('');
}
