import { select, type Selection } from 'd3';
import type { Evidence } from '#src/views/map-evidence.ts';
import { DOUBTED } from '#src/views/map-words.ts';
import type { MapEvent, MapEvents, MapGroup, MapView } from '#src/views/map.ts';
import { isAtLarge, whereText } from '#src/views/place-words.ts';

type Href = (url: string) => string;

const GROUP_COLUMNS = ['Group', 'Place', 'Alignment', 'Since, or as of', 'Also said', 'Told by', 'Claims'];
const EVENT_COLUMNS = ['Place', 'What happened'];

/** The facts of a map as rows: one for each group, silence included. */
export function drawGroupTable(document: Document, view: MapView, href: Href): HTMLTableElement {
  const table = emptyTable(document, view.title, GROUP_COLUMNS);
  const rows = select(table)
    .append('tbody')
    .selectAll<HTMLTableRowElement, unknown>('tr')
    .data(view.groups)
    .join('tr')
    .attr('data-row', ({ id }) => id);
  rows
    .append('th')
    .attr('scope', 'row')
    .append('a')
    .attr('href', ({ url }) => href(url))
    .text(({ label }) => label);
  rows.append('td').each(function ({ place }) {
    const cell = select<HTMLTableCellElement, unknown>(this);
    if (place) {
      addLink(cell, place.name, href(place.url));
      if (isAtLarge(place)) cell.append('span').text(' at large');
    } else cell.text('not on the map');
  });
  for (const name of ['rung', 'since', 'notes', 'sources', 'claims'])
    rows.append('td').attr('class', `cell-${name}`);
  showGroupTable(table, view, href);
  return table;
}

/** Puts the table into the state of another view; only what changes is touched. */
export function showGroupTable(table: Element, view: MapView, href: Href): void {
  const groups = new Map(view.groups.map((group) => [group.id, group]));
  setText(table.querySelector('caption'), view.title);
  for (const row of table.querySelectorAll('[data-row]')) {
    const group = groups.get(row.getAttribute('data-row') ?? '');
    if (group && row.getAttribute('data-says') !== key(group)) showRow(row, group, href);
  }
}

/** What happened in the year before, by place. */
export function drawEventTable(document: Document, view: MapView, href: Href): HTMLTableElement {
  const table = emptyTable(document, view.eventTitle, EVENT_COLUMNS);
  select(table).append('tbody');
  showEventTable(table, view, href);
  return table;
}

/** Puts the table into the state of another view: a row for each place; only rows that change are touched. */
export function showEventTable(table: Element, view: MapView, href: Href): void {
  setText(table.querySelector('caption'), view.eventTitle);
  const body = table.querySelector('tbody');
  if (body === null) return;
  const happened = new Map<string, Happened>(view.events.map((at) => [at.place.id, at]));
  if (view.placeless.length > 0) happened.set('', { place: null, events: view.placeless });
  const rows = new Map(Array.from(body.children, (row) => [row.getAttribute('data-happened') ?? '', row]));
  for (const [id, row] of rows) if (!happened.has(id)) row.remove();
  let next = body.firstElementChild;
  for (const [id, at] of happened) {
    const row = rows.get(id) ?? table.ownerDocument.createElement('tr');
    row.setAttribute('data-happened', id);
    if (row === next) next = row.nextElementSibling;
    else body.insertBefore(row, next);
    showHappened(row, at, href);
  }
}

type Happened = Pick<MapEvents, 'events'> & { place: MapEvents['place'] | null };

/** The events that each row showed last. */
const SHOWN = new WeakMap<Element, readonly MapEvent[]>();

function showHappened(element: Element, { place, events }: Happened, href: Href): void {
  const shown = SHOWN.get(element);
  if (shown?.length === events.length && shown.every((event, index) => event === events[index])) return;
  SHOWN.set(element, events);
  const row = select(element);
  row.selectAll('*').remove();
  const head = row.append<HTMLTableCellElement>('th').attr('scope', 'row');
  if (place === null) head.text('no place stated');
  else addLink(head, whereText(place), href(place.url));
  const cell = row.append<HTMLTableCellElement>('td');
  events.forEach(({ title, url, kind, date }, index) => {
    if (index > 0) cell.append('br');
    addLink(cell, title, href(url));
    cell.append('span').text(` (${kind}; ${date})`);
  });
}

/** A table with its caption and heads, without rows. */
export function emptyTable(
  document: Document,
  caption: string,
  columns: readonly string[],
): HTMLTableElement {
  const table = document.createElement('table');
  select(table).append('caption').text(caption);
  select(table)
    .append('thead')
    .append('tr')
    .selectAll('th')
    .data(columns)
    .join('th')
    .attr('scope', 'col')
    .text(String);
  return table;
}

function showRow(row: Element, group: MapGroup, href: Href): void {
  const cell = (name: string) => select(row).select<HTMLTableCellElement>(`.cell-${name}`);
  select(row)
    .attr('data-says', key(group))
    .attr('class', null)
    .attr('hidden', group.named ? null : '')
    .attr('class', group.rung === null ? 'silent' : null);
  cell('rung').text(group.rungLabel);
  cell('since').text(group.since ?? '');
  addNotes(cell('notes'), group, href);
  addLinks(
    cell('sources'),
    group.sources.map(({ label, url }) => [label, href(url)]),
  );
  addLinks(
    cell('claims'),
    group.claims.map(({ id, url }) => [id, href(url)]),
  );
}

function key(group: MapGroup): string {
  return `${group.says} ${group.named ? '' : 'unnamed '}${[...group.claims, ...group.doubts].map(({ id }) => id).join(' ')}`;
}

type Cell = Selection<HTMLTableCellElement, unknown, null, undefined>;

/** Puts links into a cell, commas between them. */
export function addLinks(cell: Cell, links: readonly (readonly [text: string, url: string])[]): void {
  cell.text('');
  links.forEach(([text, url], index) => {
    if (index > 0) cell.append('span').text(', ');
    addLink(cell, text, url);
  });
}

/** Puts into a cell what else is said, with links to the claims that saw no sign of support. */
export function addNotes(
  cell: Cell,
  { notes, doubts }: { notes: readonly string[]; doubts: Evidence['doubts'] },
  href: Href,
): void {
  cell.text('');
  notes.forEach((note, index) => {
    cell.append('span').text(`${index > 0 ? '; ' : ''}${note}`);
    if (note !== DOUBTED) return;
    doubts.forEach(({ id, url }, order) => {
      cell.append('span').text(order > 0 ? ', ' : ' in ');
      addLink(cell, id, href(url));
    });
  });
}

function addLink(cell: Cell, text: string, url: string): void {
  cell.append('a').attr('href', url).text(text);
}

function setText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
