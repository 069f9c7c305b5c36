import type { Atlas } from '#src/atlas/atlas.ts';
import type { Format } from '#src/views/cite-view.ts';
import { departedRecords } from '#src/views/departed.ts';
import { bibtex } from './bibtex.ts';
import { citeDeparted, citeOf, type Cite } from './cite.ts';
import { cslJson } from './csl-json.ts';
import { ris } from './ris.ts';

/** A citation as a file beside the page of a record. */
export interface CiteFile {
  /** What follows `cite.` in its address. */
  extension: string;
  format: Format;
  /** Media type. */
  type: string;
  write: (cite: Cite) => string;
}

export const CITE_FILES: readonly CiteFile[] = [
  { extension: 'bib', format: 'bibtex', type: 'application/x-bibtex', write: bibtex },
  { extension: 'ris', format: 'ris', type: 'application/x-research-info-systems', write: ris },
  {
    extension: 'csl.json',
    format: 'csl',
    type: 'application/vnd.citationstyles.csl+json',
    write: cslJson,
  },
];

/** Records that have a page, and so files to cite them by. */
const TYPES = ['source', 'claim', 'event', 'finding', 'group', 'person', 'place'] as const;

/** Every file of citations, also of what has gone: the parts of its address, and what it holds. */
export function citeFiles(atlas: Atlas, site: string) {
  const standing = TYPES.flatMap((type) =>
    Object.keys(type === 'source' ? atlas.article : atlas[type]).map((id) => citeOf(atlas, type, id, site)),
  );
  const gone = departedRecords(atlas).map(({ id }) => citeDeparted(atlas, id, site));
  return [...standing, ...gone].flatMap((cite) => {
    const [kind = '', id = ''] = cite.url.slice(site.length).split('/');
    return CITE_FILES.map(({ extension, write }) => ({
      params: { kind, id, extension },
      props: { text: write(cite) },
    }));
  });
}

/** The files of one record: name to save each by, and its root-relative address. */
export function citeFilesOf({ id }: Pick<Cite, 'id'>, page: string) {
  return CITE_FILES.map(({ extension, format }) => ({
    format,
    name: `${id}.${extension}`,
    address: `${page}cite.${extension}`,
  }));
}
