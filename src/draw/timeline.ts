import { select } from 'd3';
import type { Standing, TimelineAt } from '#src/views/timeline-at.ts';
import { sortRows, type Sort } from '#src/views/timeline-order.ts';
import type { TimelineGroup, TimelineView } from '#src/views/timeline.ts';
import { FLAGS } from '#src/views/map-words.ts';
import { NARROWEST, scaleOf, type Scale } from './place-timeline.ts';
import { rungMark } from './rung-mark.ts';
import { textWidth } from './text-width.ts';
import { drawStrip, percent } from './timeline-strip.ts';

export interface DrawRowsOptions {
  href: (url: string) => string;
  /** As given to `drawAxis`. */
  id: string;
  sort: Sort;
  /** The group that stands out. */
  focus?: string | null;
}

const TAG_SIZE = 12;
const MARK = 7;

/**
 * Draws a row for each group, under headings: its name, its bands and events, and room for how it stood at the date
 * that `showDate` puts there.
 */
export function drawRows(document: Document, view: TimelineView, options: DrawRowsOptions): HTMLElement {
  const rows = document.createElement('div');
  rows.className = 'rows';
  const scale = scaleOf(view.span);
  for (const { heading, rows: groups } of sortRows(view.groups, options.sort)) {
    if (heading !== null) select(rows).append('h2').text(heading);
    const list = select(rows).append('ul').node();
    for (const group of groups) list?.append(drawRow(document, group, scale, options));
  }
  return rows;
}

function drawRow(
  document: Document,
  { id: group, label, url, bands, ticks }: TimelineGroup,
  scale: Scale,
  { href, id, focus }: DrawRowsOptions,
): HTMLElement {
  const item = document.createElement('li');
  const row = select(item)
    .attr('data-row', group)
    .attr('data-focus', group === focus ? '' : null);
  row.append('a').attr('class', 'name').attr('href', href(url)).text(label);
  item.append(drawStrip(document, { bands, ticks }, { scale, id, href }));
  const stand = row.append('p').attr('class', 'stand');
  const mark = stand.append('svg').attr('viewBox', '-10 -10 20 20').attr('aria-hidden', 'true');
  mark.append('path').attr('class', 'mark');
  stand.append('span');
  stand.append('span').attr('class', 'signs').attr('aria-hidden', 'true');
  stand.append('span').attr('class', 'visually-hidden');
  return item;
}

/**
 * Puts the date on a timeline: its line across all rows, its label above them, and in each row how the group stood.
 *
 * @param root what holds the axis, drawn under `id`, and the rows
 */
export function showDate(
  root: ParentNode,
  { span }: Pick<TimelineView, 'span'>,
  { day, label, standings }: TimelineAt,
  id: string,
): void {
  const x = scaleOf(span)(day);
  select(root.querySelector(`[id="${id}-date"]`))
    .selectAll('line')
    .data([x])
    .join('line')
    .attr('class', 'of-date')
    .attr('x1', percent)
    .attr('x2', percent)
    .attr('y2', '100%');
  showTag(root.querySelector('.axis'), x, label);
  for (const row of root.querySelectorAll('[data-row]')) {
    const standing = standings.get(row.getAttribute('data-row') ?? '');
    if (standing !== undefined) showStanding(row, standing);
  }
}

/** What each row says; while the date moves, most say the same as before. */
const said = new WeakMap<Element, string>();

function showStanding(row: Element, { rung, rungLabel, carried, flags }: Standing): void {
  const words = JSON.stringify([rungLabel, carried, flags]);
  if (said.get(row) === words) return;
  said.set(row, words);
  const kind = rung ?? 'none';
  const besides = [
    ...flags.map((flag) => FLAGS[flag].label),
    ...(carried ? ['said earlier and not since'] : []),
  ];
  const stand = select(row).select('.stand');
  stand.select('svg').attr('class', `at-${kind}${carried ? ' carried' : ''}`);
  stand.select('.mark').attr('d', rungMark(kind, MARK));
  stand.select('span').text(rungLabel);
  stand.select('.signs').text(flags.map((flag) => ` ${FLAGS[flag].sign}`).join(''));
  stand.select('.visually-hidden').text(besides.map((one) => `, ${one}`).join(''));
}

/** The label of the date over its line, or as near as it stays within the narrowest drawing. */
function showTag(axis: Element | null, x: number, label: string): void {
  const half = textWidth(label, TAG_SIZE) / 2;
  const at = (x / 100) * NARROWEST;
  const dx = Math.round(Math.min(Math.max(at, half), NARROWEST - half) - at);
  const tag = select(axis)
    .selectAll<SVGGElement, string>('.tag')
    .data([percent(x)])
    .join((enter) => {
      const added = enter.append('g').attr('class', 'tag');
      added.append('line').attr('class', 'of-date').attr('y1', 16).attr('y2', '100%');
      added.append('text').attr('y', 13);
      return added;
    });
  tag.select('line').attr('x1', String).attr('x2', String);
  // No `transform`: Chromium forgets it where the axis is printed again on a further page.
  tag.select('text').attr('x', String).attr('dx', dx).text(label);
}
