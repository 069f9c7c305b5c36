import { select, type Selection } from 'd3';
import type { Rung } from '#src/schema/rung.ts';
import type { Piece } from './place-timeline.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Height of a band. */
const BAR = 10;
/** Height of what was said before and not since, or may not have begun yet. */
const THIN = 4;

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

/** Puts the patterns of some rungs where bands of the page find them, under ids that begin with `id`. */
export function addPatterns(
  defs: Selection<SVGDefsElement, unknown, null, undefined>,
  id: string,
  rungs: readonly Rung[] = Object.keys(PATTERNS) as Rung[],
): void {
  for (const rung of new Set(rungs)) {
    const pattern = PATTERNS[rung];
    if (pattern === undefined) continue;
    defs
      .append('pattern')
      .attr('id', `${id}-${rung}`)
      .attr('width', pattern.side)
      .attr('height', pattern.side)
      .attr('patternUnits', 'userSpaceOnUse')
      .append('path')
      .attr('class', 'hatch')
      .attr('d', pattern.d);
  }
}

/** Draws a piece of a band around a middle; lengths are as in a `rect`, patterns as in `addPatterns`. */
export function drawPiece<E extends SVGElement>(
  band: Selection<E, unknown, null, undefined>,
  { as, x, width }: { as: Piece['as']; x: number | string; width: number | string },
  { rung, middle, id }: { rung: Rung; middle: number; id: string },
): void {
  const bar = (className: string, height: number) =>
    band
      .append('rect')
      .attr('class', className)
      .attr('x', x)
      .attr('y', middle - height / 2)
      .attr('width', width)
      .attr('height', height);
  bar('bar', as === 'lasting' ? BAR : THIN);
  if (as === 'lasting' && PATTERNS[rung]) bar('pattern', BAR).attr('fill', `url(#${id}-${rung})`);
}

/** A piece of a band as legends show it, with its pattern under an id of its own. */
export function drawSwatch(
  document: Document,
  { rung, as, id }: { rung: Rung; as: Piece['as']; id: string },
): SVGSVGElement {
  const root = document.createElementNS(SVG, 'svg');
  const svg = select<SVGSVGElement, unknown>(root)
    .attr('class', `piece at-${rung}${as === 'carried' ? ' carried' : ''}`)
    .attr('viewBox', `0 0 24 ${BAR + 4}`)
    .attr('aria-hidden', 'true');
  if (as === 'lasting') addPatterns(svg.append('defs'), id, [rung]);
  drawPiece(svg, { as, x: 1, width: 22 }, { rung, middle: BAR / 2 + 2, id });
  return root;
}
