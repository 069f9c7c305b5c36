import { select } from 'd3';
import type { NetworkPair } from '#src/views/network-pairs.ts';
import type { NetworkTie } from '#src/views/network-tie.ts';
import type { NetworkView } from '#src/views/network.ts';
import { addLinks, addNotes, emptyTable } from './table.ts';

type Href = (url: string) => string;

const COLUMNS = ['Between', 'What is said', 'When', 'Also said', 'Told by', 'Claims'];

/** The facts of a network as rows: one for each tie, under the two that it joins. */
export function drawNetworkTable(document: Document, view: NetworkView, href: Href): HTMLTableElement {
  const table = emptyTable(document, view.title, COLUMNS);
  for (const { id, ends, ties } of view.pairs) {
    const body = select(table)
      .append('tbody')
      .attr('id', id)
      .attr('data-ends', ends.map((end) => end.id).join(' '));
    ties.forEach((tie, index) => {
      const row = body.append('tr');
      if (index === 0) {
        const head = row.append('th').attr('scope', 'rowgroup').attr('rowspan', ties.length);
        ends.forEach(({ label, url }, order) => {
          if (order > 0) head.append('span').text(' and ');
          head.append('a').attr('href', href(url)).text(label);
        });
      }
      row.append('td').append('a').attr('href', href(tie.url)).text(tie.says);
      row.append('td').text(tie.when);
      addNotes(row.append('td'), tie, href);
      addLinks(
        row.append('td'),
        tie.sources.map(({ label, url }) => [label, href(url)]),
      );
      addLinks(
        row.append('td'),
        tie.claims.map((claim) => [claim.id, href(claim.url)]),
      );
    });
  }
  if (view.pairs.length === 0)
    select(table)
      .append('tbody')
      .append('tr')
      .append('td')
      .attr('colspan', COLUMNS.length)
      .text('No tie is told.');
  return table;
}

/** The ties of one group as a list, under its name. */
export function drawTiesOf(document: Document, view: NetworkView, group: string, href: Href): HTMLElement {
  const root = document.createElement('section');
  root.setAttribute('class', 'ties-of');
  const node = view.nodes.find(({ id }) => id === group);
  const own = view.pairs.filter(({ ends }) => ends.some(({ id }) => id === group));
  const label = node?.label ?? own.flatMap(({ ends }) => ends).find(({ id }) => id === group)?.label ?? group;
  select(root).append('h3').text(`Ties of ${label}`);
  if (own.length === 0) {
    select(root)
      .append('p')
      .text('None of the chosen sources tells of a tie of it at that date. That is silence, not “no tie”.');
    return root;
  }
  const list = select(root).append('ul');
  for (const tie of own.flatMap(({ ties }: NetworkPair): readonly NetworkTie[] => ties)) {
    const item = list.append('li');
    item.append('a').attr('href', href(tie.url)).text(tie.says);
    const rest = [tie.when, ...tie.notes].filter(Boolean).join('; ');
    item.append('span').text(`${rest === '' ? '' : ` (${rest})`}: `);
    tie.claims.forEach((claim, index) => {
      if (index > 0) item.append('span').text(', ');
      item.append('a').attr('href', href(claim.url)).text(claim.id);
    });
  }
  return root;
}
