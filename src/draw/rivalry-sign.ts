import type { RivalryKind } from '#src/atlas/rivalry.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What a cell of the matrix says, as path data around the origin, at most 6 from it: a voice, a clash, a way out. */
const SIGNS: Readonly<Record<RivalryKind, string>> = {
  opposed: 'M-5.5,-5h11v7.5h-5.5l-3,3v-3h-2.5Z',
  fought: 'M0,-6.5L1.7,-1.7L6.5,0L1.7,1.7L0,6.5L-1.7,1.7L-6.5,0L-1.7,-1.7Z',
  lost: 'M-6,-1.8h5v-3.4L6,0L-1,5.2v-3.4h-5Z',
};

/** The sign of a kind of rivalry; open where nobody says outright that it was so. */
export function drawRivalrySign(document: Document, kind: RivalryKind, isOutright: boolean): SVGSVGElement {
  const root = document.createElementNS(SVG, 'svg');
  root.setAttribute('class', `rivalry ${kind}${isOutright ? '' : ' open'}`);
  root.setAttribute('viewBox', '-7.5 -7.5 15 15');
  root.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SIGNS[kind]);
  root.append(path);
  return root;
}
