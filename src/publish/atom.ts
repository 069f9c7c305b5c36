import type { ChangeLine, EditionChanges } from '#src/views/changes.ts';
import { AUTHORS, CONTAINER } from '#src/views/attribution.ts';
import { dateText } from '#src/views/date.ts';
import { escaped } from './html.ts';

/** As many lines as a reader of a feed goes through; the page has all. */
const MOST = 200;

/**
 * The editions as an Atom feed (RFC 4287), newest first: one entry an edition, under an id that never changes, dated by
 * its edition. What is in no edition yet is left out, so that the feed changes only when an edition is released.
 *
 * @param site where the site stands; its host is the authority of the ids
 */
export function atomFeed(
  editions: readonly EditionChanges[],
  site: string,
  absolute: (url: string) => string,
): string {
  const released = editions.flatMap((one) => (one.date === null ? [] : [{ ...one, day: one.date.edtf }]));
  const first = released.at(-1)?.day ?? '';
  const tag = (day: string, name: string) => `tag:${new URL(site).hostname},${day}:${name}`;
  const entries = released.map((one) => {
    const url = absolute(`/changes/#edition-${one.edition}`);
    return `<entry>
<id>${escaped(tag(one.day, `edition:${one.edition}`))}</id>
<title>Edition ${escaped(one.edition)}</title>
<updated>${one.day}T00:00:00Z</updated>
<link href="${escaped(url)}"/>
<summary>${escaped(summaryOf(one))}</summary>
<content type="html">${escaped(contentOf(one, absolute))}</content>
</entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${escaped(tag(first, 'changes'))}</id>
<title>${escaped(`${CONTAINER}: changes`)}</title>
<updated>${released[0]?.day ?? ''}T00:00:00Z</updated>
<author><name>${escaped(AUTHORS)}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(absolute('/changes/feed.atom'))}"/>
<link rel="alternate" type="text/html" href="${escaped(absolute('/changes/'))}"/>
${entries.join('')}</feed>
`;
}

function summaryOf({ date, fresh, changed, followed, gone }: EditionChanges): string {
  const added = fresh.reduce((sum, { count }) => sum + count, 0);
  const day = date === null ? '' : `${dateText(date)}: `;
  return `${day}${added} new, ${changed.length + followed.length} changed, ${gone.length} gone from their old address.`;
}

function contentOf(one: EditionChanges, absolute: (url: string) => string): string {
  const lines = [...one.changed, ...one.gone, ...one.added];
  const items = lines.slice(0, MOST).map((line) => `<li>${lineOf(line, absolute)}</li>`);
  const more = lines.length > MOST ? `<p>And ${lines.length - MOST} more.</p>` : '';
  return `<p>${escaped(summaryOf(one))}</p>${items.length === 0 ? '' : `<ul>${items.join('')}</ul>`}${more}`;
}

function lineOf({ kind, record, what, to, why }: ChangeLine, absolute: (url: string) => string): string {
  const link = ({ text, url }: ChangeLine['record']) =>
    `<a href="${escaped(absolute(url))}">${escaped(text)}</a>`;
  const heirs = to.length === 0 ? '' : ` ${to.map(link).join(' and ')}`;
  return `${link(record)} (${escaped(kind)}): ${escaped(what)}${heirs}${why === null ? '' : `. ${escaped(why)}`}`;
}
