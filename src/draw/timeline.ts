import { select, type Selection } from 'd3';
import { lastDay } from '#src/atlas/day.ts';
import type { Rung } from '#src/schema/rung.ts';
import type { TimelineBand, TimelineGroup, TimelineView } from '#src/views/timeline.ts';
import { yearsOf } from '#src/views/map-span.ts';
import { FLAGS } from '#src/views/map-words.ts';
import { eventMark } from './event-mark.ts';
import { rungMark } from './rung-mark.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface DrawTimelineOptions {
  href: (url: string) => string;
  /** Unique in its page: patterns are named after it. */
  id: string;
  /** Names beside the bands, or above them where there is little room. */
  layout: 'wide' | 'narrow';
  focus?: string | undefined;
}

const SVG = 'http://www.w3.org/2000/svg';
const LAYOUTS = {
  wide: { width: 960, left: 190, right: 12, row: 30, middle: 17, label: 13 },
  narrow: { width: 360, left: 10, right: 10, row: 48, middle: 34, label: 13 },
} as const;
const BAR = 12;
const MARK = 6;
const LINE = 15;
/** Bands of what was said before and not since, or may not have begun yet. */
const THIN = 4;
/** Radius of the area of a tick that takes a click. */
const HIT = 14;
/** Units within which a date looks exact. */
const EXACT = 8;

/** Strokes over a band, so that rungs differ without colour: path data in a tile of the given side. */
const PATTERNS: Partial<Record<Rung, { side: number; d: string }>> = {
  supportive: { side: 6, d: 'M0,3h3' },
  'part-pledged': { side: 10, d: 'M-2,12L12,-2M-1,1L1,-1M9,11L11,9M-1,6L6,-1M4,11L11,4' },
  pledged: { side: 8, d: 'M-2,10L10,-2M-1,1L1,-1M7,9L9,7' },
  successor: { side: 8, d: 'M3,6h2' },
  divided: { side: 8, d: 'M0,6h8' },
  hostile: { side: 4, d: 'M2,0v4' },
  apart: { side: 8, d: 'M0,0L8,8M8,0L0,8' },
};

/** Draws the bands of every group over the years, the days of publication and what happened. */
export function drawTimeline(
  document: Document,
  view: TimelineView,
  { href, id, layout, focus }: DrawTimelineOptions,
): SVGSVGElement {
  const { width, left, right, row, middle, label } = LAYOUTS[layout];
  const [first, last] = [Date.parse(`${view.span.first}-01`), Date.parse(lastDay(view.span.last))];
  const x = (day: string) => {
    const share = Math.min(Math.max((Date.parse(day) - first) / (last - first), 0), 1);
    return round(left + share * (width - left - right));
  };
  const notices = placeNotices(view, x, width);
  const top = 22 + Math.max(0, ...notices.map(({ line }) => line + 1)) * LINE + 6;
  const height = top + view.groups.length * row + 8;

  const root = document.createElementNS(SVG, 'svg');
  const svg = select<SVGSVGElement, unknown>(root)
    .attr('class', `timeline-drawing ${layout}`)
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('role', 'group')
    .attr('aria-label', view.title);
  const defs = svg.append('defs');
  for (const rung of Object.keys(PATTERNS) as Rung[]) addPattern(defs, rung, `${id}-${rung}`);

  const years = yearsOf(view.span);
  const year = svg.append('g').attr('class', 'years').attr('aria-hidden', 'true');
  year
    .append('path')
    .attr(
      'd',
      [...years, String(Number(years.at(-1)) + 1)]
        .map((one) => `M${x(`${one}-01-01`)},20V${height - 6}`)
        .join(''),
    );
  for (const one of years) {
    year
      .append('text')
      .attr('x', round((x(`${one}-01-01`) + x(`${one}-12-31`)) / 2))
      .attr('y', 14)
      .text(one);
  }

  const published = svg.append('g').attr('class', 'published');
  for (const { source, at, line, anchor } of notices) {
    const y = 20 + (line + 1) * LINE - 3;
    published.append('path').attr('d', `M${at},${y - 10}V${height - 6}`);
    published
      .append('a')
      .attr('href', href(source.url))
      .append('text')
      .attr('x', at + (anchor === 'end' ? -4 : 4))
      .attr('y', y)
      .attr('text-anchor', anchor)
      .text(source.label);
  }
  for (const [index, group] of view.groups.entries()) {
    const line = svg.append('g').attr('transform', `translate(0,${top + index * row})`);
    if (group.id === focus)
      line.append('rect').attr('class', 'focus-row').attr('width', width).attr('height', row);
    line
      .append('path')
      .attr('class', 'base')
      .attr('d', `M${left},${middle}H${width - right}`);
    drawName(line, group, {
      href,
      x: layout === 'wide' ? left - 12 : left,
      y: layout === 'wide' ? middle : 14,
      label,
      layout,
    });
    drawBands(line, group, { id, x, middle, end: view.span.last });
    drawTicks(line, group, { href, x, y: middle - BAR / 2 - 5 });
  }

  return root;
}

/** A piece of a band as legends show it, with its pattern under an id of its own. */
export function drawSwatch(
  document: Document,
  { rung, as, id }: { rung: Rung; as: 'lasting' | 'carried' | 'possible'; id: string },
): SVGSVGElement {
  const root = document.createElementNS(SVG, 'svg');
  const svg = select<SVGSVGElement, unknown>(root)
    .attr('class', `piece at-${rung}${as === 'carried' ? ' carried' : ''}`)
    .attr('viewBox', `0 0 24 ${BAR + 2}`)
    .attr('aria-hidden', 'true');
  const bar = (className: string, height: number) =>
    svg
      .append('rect')
      .attr('class', className)
      .attr('x', 1)
      .attr('y', (BAR + 2 - height) / 2)
      .attr('width', 22)
      .attr('height', height);
  bar('bar', as === 'lasting' ? BAR : THIN);
  if (as === 'lasting' && PATTERNS[rung]) {
    addPattern(svg.append('defs'), rung, id);
    bar('pattern', BAR).attr('fill', `url(#${id})`);
  }
  return root;
}

function addPattern(defs: Selection<SVGDefsElement, unknown, null, undefined>, rung: Rung, id: string): void {
  const pattern = PATTERNS[rung];
  if (pattern === undefined) return;
  defs
    .append('pattern')
    .attr('id', id)
    .attr('width', pattern.side)
    .attr('height', pattern.side)
    .attr('patternUnits', 'userSpaceOnUse')
    .append('path')
    .attr('class', 'hatch')
    .attr('d', pattern.d);
}

type Group = Selection<SVGGElement, unknown, null, undefined>;

function drawName(
  line: Group,
  { label: text, url }: TimelineGroup,
  {
    href,
    x,
    y,
    label,
    layout,
  }: { href: (url: string) => string; x: number; y: number; label: number; layout: 'wide' | 'narrow' },
): void {
  const lines = layout === 'wide' ? wrapText(text, 26) : [text];
  const name = line
    .append('a')
    .attr('href', href(url))
    .append('text')
    .attr('class', 'name')
    .attr('text-anchor', layout === 'wide' ? 'end' : null);
  lines.forEach((part, index) => {
    name
      .append('tspan')
      .attr('x', x)
      .attr('y', round(y + (layout === 'wide' ? label * 0.33 : 0) + (index - (lines.length - 1) / 2) * label))
      .text(part);
  });
}

function drawBands(
  line: Group,
  { bands }: TimelineGroup,
  { id, x, middle, end }: { id: string; x: (day: string) => number; middle: number; end: string },
): void {
  for (const band of bands) {
    const [from, to] = [x(band.from), x(band.to ?? lastDay(end))];
    const mark = line.append('g').attr('class', `band at-${band.rung}${band.carried ? ' carried' : ''}`);
    mark.append('title').text(band.says);
    // What may not have begun yet is drawn thin.
    const begun = band.certain === null ? from : Math.min(x(band.certain), to);
    const bar = (className: string, [start, end]: [number, number], height: number) =>
      mark
        .append('rect')
        .attr('class', className)
        .attr('x', start)
        .attr('y', middle - height / 2)
        .attr('width', round(Math.max(end - start, 1)))
        .attr('height', height);
    if (begun - from >= 1) bar('bar', [from, begun], THIN);
    if (begun === to && begun > from) continue;
    bar('bar', [begun, to], band.carried ? THIN : BAR);
    if (!band.carried && PATTERNS[band.rung])
      bar('pattern', [begun, to], BAR).attr('fill', `url(#${id}-${band.rung})`);
  }
  let before: TimelineBand | undefined;
  for (const band of bands) {
    const isNew = before?.rung !== band.rung || !before.flags.every((flag) => band.flags.includes(flag));
    if (isNew || before?.flags.length !== band.flags.length) drawStart(line, band, x(band.from), middle);
    before = band;
  }
}

function drawStart(line: Group, band: TimelineBand, x: number, y: number): void {
  const shape = rungMark(band.rung, MARK);
  const mark = line
    .append('g')
    .attr('class', `at-${band.rung}${band.carried ? ' carried' : ''}`)
    .attr('aria-hidden', 'true')
    .attr('transform', `translate(${x},${y})`);
  mark.append('path').attr('class', 'halo').attr('d', shape);
  mark.append('path').attr('class', 'mark').attr('d', shape);
  const signs = band.flags.map((flag) => FLAGS[flag].sign).join('');
  if (signs !== '')
    mark
      .append('text')
      .attr('class', 'flags')
      .attr('x', MARK + 3)
      .attr('y', 4)
      .text(signs);
}

function drawTicks(
  line: Group,
  { ticks }: TimelineGroup,
  { href, x, y }: { href: (url: string) => string; x: (day: string) => number; y: number },
): void {
  for (const { title, date, from, to, url } of ticks) {
    const [start, end] = [x(from), x(to)];
    const at = round((start + end) / 2);
    const tick = line
      .append('a')
      .attr('class', 'event')
      .attr('href', href(url))
      .attr('aria-label', `${title} (${date})`)
      .attr('transform', `translate(${at},${y})`);
    tick.append('title').text(`${title} (${date})`);
    tick.append('circle').attr('class', 'hit').attr('r', HIT);
    if (end - start > EXACT)
      tick
        .append('path')
        .attr('class', 'reach')
        .attr('d', `M${round(start - at)},0H${round(end - at)}`);
    tick.append('path').attr('class', 'event-mark').attr('d', eventMark(5));
  }
}

/** The names of the sources, each in the first line where it is free, on the side where it fits. */
function placeNotices(view: TimelineView, x: (day: string) => number, width: number) {
  const ends: number[] = [];
  return view.sources.map((source) => {
    const at = x(source.day);
    const size = textWidth(source.label, 12);
    const anchor: 'start' | 'end' = at + size + 6 > width ? 'end' : 'start';
    const [from, to] = anchor === 'end' ? [at - size - 6, at] : [at - 2, at + size + 6];
    const free = ends.findIndex((end) => end <= from);
    const line = free === -1 ? ends.length : free;
    ends[line] = to;
    return { source, at, line, anchor };
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
