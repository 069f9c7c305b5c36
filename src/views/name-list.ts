import type { Atlas } from '#src/atlas/atlas.ts';
import type { Name } from '#src/schema/primitives.ts';

const TYPES: Readonly<Record<Name['type'], string>> = {
  main: 'main name',
  alias: 'also called',
  acronym: 'acronym',
  former: 'former name',
  transliteration: 'other spelling',
  translation: 'translation',
};
const RIGHT_TO_LEFT = /^(?:ar|fa|ur|ps|he)(?:-(?!Latn)|$)/;

/** Names of one type, as "also called". */
export interface NamesOfType {
  type: string;
  names: NameWords[];
}

/** A name or spelling, and who prints it. */
export interface NameWords {
  text: string;
  lang: string | null;
  dir: 'rtl' | null;
  /** Labels of the sources that print it; empty for one that only readers use. */
  printedBy: string[];
}

/**
 * The other names of a record, as written: by type, in the order given within each. A transliteration that spells none
 * of the record's other names is a name of its own.
 */
export function nameList(atlas: Atlas, main: string, names: readonly Name[]): NamesOfType[] {
  const others = [main, ...names.filter(({ type }) => type !== 'transliteration').map(({ text }) => text)];
  const typeOf = ({ text, type }: Name) =>
    type === 'transliteration' && !others.some((other) => initials(other) === initials(text))
      ? 'alias'
      : type;
  const types = Map.groupBy(names, typeOf);
  return (Object.keys(TYPES) as Name['type'][]).flatMap((type) => {
    const ofType = types.get(type);
    if (ofType === undefined) return [];
    return {
      type: TYPES[type],
      names: ofType.map(({ text, lang, sources }) => ({
        text,
        lang: lang ?? null,
        dir: lang !== undefined && RIGHT_TO_LEFT.test(lang) ? 'rtl' : null,
        printedBy: (sources ?? []).map((source) => atlas.source[source]?.label ?? source),
      })),
    };
  });
}

const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'e', 'i', 'the']);

/** The first letters of a name's words, without articles, k for q and c: what its spellings have in common. */
function initials(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’ʻʿ‘]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !ARTICLES.has(word))
    .map((word) => word.charAt(0).replace(/[qc]/, 'k'))
    .join('');
}
