import { select, type Selection } from 'd3';
import type { Rung } from '#src/schema/rung.ts';
import { yearsOf } from '#src/views/map-span.ts';
import type { TimelineView } from '#src/views/timeline.ts';
import { placeSources, scaleOf } from './place-timeline.ts';
import { addPatterns } from './timeline-band.ts';
import { percent } from './timeline-strip.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Height of a line of names of sources. */
const LINE = 15;

type Axis = Pick<TimelineView, 'span' | 'sources'>;

/**
 * Draws the years, and what all strips of the timeline show: the lines of the years and of the sources told, the line
 * of the date, patterns. All are as wide as there is room.
 *
 * @param options.id unique in its page; `rungs`: those of which there are bands, else all
 */
export function drawAxis(
  document: Document,
  { span, sources }: Axis,
  { id, rungs }: { id: string; rungs?: readonly Rung[] },
): SVGSVGElement {
  const root = document.createElementNS(SVG, 'svg');
  const svg = select<SVGSVGElement, unknown>(root).attr('class', 'axis').attr('aria-hidden', 'true');
  const scale = scaleOf(span);
  const years = yearsOf(span);
  const defs = svg.append('defs');
  addPatterns(defs, id, rungs);
  const lines = defs.append('g').attr('id', `${id}-lines`);
  for (const year of [...years, String(Number(years.at(-1)) + 1)]) {
    addLine(lines, 'of-year', scale(`${year}-01-01`));
  }
  for (const { day } of sources) addLine(lines, 'of-source', scale(day));
  defs.append('g').attr('id', `${id}-date`);
  for (const year of years) {
    svg
      .append('text')
      .attr('x', percent((scale(`${year}-01-01`) + scale(`${Number(year) + 1}-01-01`)) / 2))
      .attr('y', '100%')
      .attr('dy', -6)
      .text(year);
  }
  return root;
}

/**
 * Draws the names of the sources told, each beside the line of the day on which it was out at the latest; `id` as given
 * to `drawAxis`.
 */
export function drawSources(
  document: Document,
  { span, sources }: Axis,
  { id, href }: { id: string; href: (url: string) => string },
): SVGSVGElement {
  const root = document.createElementNS(SVG, 'svg');
  const placed = placeSources(sources, scaleOf(span));
  const height = LINE * (1 + Math.max(-1, ...placed.map(({ line }) => line)));
  const svg = select<SVGSVGElement, unknown>(root)
    .attr('class', 'published')
    .attr('height', height + 4);
  svg.append('use').attr('class', 'of-date').attr('href', `#${id}-date`);
  for (const { label, title, url, x, line, anchor } of placed) {
    const y = (line + 1) * LINE;
    svg
      .append('line')
      .attr('class', 'of-source')
      .attr('x1', percent(x))
      .attr('x2', percent(x))
      .attr('y1', y - LINE + 3)
      .attr('y2', '100%');
    svg
      .append('a')
      .attr('href', href(url))
      .attr('aria-label', title)
      .append('text')
      .attr('x', percent(x))
      .attr('dx', anchor === 'end' ? -4 : 4)
      .attr('y', y - 3)
      .attr('text-anchor', anchor)
      .text(label);
  }
  return root;
}

function addLine(to: Selection<SVGGElement, unknown, null, undefined>, name: string, x: number): void {
  to.append('line').attr('class', name).attr('x1', percent(x)).attr('x2', percent(x)).attr('y2', '100%');
}
