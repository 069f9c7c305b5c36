import { bibtexValue } from '#src/views/cite-view.ts';
import { citationNote } from './citation-text.ts';
import type { Cite } from './cite.ts';
import { TYPES } from './voices.ts';

/** As BibTeX names the months; each style words them. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A citation as a BibTeX entry. `@misc` is known to BibTeX and biblatex alike; `date` and `version` are biblatex's. What
 * they have no field for (who said it, who printed it, what it is about) stands in `note`.
 */
export function bibtex(cite: Cite): string {
  const { published } = cite;
  const fields: [name: string, value: string][] = [
    ['author', `{{${bibtexValue(cite.worded)}}}`],
    ['title', `{{${bibtexValue(cite.title)}}}`],
    ['howpublished', `{${bibtexValue(cite.container)}}`],
    ['type', `{${TYPES[cite.type]}}`],
    ...(published === undefined ? [] : dateFields(published)),
    ['version', `{${bibtexValue(cite.version)}}`],
    ['language', '{english}'],
    ['langid', '{british}'],
    ['url', `{${cite.address}}`],
    ['note', `{${bibtexValue(citationNote(cite))}}`],
  ];
  return `@misc{${cite.id},\n${fields.map(([name, value]) => `  ${name} = ${value},`).join('\n')}\n}\n`;
}

function dateFields(day: string): [string, string][] {
  const [year = '', month = ''] = day.split('-');
  return [
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1] ?? ''],
    ['date', `{${day}}`],
  ];
}
