import { select } from 'd3';
import type { TimelineView } from '#src/views/timeline.ts';
import { addLinks, addNotes, emptyTable } from './table.ts';

const COLUMNS = ['Group', 'When', 'Alignment', 'Also said', 'Told by', 'Claims'];

/** The facts of a timeline as rows: one for each band, and one for each group without any. */
export function drawTimelineTable(
  document: Document,
  view: TimelineView,
  href: (url: string) => string,
): HTMLTableElement {
  const table = emptyTable(document, view.title, COLUMNS);
  for (const { label, url, bands } of view.groups) {
    const body = select(table).append('tbody');
    const rows = bands.length === 0 ? [null] : bands;
    rows.forEach((band, index) => {
      const row = body.append('tr');
      if (index === 0) {
        const head = row.append('th').attr('scope', 'rowgroup').attr('rowspan', rows.length);
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
  }
  return table;
}
