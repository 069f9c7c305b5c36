import { capital } from '#src/views/capital.ts';
import { dateText } from '#src/views/date.ts';
import { quoted } from '#src/views/quote.ts';
import { RECORD_WORDS } from '#src/views/record-type.ts';
import { publishedIn, type Cite, type Departure, type Printed } from './cite.ts';

/** What is cited, in a word; the record of a source is our reading of an article. */
export const TYPES: Readonly<Record<Cite['type'], string>> = { ...RECORD_WORDS, figure: 'figure' };

const DEPARTED: Readonly<Record<Departure['state'], string>> = {
  withdrawn: 'withdrawn',
  merged: 'merged into another',
  split: 'split',
  moved: 'moved',
};

/** What is cited and what it is about: "claim nbc-2014-c07, concerning 10 November 2014". */
export function subject(cite: Cite): string {
  if (cite.about === undefined) return name(cite);
  return `${name(cite)}, ${cite.isAsOf === true ? 'as of' : 'concerning'} ${dateText(cite.about)}`;
}

/**
 * Who said it, who printed it and where, and who words it here, in sentences; first of all, where it stands no longer,
 * what became of it. Empty where a record has none of these.
 */
export function origin(cite: Cite): string {
  return [departure(cite), said(cite), printed(cite), worded(cite)].filter(Boolean).join(' ');
}

/**
 * What is cited, with its voices, in as few words as a list of references has room for: "claim nbc-2014-c07: said by
 * U.S. officials, unnamed; printed in NBC News, 2014, paragraph 3".
 */
export function brief(cite: Cite): string {
  const { departed, about } = cite;
  const gone = departed ? `, ${DEPARTED[departed.state]}${inEdition(departed)}` : '';
  if (cite.said.length === 0) return name(cite) + (about ? `, ${dateText(about)}` : '') + gone;
  const places = cite.printed.map(({ label, where }) => [label, where].filter(Boolean).join(', '));
  return `${name(cite)}${gone}: said by ${cite.said.join('; ')}; printed in ${places.join('; ')}`;
}

/** A figure is no record, and has no id. */
function name({ type, id }: Cite): string {
  return type === 'figure' ? TYPES.figure : `${TYPES[type]} ${id}`;
}

function departure({ departed }: Cite): string {
  if (departed === undefined) return '';
  const to = departed.to.length === 0 ? '' : ` In its place: ${departed.to.join(', ')}.`;
  return `${capital(DEPARTED[departed.state])}${inEdition(departed)}: ${stopped(departed.why)}${to}`;
}

function inEdition({ edition }: Departure): string {
  return publishedIn(edition).published === undefined ? '' : ` in edition ${edition}`;
}

function said({ said }: Cite): string {
  return said.length === 0 ? '' : stopped(`Said by ${said.join('; ')}`);
}

function printed({ type, claims, printed, departed }: Cite): string {
  if (printed.length === 0) return '';
  const full = printed.map(({ outlet, ...source }) => `${outlet}: ${sourceText(source)}`).join('; ');
  const stands = departed === undefined ? 'Stands' : 'Stood';
  switch (type) {
    case 'claim':
    case 'relation':
      return stopped(`Printed by ${full}`);
    case 'event':
    case 'finding':
      return stopped(`${stands} on ${count(claims)} printed by ${full}`);
    case 'source':
      return stopped(
        `The article: ${printed.map(({ outlet, ...source }) => `${sourceText(source)}, ${outlet}`).join('; ')}`,
      );
    default:
      return stopped(
        `${stands} on ${count(claims)} printed in ${printed.map(({ label }) => label).join('; ')}`,
      );
  }
}

/** A claim is no quotation: its sentence is ours. */
function worded({ type, worded }: Cite): string {
  return type === 'claim' ? `Paraphrased by ${worded.replace(/^The /, 'the ')}.` : '';
}

function sourceText({ authors, title, published, where, url }: Omit<Printed, 'outlet'>): string {
  return [enumeration(authors), quoted(title), dateText(published), where, url ?? '']
    .filter((part) => part !== '')
    .join(', ');
}

function count(claims: number): string {
  return claims === 1 ? 'a claim' : `${claims} claims`;
}

function enumeration(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** With a full stop at its end, unless it ends a sentence already. */
function stopped(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
