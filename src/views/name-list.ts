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

/** A name or spelling, and who prints it. */
export interface NameWords {
  text: string;
  type: string;
  lang: string | null;
  dir: 'rtl' | null;
  /** Labels of the sources that print it; empty for one that only readers use. */
  printedBy: string[];
}

/** The other names of a record, as written. */
export function nameList(atlas: Atlas, names: readonly Name[]): NameWords[] {
  return names.map(({ text, type, lang, sources }) => ({
    text,
    type: TYPES[type],
    lang: lang ?? null,
    dir: lang !== undefined && RIGHT_TO_LEFT.test(lang) ? 'rtl' : null,
    printedBy: (sources ?? []).map((source) => atlas.source[source]?.label ?? source),
  }));
}
