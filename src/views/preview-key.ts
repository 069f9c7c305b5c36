/** Where the preview of a record is kept: the file, and the id in it. */
export interface PreviewKey {
  file: string;
  id: string;
}

const RECORD = /\/(groups|people|events|claims|findings|places)\/([a-z0-9-]+)\/$/;
const CLAIM = /^(?:note-)?([a-z0-9-]+-c(\d+))$/;
/** As many claims a file as keep it small. */
const CLAIMS = 100;

/** The record that an address within the atlas leads to, on its own page or as a claim in place; else `null`. */
export function previewKey({ pathname, hash }: Pick<URL, 'pathname' | 'hash'>): PreviewKey | null {
  const anchor = hash.slice(1);
  if (CLAIM.test(anchor)) return claimKey(anchor);
  const [, kind, id] = RECORD.exec(pathname) ?? [];
  if (kind === undefined || id === undefined) return null;
  return kind === 'claims' ? claimKey(id) : { file: kind, id };
}

/** Claims are kept by source and number: `nbc-2014-c07` is in `claims-nbc-2014-0`. */
export function claimKey(claim: string): PreviewKey | null {
  const [, id, number] = CLAIM.exec(claim) ?? [];
  if (id === undefined || number === undefined) return null;
  const source = id.slice(0, id.lastIndexOf('-'));
  return { file: `claims-${source}-${String(Math.floor(Number(number) / CLAIMS))}`, id };
}
