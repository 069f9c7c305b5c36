import { select, type Selection } from 'd3';
import type { DetailFact, MapDetail } from '#src/views/map-detail.ts';
import { rungMark } from './rung-mark.ts';

type Href = (url: string) => string;
type Box = Selection<HTMLElement, unknown, null, undefined>;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * What stands behind a mark, into an element that is emptied first: name, when and by whom, what is said with the
 * claims under it, and the claims, each with room for its sentence (`[data-sentence]`).
 */
export function drawDetail(root: HTMLElement, detail: MapDetail, href: Href): void {
  root.replaceChildren();
  const box = select<HTMLElement, unknown>(root);
  const title = box.append('h2').attr('class', 'detail-name').attr('id', `${root.id}-name`);
  if (detail.rung !== undefined) title.node()?.append(signOf(root.ownerDocument, detail));
  title.append('a').attr('href', href(detail.url)).text(detail.name);
  box.append('p').attr('class', 'detail-asked').text(detail.asked);
  const facts = box.append('ul').attr('class', 'detail-facts');
  for (const fact of detail.facts) addFact(facts.append('li'), fact, href);
  if (detail.claims.length === 0) return;
  box.append('h3').text(detail.claims.length === 1 ? 'The claim under it' : 'The claims under it');
  const claims = box.append('ul').attr('class', 'detail-claims');
  for (const { id, url, source } of detail.claims) {
    const claim = claims.append('li');
    claim.append('span').attr('data-sentence', id);
    const cited = claim.append('span').attr('class', 'detail-cited');
    cited.append('a').attr('href', href(url)).text(id);
    cited.append('span').text(`, ${source}`);
  }
}

function addFact(
  item: Box | Selection<HTMLLIElement, unknown, null, undefined>,
  fact: DetailFact,
  href: Href,
) {
  item.append('span').text(fact.text);
  if (fact.about) {
    item.append('span').text(' ');
    item.append('a').attr('href', href(fact.about.url)).text(fact.about.text);
  }
  if (fact.claims.length === 0) return;
  const refs = item.append('span').attr('class', 'detail-refs');
  fact.claims.forEach((id, index) => {
    refs.append('span').text(index === 0 ? ' [' : ', ');
    refs
      .append('a')
      .attr('href', href(`/claims/${id}/`))
      .text(id);
  });
  refs.append('span').text(']');
}

function signOf(document: Document, { rung, carried }: MapDetail): SVGElement {
  const kind = rung ?? 'none';
  const svg = document.createElementNS(SVG, 'svg');
  select(svg)
    .attr('class', `at-${kind}${carried ? ' carried' : ''}`)
    .attr('viewBox', '-10 -10 20 20')
    .attr('aria-hidden', 'true')
    .append('path')
    .attr('class', 'mark')
    .attr('d', rungMark(kind, 7));
  return svg;
}
