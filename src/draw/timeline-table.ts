import { select, type Selection } from 'd3';
import { sortRows, type Sort } from '#src/views/timeline-order.ts';
import type { TimelineGroup, TimelineView } from '#src/views/timeline.ts';
import { addLinks, addNotes, emptyTable } from './table.ts';

const COLUMNS = ['Group', 'When', 'Alignment', 'Also said', 'Told by', 'Claims'];

type Href = (url: string) => string;
type Body = Selection<HTMLTableSectionElement, unknown, null, undefined>;

/**
 * The facts of a timeline as rows, in its order: of each group one for each band, or one that says that there is none,
 * and one for its events.
 */
export function drawTimelineTable(
  document: Document,
  view: TimelineView,
  { href, sort }: { href: Href; sort: Sort },
): HTMLTableElement {
  const table = emptyTable(document, view.title, COLUMNS);
  for (const { heading, rows } of sortRows(view.groups, sort)) {
    const body = select(table).append('tbody');
    if (heading !== null)
      body
        .append('tr')
        .append('th')
        .attr('class', 'section')
        .attr('scope', 'rowgroup')
        .attr('colspan', COLUMNS.length)
        .text(heading);
    for (const group of rows) addGroup(body, group, href);
  }
  return table;
}

function addGroup(body: Body, { label, url, bands, ticks }: TimelineGroup, href: Href): void {
  const rows = bands.length === 0 ? [null] : bands;
  rows.forEach((band, index) => {
    const row = body.append('tr');
    if (index === 0) {
      const head = row
        .append('th')
        .attr('scope', 'row')
        .attr('rowspan', rows.length + (ticks.length > 0 ? 1 : 0));
      head.append('a').attr('href', href(url)).text(label);
    }
    row.append('td').text(band?.during ?? '');
    row.append('td').text(band?.rungLabel ?? 'no claim');
    addNotes(row.append('td'), band ?? { notes: [], doubts: [] }, href);
    addLinks(
      row.append('td'),
      (band?.sources ?? []).map((source) => [source.label, href(source.url)]),
    );
    addLinks(
      row.append('td'),
      (band?.claims ?? []).map((claim) => [claim.id, href(claim.url)]),
    );
  });
  if (ticks.length === 0) return;
  const cell = body
    .append('tr')
    .append('td')
    .attr('colspan', COLUMNS.length - 1);
  cell.append('span').text('Events: ');
  ticks.forEach(({ title, url: to, date }, index) => {
    cell.append('a').attr('href', href(to)).text(title);
    cell.append('span').text(` (${date})${index < ticks.length - 1 ? '; ' : ''}`);
  });
}
