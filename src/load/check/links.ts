import { remembered } from '#src/atlas/remembered.ts';
import type { Content, Entry } from '../content.ts';
import { type Fault, issueAt, type Issue } from '../issue.ts';
import { KINDS, type Kind } from '../kind.ts';
import type { Path } from '../yaml.ts';

/** Kinds of hosts where armed groups publish their own material; never the addresses themselves. */
const OWN_MEDIA: readonly { kind: string; host: RegExp }[] = [
  {
    kind: 'a channel of a messenger',
    host: /(?:^|\.)(?:t\.me|telegram\.(?:me|org|dog)|chat\.whatsapp\.com|discord\.gg)$/,
  },
  {
    kind: 'a page that anyone can paste without a name',
    host: /(?:^|\.)(?:justpaste\.it|pastebin\.com|telegra\.ph|rentry\.co|write\.as)$/,
  },
  {
    kind: 'a store of files without a name',
    host: /(?:^|\.)(?:mega\.(?:nz|io)|mediafire\.com|gofile\.io|anonfiles?\.com|files\.fm|catbox\.moe|transfer\.sh)$/,
  },
  { kind: 'an address of a hidden network', host: /\.(?:onion|i2p)$/ },
];

const ADDRESS =
  /(?<![\w@.-])(?:([a-z][a-z0-9+.-]*):\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?![\w-])(?:[/?#:][^\s)”"]*)?/gi;
const SAFE = new Set(['http', 'https']);

/** Addresses in records and prose are such as a reader can follow, and lead to no group’s own media. */
export function checkLinks(content: Content): Issue[] {
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => kind !== 'block' && kind !== 'coding');
  return kinds.flatMap((kind) => content.records[kind] as Entry[]).flatMap(linksOf);
}

const linksOf = remembered((entry: Entry): Issue[] => [
  ...addresses(entry.value).flatMap(({ path, text }) =>
    inText(text).map(({ words, ...fault }) => issueAt(entry.place(path), { ...fault, words })),
  ),
  ...(entry.body?.links ?? []).flatMap(({ id: url, place }) =>
    inText(url)
      .filter(({ code }) => code === 'own-media')
      .map(({ words: _words, ...fault }) => issueAt(place, fault)),
  ),
]);

/** The texts of a record in which something like an address stands; its prose as plain text is read with its links. */
function addresses(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string')
    return value.includes('.') && value.search(ADDRESS) >= 0 ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'text' && Array.isArray(inner)
      ? []
      : key === 'profile'
        ? []
        : addresses(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function inText(text: string): (Fault & { words: string })[] {
  return [...text.matchAll(ADDRESS)].flatMap(([words, scheme, host = '']): (Fault & { words: string })[] => {
    if (scheme !== undefined && !SAFE.has(scheme.toLowerCase())) {
      return [
        {
          code: 'link',
          what: `The address \`${words}\` is of a kind that content may not use.`,
          why: 'A reader must be able to follow any link safely.',
          fix: 'Use https or http.',
          words,
        },
      ];
    }
    const own = OWN_MEDIA.find((one) => one.host.test(host.toLowerCase()));
    if (own === undefined) return [];
    return [
      {
        code: 'own-media',
        what: `\`${host}\` is ${own.kind}.`,
        why: 'The atlas leads nobody to a group’s own media; what stands there today may be another’s tomorrow.',
        fix: 'Cite the article or the archive of a library or newsroom that reports it.',
        words,
      },
    ];
  });
}
