import { select } from 'd3';
import type { NetworkNode, NetworkView } from '#src/views/network.ts';
import { FLAGS } from '#src/views/map-words.ts';
import { LINE, RADIUS, type PlacedNode } from './node-labels.ts';
import type { NetworkPlacement, PlacedLine } from './place-network.ts';
import { NOTE } from './place-signs.ts';
import { rungMark } from './rung-mark.ts';
import { TIE_SIGNS } from './tie-sign.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Radius of the area that takes a click: 24 pixels across where a drawing is shown at nine tenths. */
const HIT = 14;

/** Draws a network: a mark for each group, a line for each class of ties between two, in the state of `view`. */
export function drawNetwork(
  document: Document,
  view: NetworkView,
  placement: NetworkPlacement,
  href: (url: string) => string,
): SVGSVGElement {
  const { width, height, lines, nodes } = placement;
  const urls = new Map(view.nodes.map(({ id, url }) => [id, url]));
  const root = document.createElementNS(SVG, 'svg');
  const svg = select<SVGSVGElement, unknown>(root)
    .attr('class', 'network-drawing')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('role', 'group');
  // Lines lead to the rows of the table that hold their claims; the rows themselves are what the keyboard goes to.
  const line = svg
    .selectAll<SVGAElement, PlacedLine>('.tie')
    .data(lines)
    .join((enter) => enter.append<SVGAElement>('a'))
    .attr('data-line', ({ id }) => id)
    .attr('data-a', ({ a }) => a)
    .attr('data-b', ({ b }) => b)
    .attr('tabindex', -1)
    .attr('aria-hidden', 'true');
  line
    .append('path')
    .attr('class', 'reach')
    .attr('d', ({ d }) => d);
  line
    .append('path')
    .attr('class', 'line')
    .attr('d', ({ d }) => d);
  line.each(function ({ class: kind, signs, note }) {
    for (const { end, x, y, turn } of signs) {
      select(this)
        .append('path')
        .attr('class', 'sign')
        .attr('data-end', end)
        .attr('d', TIE_SIGNS[kind])
        .attr('transform', `translate(${x},${y})rotate(${turn})`);
    }
    if (note)
      select(this)
        .append('text')
        .attr('class', 'note')
        .attr('x', note.x)
        .attr('y', note.y + 4)
        .text(NOTE.text);
  });

  const node = svg
    .selectAll<SVGAElement, PlacedNode>('.node')
    .data(nodes)
    .join((enter) => enter.append<SVGAElement>('a'))
    .attr('data-node', ({ id }) => id)
    .attr('href', ({ id }) => href(urls.get(id) ?? '/groups/'))
    .attr('transform', ({ x, y }) => `translate(${x},${y})`);
  node.append('title');
  node.append('circle').attr('class', 'hit').attr('r', HIT);
  node.append('path').attr('class', 'halo');
  node.append('path').attr('class', 'mark');
  node.each(function (place) {
    drawLabel(this, place);
  });
  node
    .append('text')
    .attr('class', 'flags')
    .attr('aria-hidden', 'true')
    .attr('x', ({ x, flags }) => flags.x - x)
    .attr('y', ({ y, flags }) => flags.y - y);

  showNetwork(root, view);
  return root;
}

/** Puts a drawn network, or all within an element, into the state of another view: nothing moves. */
export function showNetwork(root: Element, view: NetworkView): void {
  const lines = new Map(view.lines.map((line) => [line.id, line]));
  for (const element of root.querySelectorAll('[data-line]')) {
    const line = lines.get(element.getAttribute('data-line') ?? '');
    setShown(element, line !== undefined);
    if (element.localName === 'a') showLink(element, line);
    if (line === undefined) continue;
    const states = [
      line.isInferred ? 'inferred' : line.isOutright ? '' : 'broken',
      line.carried ? 'carried' : '',
    ];
    const drawn = select(element).attr('class', ['tie', line.class, ...states].filter(Boolean).join(' '));
    if (element.getAttribute('role') === 'img') drawn.attr('aria-label', line.says);
    drawn.select('.note').attr('display', line.isInferred ? null : 'none');
    for (const sign of element.querySelectorAll('.sign')) {
      const end = sign.getAttribute('data-end');
      const isThere = end === 'middle' || (end === 'a' ? line.toA : line.toB);
      select(sign).attr('display', isThere ? null : 'none');
    }
  }
  const nodes = new Map(view.nodes.map((node) => [node.id, node]));
  for (const element of root.querySelectorAll('[data-node]')) {
    const node = nodes.get(element.getAttribute('data-node') ?? '');
    setShown(element, node?.isShown === true);
    if (node === undefined) continue;
    const shape = nodeMark(node.mark, RADIUS);
    const drawn = select(element).attr('class', `node at-${node.mark}${node.carried ? ' carried' : ''}`);
    drawn.selectAll('.halo, .mark').attr('d', shape);
    // In a drawing its title is its name, and shows when it is pointed at.
    if (element.namespaceURI === SVG) drawn.select('title').text(node.says);
    else drawn.attr('aria-label', node.says);
    drawn.select('.flags').text(node.flags.map((flag) => FLAGS[flag].sign).join(''));
  }
}

/** A line that is not shown leads nowhere: the table has no row for it. */
function showLink(element: Element, line: NetworkView['lines'][number] | undefined): void {
  const link = select(element);
  const title = link.select('title');
  if (line === undefined) {
    title.remove();
    link.attr('href', null);
    return;
  }
  link.attr('href', `#tie-${element.getAttribute('data-a') ?? ''}--${element.getAttribute('data-b') ?? ''}`);
  (title.empty() ? link.insert('title', ':first-child') : title).text(line.says);
}

/**
 * Lights up the ties of one node in a drawing: all that is neither its own, nor a line of its own, nor at the other end of
 * one, steps back. `null`, or a node that is not shown, lights up all.
 */
export function lightUp(drawing: SVGSVGElement, id: string | null): void {
  const isShown = [...drawing.querySelectorAll('[data-node]')].some(
    (node) => node.getAttribute('data-node') === id && !node.hasAttribute('display'),
  );
  const own = new Set<string | null>();
  for (const line of drawing.querySelectorAll('[data-line]')) {
    const ends = [line.getAttribute('data-a'), line.getAttribute('data-b')];
    const isLit = isShown && ends.includes(id) && !line.hasAttribute('display');
    line.toggleAttribute('data-lit', isLit);
    if (isLit) for (const end of ends) own.add(end);
  }
  for (const node of drawing.querySelectorAll('[data-node]'))
    node.toggleAttribute('data-lit', own.has(node.getAttribute('data-node')));
  drawing.toggleAttribute('data-dim', isShown);
}

function setShown(element: Element, isShown: boolean): void {
  if (element.namespaceURI === SVG) select(element).attr('display', isShown ? null : 'none');
  else element.toggleAttribute('hidden', !isShown);
}

/** The mark of how a group stood; a small square where that is not asked. */
export function nodeMark(mark: NetworkNode['mark'], r: number): string {
  if (mark !== 'other') return rungMark(mark, r);
  const half = Math.round(r * 0.65);
  return `M${-half},${-half}h${2 * half}v${2 * half}h${-2 * half}Z`;
}

function drawLabel(element: SVGElement, { x, y, label: { lines, anchor, box } }: PlacedNode): void {
  const edge = anchor === 'middle' ? x : anchor === 'start' ? box.left : box.right;
  const text = select(element)
    .append('text')
    .attr('class', 'label')
    // The node itself is called so.
    .attr('aria-hidden', 'true')
    .attr('text-anchor', anchor === 'start' ? null : anchor);
  lines.forEach((line, index) => {
    // A space that takes no room keeps the words apart for those who hear or copy them.
    if (index > 0) text.append('tspan').attr('font-size', 0).text(' ');
    text
      .append('tspan')
      .attr('x', Math.round(edge - x))
      .attr('y', Math.round(box.top - y + 12 + index * LINE))
      .text(line);
  });
}
