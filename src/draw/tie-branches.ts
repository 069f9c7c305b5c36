import { select } from 'd3';
import type { Hub } from '#src/views/network-hubs.ts';
import type { LineShape } from '#src/views/network-shape.ts';
import type { NetworkView } from '#src/views/network.ts';
import { showNetwork } from './network.ts';
import { TIE_SIGNS } from './tie-sign.ts';

type Href = (url: string) => string;

const SVG = 'http://www.w3.org/2000/svg';
const LENGTH = 64;
const MIDDLE = 8;

/**
 * A network for narrow screens, where names keep their size: under each hub a branch to everyone tied to it, with the
 * very lines and marks of the drawing.
 */
export function drawBranches(
  document: Document,
  view: NetworkView,
  hubs: readonly Hub[],
  href: Href,
): HTMLElement {
  const root = document.createElement('div');
  root.setAttribute('class', 'branches');
  for (const { id, others } of hubs) {
    const part = select(root).append('section').attr('data-hub', id);
    appendNode(part.append('h3').node(), view, id, href);
    const list = part.append('ul');
    for (const other of others) {
      const item = list.append('li');
      const branch = item
        .append('a')
        .attr('class', 'branch')
        .attr('data-pair', [id, other.id].sort().join('--'));
      for (const line of other.lines) appendLine(branch.node(), line, id);
      appendNode(item.node(), view, other.id, href);
    }
  }
  showBranches(root, view);
  return root;
}

/** Puts the branches into the state of another view: what is not told then is hidden. */
export function showBranches(root: Element, view: NetworkView): void {
  showNetwork(root, view);
  for (const item of root.querySelectorAll('[data-hub] > ul > li')) {
    const isHidden = item.querySelector('[data-line]:not([display])') === null;
    item.toggleAttribute('hidden', isHidden);
    // The table has no row for what is not told then.
    const link = select(item).select<Element>('[data-pair]');
    link.attr('href', isHidden ? null : `#tie-${link.attr('data-pair')}`);
  }
  for (const part of root.querySelectorAll('[data-hub]'))
    part.toggleAttribute('hidden', part.querySelector('li:not([hidden])') === null);
}

/** A line from the hub, at the left, to the other: with its sign near the end at which it is directed. */
function appendLine(
  parent: Element | null,
  { id, a, b, class: kind, toA, toB }: LineShape,
  hub: string,
): void {
  if (parent === null) return;
  const svg = select(parent)
    .append('svg')
    .attr('data-line', id)
    .attr('viewBox', `0 0 ${LENGTH} ${2 * MIDDLE}`)
    .attr('role', 'img');
  svg.append('path').attr('class', 'line').attr('d', `M0,${MIDDLE}H${LENGTH}`);
  const ends = [
    ...(toA ? [{ end: 'a', isHub: a === hub }] : []),
    ...(toB ? [{ end: 'b', isHub: b === hub }] : []),
    ...(toA || toB ? [] : [{ end: 'middle', isHub: false }]),
  ];
  for (const { end, isHub } of ends) {
    const x = end === 'middle' ? LENGTH / 2 : isHub ? 10 : LENGTH - 10;
    svg
      .append('path')
      .attr('class', 'sign')
      .attr('data-end', end)
      .attr('d', TIE_SIGNS[kind])
      .attr('transform', `translate(${x},${MIDDLE})${isHub ? 'rotate(180)' : ''}`);
  }
}

/** The mark and the name of a node, as a link to its page. */
function appendNode(parent: Element | null, view: NetworkView, id: string, href: Href): void {
  const node = view.nodes.find((one) => one.id === id);
  if (parent === null || node === undefined) return;
  const document = parent.ownerDocument;
  const link = select(parent).append('a').attr('data-node', id).attr('href', href(node.url));
  const svg = document.createElementNS(SVG, 'svg');
  select(svg).attr('viewBox', '-10 -10 20 20').attr('aria-hidden', 'true');
  link.append(() => svg);
  for (const name of ['halo', 'mark']) select(svg).append('path').attr('class', name);
  link.append('span').text(node.label);
  link.append('span').attr('class', 'flags').attr('aria-hidden', 'true');
}
