import type { Atlas, AtlasClaim, Dated, Day } from '#src/atlas/atlas.ts';
import { frozenPath } from '#src/atlas/address.ts';
import { versionOf } from '#src/atlas/history.ts';
import type { RecordType } from '#src/schema/ledger.ts';
import { AUTHORS, CONTAINER } from '#src/views/attribution.ts';
import { calledIn } from '#src/views/called.ts';
import { linkTo } from '#src/views/link.ts';
import { placeInSource } from '#src/views/place-in-source.ts';
import { titleOf } from '#src/views/record-words.ts';

/** Who printed it and where: one source, with the places in it that the record stands on. */
export interface Printed {
  source: string;
  /** "NBC News, 2014". */
  label: string;
  authors: readonly string[];
  title: string;
  outlet: string;
  published: Dated;
  /** "paragraph 3"; empty where the source as a whole is meant. */
  where: string;
  /** The outlet's address. */
  url?: string;
}

/** What became of a record that is no longer on record under its id. */
export interface Departure {
  state: 'withdrawn' | 'merged' | 'split' | 'moved';
  /** As of which edition. */
  edition: string;
  why: string;
  /** Canonical absolute addresses of what stands in its place; none where nothing does. */
  to: readonly string[];
}

/** What a citation of a record, or of a view of a figure, says; the three voices and the two dates are kept apart. */
export interface Cite {
  type: RecordType | 'figure';
  id: string;
  /** What the record is called, in our words; a sentence without its full stop. */
  title: string;
  /**
   * Who said it, in the order of the claims: speakers by name, or as the source describes them. Of a claim or a tie
   * only: what a group or an event gathers is said by no one of them.
   */
  said: readonly string[];
  /** Who printed it, by publication. */
  printed: readonly Printed[];
  /** How many claims it stands on. */
  claims: number;
  /** Who reads it and words it here. */
  worded: string;
  /** What the record belongs to. */
  container: string;
  /** What it is about; absent where the record has no date of its own. */
  about?: Dated;
  /** The date is one as of which it was so, not one on which it happened. */
  isAsOf?: boolean;
  /** Day of the edition in which this wording was published; absent before the first. */
  published?: Day;
  edition: string;
  /** Edition and the first 12 digits of the digest: names this very wording. */
  version: string;
  /** Canonical absolute address. */
  url: string;
  /** The same with the version, of a record: opened years later, it tells whether the wording has changed. */
  address: string;
  /** Where this wording stays for good, root-relative; absent before the first edition. */
  frozen?: string;
  /** Absent while the record stands. */
  departed?: Departure;
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
  return citing(atlas, site, {
    type,
    id,
    title: type === 'source' ? titleOf(type, { ...record }, calledIn(atlas)) : linkTo(atlas, id).text,
    page: 'page' in record ? record.page : record.url,
    claims: claimsOf(atlas, type, id),
    ...aboutOf(atlas, type, id),
  });
}

/**
 * The citation of a record that stands no longer: what it last said, and what became of it.
 *
 * @param site absolute address of the site's root, base path included
 * @throws if it has not gone
 */
export function citeDeparted(atlas: Atlas, id: string, site: string): Cite {
  const history = atlas.history[id];
  const record = history?.versions.at(-1)?.record;
  if (history?.departed === undefined || record === undefined) throw new Error(`"${id}" has not gone`);
  const { type, url, departed } = history;
  const claims = type === 'claim' ? [record] : claimIds(record).flatMap((claim) => atlas.claim[claim] ?? []);
  const to = departed.to.map((other) => atlas.history[other]?.url ?? '/');
  return {
    ...citing(atlas, site, {
      type,
      id,
      title: titleOf(type, record, calledIn(atlas)),
      page: url,
      claims: claims as readonly Voiced[],
    }),
    departed: { ...departed, to: to.map((page) => new URL(page.slice(1), site).href) },
  };
}

/** What a citation is made from. */
interface Cited {
  type: RecordType;
  id: string;
  title: string;
  /** Root-relative address. */
  page: string;
  /** The claims that it stands on, or itself where it is one. */
  claims: readonly Voiced[];
  about?: Dated;
  isAsOf?: boolean;
}

/** What of a claim tells who said it, in which source, where. */
type Voiced = Pick<AtlasClaim, 'source' | 'at' | 'speaker'>;

function citing(atlas: Atlas, site: string, { type, id, title, page, claims, ...when }: Cited): Cite {
  const url = new URL(page.slice(1), site).href;
  const version = versionOf(atlas, id);
  const frozen = frozenIn(atlas, id);
  return {
    type,
    id,
    title: title.replace(/(?<![.…])\.$/, ''),
    ...voicesIn(atlas, type, id, claims),
    claims: claims.length,
    worded: AUTHORS,
    container: CONTAINER,
    ...when,
    ...publishedIn(version),
    ...(frozen === null ? {} : { frozen }),
    version,
    url,
    address: citedAddress(url, version),
  };
}

/** Who says what a record on record says, and who printed it. */
export function voicesOf(atlas: Atlas, type: RecordType, id: string): Pick<Cite, 'said' | 'printed'> {
  return voicesIn(atlas, type, id, claimsOf(atlas, type, id));
}

function voicesIn(
  atlas: Atlas,
  type: RecordType,
  id: string,
  claims: readonly Voiced[],
): Pick<Cite, 'said' | 'printed'> {
  return {
    said: SAID.has(type) ? [...new Set(claims.map((claim) => spokenBy(atlas, claim)))] : [],
    printed: printedOf(
      atlas,
      type === 'source' ? [id] : claims.map(({ source }) => source),
      PLACED.has(type) ? claims : [],
    ),
  };
}

/** The speaker by the name that is on record, or was last. */
function spokenBy(atlas: Atlas, { speaker }: Voiced): string {
  return 'voice' in speaker
    ? speaker.voice
    : calledIn(atlas)('person' in speaker ? speaker.person : speaker.group);
}

/** Where this wording was frozen when it first appeared; `null` before that. */
function frozenIn(atlas: Atlas, id: string): string | null {
  const { type, versions } = atlas.history[id] ?? { type: 'claim', versions: [] };
  const first = versions.find(({ digest }) => digest === versions.at(-1)?.digest);
  return first?.date === undefined ? null : frozenPath(first.edition, type, first.record.id);
}

/**
 * The citation of a view of a figure.
 *
 * @param name which figure: `map`
 * @param url absolute address of the view
 * @param version edition and the first digits of the hash of the data that it is drawn from
 */
export function citeFigure(name: string, title: string, url: string, version: string): Cite {
  return {
    type: 'figure',
    id: `allegiance-atlas-${name}`,
    title,
    said: [],
    printed: [],
    claims: 0,
    worded: AUTHORS,
    container: CONTAINER,
    ...publishedIn(version),
    version,
    url,
    address: url,
  };
}

/** The edition that a version names, and its day where it has one. */
export function publishedIn(version: string): Pick<Cite, 'edition' | 'published'> {
  const edition = version.replace(/-[0-9a-f]+$/, '');
  const [day] = /^\d{4}\.\d{2}\.\d{2}(?=$|\.)/.exec(edition) ?? [];
  return { edition, ...(day === undefined ? {} : { published: day.replaceAll('.', '-') }) };
}

/** An address with the version that was cited, by which the page tells what has changed since. */
export function citedAddress(url: string, version: string): string {
  const address = new URL(url);
  address.searchParams.set('v', version);
  return address.href;
}

function claimIds({ claims }: Readonly<Record<string, unknown>>): string[] {
  return Array.isArray(claims) ? claims.filter((claim) => typeof claim === 'string') : [];
}

function claimsOf(atlas: Atlas, type: RecordType, id: string): AtlasClaim[] {
  if (type === 'source' || type === 'place') return [];
  const ids = type === 'claim' ? [id] : (atlas[type][id]?.claims ?? []);
  return ids.flatMap((claim) => atlas.claim[claim] ?? []);
}

function aboutOf(atlas: Atlas, type: RecordType, id: string): Pick<Cite, 'about' | 'isAsOf'> {
  if (type === 'event') {
    const event = atlas.event[id];
    return event === undefined ? {} : { about: event.dated };
  }
  const record = type === 'claim' ? atlas.claim[id] : type === 'relation' ? atlas.relation[id] : undefined;
  const when = record && ('from' in record ? record.when : record.date);
  // What has neither is told as of the publication of its source, which is told anyway.
  if (record?.dated === undefined || (when ?? record.as_of) === undefined) return {};
  return { about: record.dated, ...(when === undefined ? { isAsOf: true } : {}) };
}

function printedOf(atlas: Atlas, sources: readonly string[], claims: readonly Voiced[]): Printed[] {
  return atlas.sources
    .filter(({ id }) => sources.includes(id))
    .map(({ id, label, authors, title, outlet, dated, url }) => ({
      source: id,
      label,
      authors,
      title,
      outlet,
      published: dated,
      where: placeInSource(
        inOrder(
          atlas,
          id,
          claims.filter(({ source }) => source === id).flatMap(({ at }) => at),
        ),
      ),
      ...(url === undefined ? {} : { url }),
    }));
}

/** Locators of a source as they stand in it, each once. */
function inOrder(atlas: Atlas, source: string, locators: readonly string[]): string[] {
  const places = new Map((atlas.blocks[source] ?? []).map(({ at }, index) => [at, index]));
  return [...new Set(locators)].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}
