import type { Atlas, AtlasClaim, Dated, RecordType } from '#src/atlas/atlas.ts';
import { AUTHORS, CONTAINER } from '#src/views/attribution.ts';
import { versionOf } from '#src/atlas/history.ts';
import { linkTo } from '#src/views/link.ts';
import { placeInSource } from '#src/views/place-in-source.ts';
import { voiceOf } from '#src/views/voice.ts';

/** Who printed it and where: one source, with the places in it that the record stands on. */
export interface Printed {
  source: string;
  authors: readonly string[];
  title: string;
  outlet: string;
  published: Dated;
  /** "paragraph 3"; empty where the source as a whole is meant. */
  where: string;
  /** The outlet's address. */
  url?: string;
}

/** What a citation of one record says; the three voices and the two dates are kept apart. */
export interface Cite {
  type: RecordType;
  id: string;
  /** What the record is called, in our words. */
  title: string;
  /**
   * Who said it, in the order of the claims: speakers by name, or as the source describes them. Of a claim or a tie
   * only: what a group or an event gathers is said by no one of them.
   */
  said: readonly string[];
  /** Who printed it, by publication. */
  printed: readonly Printed[];
  /** Who reads it and words it here. */
  worded: string;
  /** What the record belongs to. */
  container: string;
  /** What it is about; absent where the record has no date of its own. */
  about?: Dated;
  edition: string;
  /** Edition and the first 12 digits of the digest: names this very wording. */
  version: string;
  /** Canonical absolute address. */
  url: string;
}

/** Records of one statement each, so that its speakers are those of the record. */
const SAID: ReadonlySet<RecordType> = new Set(['claim', 'relation'] as const);
/** Records with few enough claims for their places in the sources to be of use. */
const PLACED: ReadonlySet<RecordType> = new Set(['claim', 'relation', 'event', 'finding'] as const);

/**
 * The citation of a record.
 *
 * @param site absolute address of the site's root, base path included (`https://example.org/atlas/`)
 * @throws if there is no such record
 */
export function citeOf(atlas: Atlas, type: RecordType, id: string, site: string): Cite {
  const record = atlas[type][id];
  if (record === undefined) throw new Error(`no ${type} is called "${id}": it cannot be cited`);
  const claims = claimsOf(atlas, type, id).flatMap((claim) => atlas.claim[claim] ?? []);
  const about = aboutOf(atlas, type, id);
  return {
    type,
    id,
    title: type === 'source' ? `A reading of “${atlas.source[id]?.title ?? id}”` : linkTo(atlas, id).text,
    said: SAID.has(type) ? [...new Set(claims.map((claim) => voiceOf(atlas, claim).text))] : [],
    printed: printedOf(
      atlas,
      type === 'source' ? [id] : claims.map(({ source }) => source),
      PLACED.has(type) ? claims : [],
    ),
    worded: AUTHORS,
    container: CONTAINER,
    ...(about === undefined ? {} : { about }),
    edition: atlas.edition,
    version: versionOf(atlas, id),
    url: new URL(('page' in record ? record.page : record.url).slice(1), site).href,
  };
}

function claimsOf(atlas: Atlas, type: RecordType, id: string): readonly string[] {
  if (type === 'claim') return [id];
  return type === 'source' || type === 'place' ? [] : (atlas[type][id]?.claims ?? []);
}

function aboutOf(atlas: Atlas, type: RecordType, id: string): Dated | undefined {
  if (type === 'claim' || type === 'event' || type === 'relation') return atlas[type][id]?.dated;
  return undefined;
}

function printedOf(atlas: Atlas, sources: readonly string[], claims: readonly AtlasClaim[]): Printed[] {
  return atlas.sources
    .filter(({ id }) => sources.includes(id))
    .map(({ id, authors, title, outlet, dated, url }) => ({
      source: id,
      authors,
      title,
      outlet,
      published: dated,
      where: placeInSource([
        ...new Set(claims.filter(({ source }) => source === id).flatMap(({ at }) => at)),
      ]),
      ...(url === undefined ? {} : { url }),
    }));
}
