import type { Citable, Citables } from './citable.ts';

/** One of our addresses as it stands in a text, with the version that was cited with it. */
export interface CitedAddress {
  id: string;
  /** As written. */
  address: string;
  /** `2026.11.20-0123456789ab`; `null` where none is given. */
  version: string | null;
}

/** What has become of it. */
export interface Verdict {
  is: 'unchanged' | 'changed' | 'gone' | 'open' | 'unknown';
  text: string;
  /** Addresses to go to: of the record, or of what took its place. */
  to: { text: string; url: string }[];
}

const VERSION = /(?:unreleased|\d{4}\.\d{2}\.\d{2}(?:\.\d+)?)-([0-9a-f]{12})\b/g;
const PATH =
  '(?:v/(\\d{4}\\.\\d{2}\\.\\d{2}(?:\\.\\d+)?)/)?(?:claims|groups|events|people|places|findings|articles|relations)/([a-z0-9]+(?:-[a-z0-9]+)*)(?![a-z0-9-])(?:/(?:cite\\.[a-z.]+[a-z])?)?(\\?[^\\s#<>"\'{}|\\\\^`]*)?(?:#([A-Za-z0-9.-]*[A-Za-z0-9]))?';

/**
 * Every address of ours in a bibliography: plain text, BibTeX, RIS or bare links; each once with each version. An
 * address may begin with one of the roots given, or, by itself, with a slash.
 */
export function citedIn(text: string, roots: readonly string[], known: Citables): CitedAddress[] {
  const plain = text.replace(/\\([&%$#_{}~])/g, '$1');
  const starts = roots.map((root) => escapedPattern(root.replace(/^https?:/, ''))).join('|');
  const pattern = new RegExp(`(?:(?:https?:)?(?:${starts})|(?<![\\w.:/-])/)${PATH}`, 'g');
  const found = [...plain.matchAll(pattern)].map((match) => {
    const [address, edition, id = '', query = '', anchor] = match;
    const named = anchor !== undefined && of(known, anchor) !== undefined ? anchor : id;
    return { id: named, address, edition, query, start: match.index, end: match.index + address.length };
  });
  const versions = [...plain.matchAll(VERSION)].map((match) => ({
    text: match[0],
    hash: match[1] ?? '',
    at: match.index,
  }));
  const result = found.map(({ id, address, edition, query, start, end }, i): CitedAddress => {
    const given = new URLSearchParams(query).get('v');
    const frozen =
      edition === undefined ? undefined : of(known, id)?.versions.find(([name]) => name === edition);
    // The full stop of a sentence is no part of the address before it.
    if (given !== null) return { id, address, version: given.replace(/[.,;:)\]]+$/, '') };
    if (frozen !== undefined) return { id, address, version: `${frozen[0]}-${frozen[1]}` };
    // A version stands near the address with which it is cited.
    const from = found[i - 1]?.end ?? 0;
    const to = found[i + 1]?.start ?? plain.length;
    const near = versions
      .filter(({ at }) => at >= from && at < to && !(at >= start && at < end))
      .map((one) => ({
        ...one,
        isOwn: of(known, id)?.versions.some(([, hash]) => hash === one.hash) === true,
        distance: one.at < start ? start - one.at : one.at - end,
      }))
      .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.distance - b.distance)[0];
    return { id, address, version: near?.text ?? null };
  });
  const seen = new Set<string>();
  return result.filter(({ id, version }) => {
    const key = `${id} ${version ?? ''}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** What has become of what was cited. */
export function verdict({ id, version }: CitedAddress, known: Citables): Verdict {
  const record = of(known, id);
  if (record === undefined) return { is: 'unknown', text: 'Nothing on record has this address.', to: [] };
  const here = { text: id, url: record.url };
  const gone = goneText(record, known);
  if (version === null) {
    const since = record.versions.at(-1)?.[0] ?? '';
    const text = `No version is given with it. ${since === 'unreleased' ? 'Its wording is in no edition yet' : `Its wording has been so since edition ${since}`}.`;
    return gone === null ? { is: 'open', text, to: [here] } : { is: 'gone', ...gone };
  }
  const hash = version.slice(version.lastIndexOf('-') + 1);
  const at = record.versions.findLastIndex(([, known]) => known === hash);
  if (at < 0) {
    const text = `No version “${version.slice(0, 40)}” of it is known.`;
    return gone === null
      ? { is: 'unknown', text, to: [here] }
      : { is: 'gone', text: `${gone.text} ${text}`, to: gone.to };
  }
  const later = record.versions.slice(at + 1);
  const text =
    later.length === 0
      ? 'Unchanged since it was cited.'
      : `Changed since it was cited: ${later.map(([edition, , what]) => `${what} (${edition === 'unreleased' ? 'in no edition yet' : `edition ${edition}`})`).join('; ')}.`;
  if (gone !== null) return { is: 'gone', text: `${gone.text} ${text}`, to: gone.to };
  const anchor = `after-${record.versions[at]?.[0] ?? ''}`;
  const [page = '', tie] = record.url.split('#');
  const diff = { text: 'what changed', url: `${page}#${tie === undefined ? '' : `${tie}-`}${anchor}` };
  return {
    is: later.length === 0 ? 'unchanged' : 'changed',
    text,
    to: later.length === 0 ? [here] : [here, diff],
  };
}

const STATES: Readonly<Record<string, string>> = {
  withdrawn: 'Withdrawn',
  merged: 'Merged into another record',
  split: 'Split into several records',
  moved: 'Moved to another id',
};

function goneText({ url, gone }: Citable, known: Citables): Omit<Verdict, 'is'> | null {
  if (gone === undefined) return null;
  const when = gone.edition === 'unreleased' ? 'not in an edition yet' : `edition ${gone.edition}`;
  return {
    text: `${STATES[gone.state] ?? gone.state} (${when}).`,
    to: [
      { text: 'why', url },
      ...gone.to.flatMap((heir) => {
        const found = of(known, heir);
        return found === undefined ? [] : [{ text: heir, url: found.url }];
      }),
    ],
  };
}

/** What is known of an id, which may be any word that somebody has written. */
function of(known: Citables, id: string): Citable | undefined {
  return Object.hasOwn(known, id) ? known[id] : undefined;
}

function escapedPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
