import { select } from 'd3';
import type { RivalryCell, RivalrySign, RivalryView } from '#src/views/rivalry.ts';
import { RIVALRY_KINDS } from '#src/views/rivalry-words.ts';
import { drawRivalrySign } from './rivalry-sign.ts';

type Href = (url: string) => string;

/** Who had what with whom: rows are those who opposed, fought or lost members, columns the others. */
export function drawMatrix(document: Document, view: RivalryView, href: Href): HTMLTableElement {
  const table = document.createElement('table');
  const drawn = select(table).attr('class', 'matrix');
  drawn.append('caption').text(view.title);
  const heads = drawn.append('thead').append('tr');
  heads.append('th').attr('scope', 'col').text('Who ↓ whom →');
  for (const { id, label, url } of view.columns) {
    const head = heads.append('th').attr('scope', 'col').attr('data-end', id);
    head.append('a').attr('href', href(url)).text(label);
  }
  const cells = new Map(view.cells.map((cell) => [`${cell.by.id} ${cell.to.id}`, cell]));
  const body = drawn.append('tbody');
  for (const { id, label, url } of view.rows) {
    const row = body.append('tr');
    const head = row.append('th').attr('scope', 'row').attr('data-end', id);
    head.append('a').attr('href', href(url)).text(label);
    for (const column of view.columns) {
      const place = row.append('td').attr('class', column.id === id ? 'self' : null);
      const cell = cells.get(`${id} ${column.id}`);
      if (cell === undefined) continue;
      const link = place
        .append('a')
        .attr('href', `#${cell.id}`)
        .attr('aria-label', cell.says)
        .attr('title', cell.says);
      for (const { kind, isOutright } of cell.signs)
        link.append(() => drawRivalrySign(document, kind, isOutright));
    }
  }
  return table;
}

/** The same as a list by row, each cell with the years, and behind it the ties and events with their claims. */
export function drawRivals(document: Document, view: RivalryView, href: Href): HTMLElement {
  const root = document.createElement('div');
  root.setAttribute('class', 'rivals');
  for (const { id, label, url } of view.rows) {
    const part = select(root).append('section').attr('data-end', id);
    part.append('h3').append('a').attr('href', href(url)).text(label);
    for (const cell of view.cells) if (cell.by.id === id) appendCell(part.node(), cell, href);
  }
  if (view.rows.length === 0) select(root).append('p').text('No rivalry is told.');
  return root;
}

function appendCell(parent: HTMLElement | null, cell: RivalryCell, href: Href): void {
  if (parent === null) return;
  const details = select(parent)
    .append('details')
    .attr('class', 'told')
    .attr('id', cell.id)
    .attr('data-to', cell.to.id);
  const summary = details.append('summary');
  summary.append('b').text(cell.to.label);
  for (const sign of cell.signs) appendSign(summary.append('span').node(), sign);
  const list = details.append('ul');
  for (const { kind, items } of cell.signs) {
    for (const { says, url, when, sources, claims } of items) {
      const item = list.append('li');
      item.append('span').attr('class', 'kicker').text(`${RIVALRY_KINDS[kind].label}: `);
      item.append('a').attr('href', href(url)).text(says);
      item.append('span').text(` (${when}). ${sources.map((source) => source.label).join('; ')}: `);
      claims.forEach((claim, index) => {
        if (index > 0) item.append('span').text(', ');
        item.append('a').attr('href', href(claim.url)).text(claim.id);
      });
    }
  }
}

/** A sign with its word and its years. */
function appendSign(parent: HTMLElement | null, { kind, isOutright, years }: RivalrySign): void {
  if (parent === null) return;
  const document = parent.ownerDocument;
  select(parent).append(() => drawRivalrySign(document, kind, isOutright));
  const word = RIVALRY_KINDS[kind].label.replace(/ to$/, '');
  select(parent)
    .append('span')
    .text(` ${word}${isOutright ? '' : ' (not said outright)'} ${years}`);
}
