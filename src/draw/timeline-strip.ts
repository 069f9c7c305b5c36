import { select, type Selection } from 'd3';
import type { TimelineBand, TimelineGroup } from '#src/views/timeline.ts';
import { FLAGS, type Flag } from '#src/views/map-words.ts';
import { placeBand, placeReaches, placeTicks, type Scale } from './place-timeline.ts';
import { rungMark } from './rung-mark.ts';
import { drawPiece } from './timeline-band.ts';

export interface DrawStripOptions {
  scale: Scale;
  /** As given to `drawAxis`, whose lines and patterns the strip shows. */
  id: string;
  /** `null`: without events, and with words elsewhere on the page. */
  href: ((url: string) => string) | null;
}

const SVG = 'http://www.w3.org/2000/svg';
/** From the top of a strip, which is as high as its style says: events, then bands. */
const EVENTS = 5;
const MIDDLE = 15;
const MARK = 6;
/** Side of the square of an event. */
const EVENT = 5;
/** Height of what takes a click around an event. */
const HIT = 24;

type Strip = Selection<SVGSVGElement, unknown, null, undefined>;

/** Draws the bands and events of one group over the years, as wide as there is room: lengths along it are shares. */
export function drawStrip(
  document: Document,
  group: Pick<TimelineGroup, 'bands' | 'ticks'>,
  { scale, id, href }: DrawStripOptions,
): SVGSVGElement {
  const root = document.createElementNS(SVG, 'svg');
  const strip = select<SVGSVGElement, unknown>(root)
    .attr('class', 'strip')
    .attr('aria-hidden', href === null ? 'true' : null);
  strip.append('use').attr('href', `#${id}-lines`);
  for (const band of group.bands) {
    const drawn = strip.append('g').attr('class', `at-${band.rung}${band.carried ? ' carried' : ''}`);
    if (href !== null) drawn.append('title').text(band.says);
    for (const { as, x, width } of placeBand(band, scale))
      drawPiece(drawn, { as, x: percent(x), width: percent(width) }, { rung: band.rung, middle: MIDDLE, id });
  }
  strip.append('use').attr('class', 'of-date').attr('href', `#${id}-date`);
  group.bands.forEach((band, index) => {
    drawStart(strip, band, group.bands[index - 1], scale);
  });
  if (href !== null) drawTicks(strip, group, scale, href);
  return root;
}

/** Marks where a rung begins, and beside it what is said of it besides; of the same rung only what is new. */
function drawStart(strip: Strip, band: TimelineBand, before: TimelineBand | undefined, scale: Scale): void {
  const isSame = band.rung === before?.rung && before.flags.every((flag) => band.flags.includes(flag));
  const signs = band.flags.filter((flag: Flag) => !isSame || !before.flags.includes(flag));
  if (isSame && signs.length === 0) return;
  const mark = strip
    .append('svg')
    .attr('class', `at-${band.rung}${band.carried ? ' carried' : ''}`)
    .attr('x', percent(scale(band.from)))
    .attr('y', MIDDLE)
    .attr('aria-hidden', 'true');
  if (!isSame) {
    const shape = rungMark(band.rung, MARK);
    mark.append('path').attr('class', 'halo').attr('d', shape);
    mark.append('path').attr('class', 'mark').attr('d', shape);
  }
  if (signs.length > 0)
    mark
      .append('text')
      .attr('class', 'flags')
      .attr('x', MARK + 3)
      .attr('y', 4)
      .text(signs.map((flag) => FLAGS[flag].sign).join(''));
}

function drawTicks(
  strip: Strip,
  { ticks }: Pick<TimelineGroup, 'ticks'>,
  scale: Scale,
  href: (url: string) => string,
): void {
  const placed = placeTicks(ticks, scale);
  for (const reach of placeReaches(placed)) drawReach(strip, reach);
  for (const { tick, x, dx, hit, reach } of placed) {
    const link = strip.append('a').attr('href', href(tick.url));
    link.append('title').text(`${tick.title} (${tick.date})`);
    if (reach !== null) drawReach(link, reach);
    addSquare(link, 'hit', { x, dx, width: hit, height: HIT });
    addSquare(link, reach === null ? 'event-mark exact' : 'event-mark', {
      x,
      dx,
      width: EVENT,
      height: EVENT,
    });
  }
}

/** A rectangle around the place of an event. */
function addSquare<E extends Element>(
  to: Selection<E, unknown, null, undefined>,
  className: string,
  { x, dx, width, height }: { x: number; dx: number; width: number; height: number },
): void {
  to.append('rect')
    .attr('class', className)
    .attr('x', percent(x))
    .attr('y', EVENTS - height / 2)
    .attr('width', width)
    .attr('height', height)
    .attr('transform', `translate(${Math.round((dx - width / 2) * 10) / 10})`);
}

function drawReach<E extends Element>(
  to: Selection<E, unknown, null, undefined>,
  { x, width }: { x: number; width: number },
): void {
  to.append('line')
    .attr('class', 'reach')
    .attr('x1', percent(x))
    .attr('x2', percent(x + width))
    .attr('y1', EVENTS)
    .attr('y2', EVENTS);
}

/** A share of the width. */
export function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`;
}
