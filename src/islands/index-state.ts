/** A view of an index as its address has it. */
export interface IndexState {
  /** Values by filter; a filter that asks for nothing is left out. */
  chosen: Readonly<Record<string, string>>;
  /** Words that a row must have. */
  words: string;
  /** A column, `-` before it for the reverse; empty for the order of the page. */
  sort: string;
}

/** What addresses may speak of. */
export interface Known {
  /** Values by filter. */
  filters: readonly { key: string; values: readonly string[] }[];
  columns: readonly string[];
  /** Under what name words stand in the address, where it is not `words`. */
  field?: string;
}

/** As many characters as the field takes. */
const LIMIT = 100;

/**
 * Reads the query of an address, whatever it holds. Never throws: what cannot be used is left out and remarked upon,
 * what has nothing to do with the index is passed over. The first of several values counts.
 */
export function readState(
  query: string,
  { filters, columns, field = 'words' }: Known,
): { state: IndexState; remarks: string[] } {
  const params = new URLSearchParams(query);
  const remarks: string[] = [];
  const chosen: Record<string, string> = {};
  for (const { key, values } of filters) {
    const value = params.get(key);
    if (!value) continue;
    if (values.includes(value)) chosen[key] = value;
    else remarks.push(`No ${key} here is called “${short(value)}”; it is left out.`);
  }
  let sort = params.get('sort') ?? '';
  if (sort !== '' && !columns.includes(sort.replace(/^-/, ''))) {
    remarks.push(`No column here is called “${short(sort)}”; the order is the usual one.`);
    sort = '';
  }
  return { state: { chosen, words: clean(params.get(field) ?? ''), sort }, remarks };
}

/** The query for a state; empty for the page as it is built. */
export function writeState({ chosen, words, sort }: IndexState, { filters, field = 'words' }: Known): string {
  const params = new URLSearchParams();
  for (const { key } of filters) if (chosen[key]) params.set(key, chosen[key]);
  if (clean(words)) params.set(field, clean(words));
  if (sort) params.set('sort', sort);
  const query = params.toString();
  return query && `?${query}`;
}

/** Text as it is compared: without case, marks and the shape of its apostrophes. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’ʼ]/g, "'").toLowerCase();
}

/** Words as a value in an address: "Voice of America" → "voice-of-america". */
export function slug(text: string): string {
  return fold(text)
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Whether a text, folded, has every one of some words, in any order. */
export function hasWords(folded: string, words: string): boolean {
  return fold(words)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** The order that a click on the heading of a column asks for: up, down, as the page has it. */
export function nextSort(sort: string, column: string): string {
  return sort === column ? `-${column}` : sort === `-${column}` ? '' : column;
}

function clean(words: string): string {
  return [...words.trim()].slice(0, LIMIT).join('').trim();
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
