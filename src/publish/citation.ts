import { versionText } from '#src/views/cite-view.ts';
import { dateText } from '#src/views/date.ts';
import type { Cite, Printed } from './cite.ts';
import { bibtexField } from './bibtex.ts';

export { citeOf, type Cite } from './cite.ts';

const TYPES: Readonly<Record<Cite['type'], string>> = {
  source: 'article',
  claim: 'claim',
  event: 'event',
  relation: 'relation',
  finding: 'finding',
  person: 'person',
  place: 'place',
  group: 'group',
};

/**
 * A citation as one line of plain text: who words it here and which version, then who said it, then who printed
 * it and where.
 */
export function citationText(cite: Cite): string {
  return `${cite.worded}, “${cite.title}” (${subject(cite)}), ${cite.container}, ${versionText(cite.version)}, ${cite.url}. ${origin(cite)}`.trim();
}

/**
 * The same as a BibTeX entry. `@misc` is known to BibTeX and biblatex alike; what they have no field for (who said
 * it, who printed it, what it is about) stands in `note`.
 */
export function citationBibtex(cite: Cite): string {
  const [, year] = /^(\d{4})\.\d{2}\.\d{2}(?:\.\d+)?$/.exec(cite.edition) ?? [];
  const fields: [string, string][] = [
    ['author', `{${bibtexField(cite.worded)}}`],
    ['title', `{${bibtexField(cite.title)}}`],
    ['howpublished', bibtexField(cite.container)],
    ...(year ? [['year', year] satisfies [string, string]] : []),
    ['version', bibtexField(cite.version)],
    ['url', cite.url],
    ['note', bibtexField(`${capital(subject(cite))}, ${versionText(cite.version)}. ${origin(cite)}`.trim())],
  ];
  return `@misc{${cite.id},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`;
}

function subject(cite: Cite): string {
  return `${TYPES[cite.type]} ${cite.id}${cite.about ? `, concerning ${dateText(cite.about)}` : ''}`;
}

function origin(cite: Cite): string {
  const said = cite.said.length > 0 ? `Said by ${cite.said.join('; ')}. ` : '';
  const printed = cite.printed.length > 0 ? `Printed in ${cite.printed.map(printedText).join('; ')}.` : '';
  return said + printed;
}

function printedText({ authors, title, outlet, published, where, url }: Printed): string {
  return [authors.join(', '), `“${title}”`, outlet, dateText(published), where, url ?? '']
    .filter((part) => part !== '')
    .join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
