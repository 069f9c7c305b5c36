import { select } from 'd3';
import type { MapView } from '#src/views/map.ts';
import { isAtLarge } from '#src/views/place-words.ts';
import { EXTENT } from './extent.ts';
import { inFrame } from './frame.ts';
import { SIGN_SIZE, type MapPlacement } from './place-map.ts';
import type { PlacedMark } from './place-marks.ts';
import type { PlacedLabel } from './label-places.ts';
import type { Point } from './project.ts';
import { showMap } from './show-map.ts';
import { LABEL_SIZE } from './text-width.ts';

export interface DrawMapOptions {
  /** Puts a root-relative address under the site's base path. */
  href: (url: string) => string;
  /** The group that the page is about. */
  focus?: string | undefined;
  /** Something else that stands out, in units of the extent. */
  pin?: Point | undefined;
  /** A still has no links and is one picture to a screen reader. */
  still?: boolean;
}

/** Radius of the area that takes a click: 24 pixels across where a drawing is shown at nine tenths. */
const HIT = 14;

const SVG = 'http://www.w3.org/2000/svg';

/** Draws a map: a mark for each group and each place of events, in the state of `view`. */
export function drawMap(
  document: Document,
  view: MapView,
  placement: MapPlacement,
  options: DrawMapOptions,
): SVGSVGElement {
  const { frame, radius } = placement;
  const root = document.createElementNS(SVG, 'svg');
  const svg = select<SVGSVGElement, unknown>(root)
    .attr('class', 'map-drawing')
    .attr('viewBox', `0 0 ${frame.width} ${frame.height}`)
    .attr('data-radius', radius)
    .attr('data-frame', frame.label)
    .attr('role', options.still ? 'img' : 'group');
  svg
    .append('image')
    .attr('href', options.href('/geo/base.svg'))
    .attr('x', round(-frame.x * frame.k))
    .attr('y', round(-frame.y * frame.k))
    .attr('width', round(EXTENT.width * frame.k))
    .attr('height', round(EXTENT.height * frame.k));

  const line = (...points: Point[]) => `M${points.map(({ x, y }) => `${x},${y}`).join('L')}`;
  const places = new Map(view.groups.map(({ id, place }) => [id, place]));
  const isVague = (id: string) => {
    const place = places.get(id);
    return place != null && isAtLarge(place);
  };
  const isMoved = ({ x, y, site }: PlacedMark) => Math.hypot(x - site.x, y - site.y) > radius;
  const lines = [
    ...placement.events
      .filter(isMoved)
      .map((mark) => ['to-site', 'of-place', mark.id, line(mark, mark.site)]),
    ...placement.groups
      .filter(isMoved)
      .map((mark) => [
        isVague(mark.id) ? 'to-site at-large' : 'to-site',
        'of-group',
        mark.id,
        line(mark, mark.site),
      ]),
    ...placement.groups.flatMap(({ id, label }) =>
      label?.leader ? [['to-label', 'of-group', id, line(...label.leader)]] : [],
    ),
  ];
  for (const [className = '', of = '', id = '', d = ''] of lines)
    svg.append('path').attr('class', className).attr(`data-${of}`, id).attr('d', d);

  const groups = new Map(view.groups.map((group) => [group.id, group]));
  const anchor = options.still ? 'g' : 'a';
  const event = svg
    .selectAll<SVGElement, MapPlacement['events'][number]>('[data-place]')
    .data(placement.events)
    .join((enter) => enter.append<SVGElement>(anchor))
    .attr('data-place', ({ id }) => id)
    .attr('transform', ({ x, y }) => `translate(${x},${y})`);
  event.append('title').text(({ name }) => name);
  if (!options.still) event.append('circle').attr('class', 'hit').attr('r', HIT);
  event.append('path').attr('class', 'event-mark');

  const group = svg
    .selectAll<SVGElement, MapPlacement['groups'][number]>('.group')
    .data(placement.groups)
    .join((enter) => enter.append<SVGElement>(anchor))
    .attr('data-group', ({ id }) => id)
    .attr('data-focus', ({ id }) => (id === options.focus ? '' : null))
    .attr('transform', ({ x, y }) => `translate(${x},${y})`);
  if (!options.still) {
    group.attr('href', ({ id }) => options.href(groups.get(id)?.url ?? '/groups/'));
    group.append('title');
    group.append('circle').attr('class', 'hit').attr('r', HIT);
  }
  group.append('path').attr('class', 'halo');
  group.append('path').attr('class', 'mark');
  group.each(function ({ x, y, label }) {
    if (label) drawLabel(this, label, { x, y });
  });

  // Above all marks, so that no neighbour hides them.
  if (!options.still) {
    const flags = svg
      .selectAll<SVGGElement, MapPlacement['groups'][number]>('.flags')
      .data(placement.groups)
      .join('g')
      .attr('class', 'flags')
      .attr('data-flags', ({ id }) => id)
      .attr('transform', ({ x, y }) => `translate(${x},${y})`)
      .attr('aria-hidden', 'true');
    flags
      .selectAll('text')
      .data(({ signs }) => signs)
      .join('text')
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => round(y + SIGN_SIZE * 0.35));
  }
  if (options.pin) {
    const { x, y } = inFrame(frame, options.pin);
    svg
      .append('circle')
      .attr('class', 'pin')
      .attr('cx', x)
      .attr('cy', y)
      .attr('r', radius + 7);
  }

  showMap(root, view, options.href);
  return root;
}

function drawLabel(mark: SVGElement, { x, y, lines, anchor }: PlacedLabel, origin: { x: number; y: number }) {
  const text = select(mark)
    .append('text')
    .attr('class', 'label')
    .attr('text-anchor', anchor === 'start' ? null : anchor);
  lines.forEach((line, index) => {
    // A space that takes no room keeps the words apart for those who hear or copy them.
    if (index > 0) text.append('tspan').attr('font-size', 0).text(' ');
    text
      .append('tspan')
      .attr('x', round(x - origin.x))
      .attr('y', round(y - origin.y + index * LABEL_SIZE * 1.1))
      .text(line);
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
