import type { Atlas } from '#src/atlas/atlas.ts';
import { dated } from '#src/atlas/date.ts';
import { versionName } from '#src/atlas/history.ts';
import type { RecordType } from '#src/schema/ledger.ts';
import { AUTHORS, CONTAINER, LICENCE } from '#src/views/attribution.ts';
import { capital } from '#src/views/capital.ts';
import { calledIn, textWithLinks } from '#src/views/called.ts';
import { dateText } from '#src/views/date.ts';
import { quoted } from '#src/views/quote.ts';
import { recordWords, titleOf, type FieldWords } from '#src/views/record-words.ts';
import { RECORD_WORDS } from '#src/views/record-type.ts';
import { afterAnchor } from '#src/views/versions.ts';
import { voicesOf } from './cite.ts';
import { escaped } from './html.ts';

/** From `/v/<edition>/<type>/<id>/` to the root of the site. */
const ROOT = '../../../..';
/** Fields that are read as text, not looked up; the first of the others is the heading. */
const PROSE = new Set(['summary', 'profile', 'limits']);
const HEADING = new Set(['text', 'title', 'name']);

/**
 * The newest version of a record as a page that never changes: HTML without a script, without anything that came from
 * other records later, and with relative addresses only, so that it stands under any host and path.
 *
 * @param atlas as of the edition in which that version appears
 * @param date the day of that edition
 */
export function frozenPage(atlas: Atlas, id: string, date: string): string {
  const history = atlas.history[id];
  const version = history?.versions.at(-1);
  if (history === undefined || version === undefined) throw new Error(`nothing on record is called “${id}”`);
  const { type } = history;
  const { edition, record, digest, what, why } = version;
  const called = calledIn(atlas);
  const title = titleOf(type, record, called);
  const fields = recordWords(type, record, called);
  const kind = RECORD_WORDS[type];
  const day = dateText(dated(date));
  const live = `${ROOT}${version.url}`;
  const [page = '', anchor] = live.split('#');
  const link = linker(atlas);
  const facts = fields.filter(({ field }) => !PROSE.has(field) && (type === 'source' || !HEADING.has(field)));
  const prose = fields.filter(({ field }) => PROSE.has(field));
  const head = `${capital(kind)} ${id}, as of edition ${edition}`;
  const cited = `${AUTHORS}, ${quoted(title.replace(/\.$/, ''))} (${kind} ${id}), ${CONTAINER}, edition ${edition}, version ${versionName(version)}.`;
  const row = ([label, ...lines]: readonly string[]) =>
    `<dt>${escaped(label ?? '')}</dt>\n${lines.map((line) => `<dd>${link(line)}</dd>`).join('\n')}`;
  const list = (rows: readonly (readonly string[])[]) => `<dl>\n${rows.map(row).join('\n')}\n</dl>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(head)} · ${escaped(CONTAINER)}</title>
<meta name="description" content="${escaped(`Frozen: ${kind} ${id} as it was published on ${day}.`)}">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="self canonical" href="./">
<link rel="stylesheet" href="../../frozen.css">
<meta name="z:itemType" content="webpage">
<meta name="citation_title" content="${escaped(title)}">
<meta name="citation_author" content="${escaped(`${AUTHORS},`)}">
<meta name="citation_publication_date" content="${escaped(date.replaceAll('-', '/'))}">
<meta name="citation_language" content="en-GB">
</head>
<body>
<main>
<p class="frozen"><strong>Frozen.</strong> This page shows one ${escaped(kind)} as it was published in edition ${escaped(edition)} of the ${escaped(CONTAINER)}, on ${escaped(day)}, and stays as it is. What came later is not on it.</p>
<ul class="ways">
<li><a href="${escaped(live)}">The live page</a></li>
<li><a href="${escaped(`${page}#${afterAnchor(edition, anchor)}`)}">The version after this one</a></li>
</ul>
<p class="kind">${escaped(capital(kind))} ${escaped(id)}</p>
<h1>${escaped(title)}</h1>
${list([...facts.map(({ label, text }) => [label, ...text]), ...asOf(atlas, type, record)])}
${prose.map((field) => section(field, link)).join('')}<h2>Three voices</h2>
${list(voices(atlas, type, id))}
<h2>This version</h2>
${list([
  ['Edition', edition],
  ['Published', day],
  ['Version', versionName(version)],
  ['Digest (SHA-256)', digest],
  ['What is new in it', what.includes('new') ? 'all: it is the first' : what.join(', ')],
  ...(why === undefined ? [] : [['Why', why]]),
  ['To cite it', cited],
  ['Licence', LICENCE],
])}
</main>
</body>
</html>
`;
}

/** Who said it, who printed it and where, who words it here. */
function voices(atlas: Atlas, type: RecordType, id: string): string[][] {
  const { said, printed } = voicesOf(atlas, type, id);
  const places = printed.map(({ authors, title, outlet, published, where }) =>
    [...authors, `“${title}”`, outlet, dateText(published), where].filter((part) => part !== '').join(', '),
  );
  return [
    ...(said.length === 0 ? [] : [['Who said it', ...said]]),
    ...(places.length === 0 ? [] : [['Who printed it, and where', ...places]]),
    ['Who reads it and words it here', AUTHORS],
  ];
}

/** A claim without a date of its own is true as of its source's publication. */
function asOf(atlas: Atlas, type: RecordType, record: Readonly<Record<string, unknown>>): string[][] {
  const source = atlas.source[String(record['source'])];
  if (type !== 'claim' || 'date' in record || 'as_of' in record || source === undefined) return [];
  return [['As of', `the publication of its source: ${dateText(source.dated)}`]];
}

/** Prose under a heading; the places and claims of a reading keep their anchors. */
function section({ label, text }: FieldWords, link: (text: string) => string): string {
  const seen = new Set<string>();
  const once = (anchor: string) => {
    if (seen.has(anchor)) return '';
    seen.add(anchor);
    return `<a id="${escaped(anchor)}"></a>`;
  };
  const paragraphs = text.map((paragraph) => {
    const [, signs, words] = /^(#{1,6}) (.*)$/s.exec(paragraph) ?? [];
    if (signs !== undefined && words !== undefined) {
      const level = Math.min(Math.max(signs.length + 1, 3), 6);
      return `<h${level}>${link(words)}</h${level}>\n`;
    }
    const [, places = ''] = /^\[((?:[pe]\d+|fig\d+|dek|abstract|title|authors| )+)\] /.exec(paragraph) ?? [];
    const marks = [...paragraph.matchAll(/\[([a-z0-9-]+-c\d+)\]/g)].map(([, mark = '']) => mark);
    const anchors = [...places.split(' '), ...marks].filter(Boolean).map(once).join('');
    return `<p>${anchors}${link(paragraph)}</p>\n`;
  });
  return `<h2>${escaped(label)}</h2>\n${paragraphs.join('')}`;
}

/** Escapes a text; ids in brackets that are on record lead to their live pages. */
function linker(atlas: Pick<Atlas, 'history'>): (text: string) => string {
  return (text) =>
    textWithLinks(atlas, text)
      .map((part) =>
        typeof part === 'string'
          ? escaped(part)
          : `<a href="${escaped(ROOT + part.url)}">${escaped(part.text)}</a>`,
      )
      .join('');
}
