import { breakText, textWidth } from './text-width.ts';

/** A drawing and all that a picture of its own needs, for one that was drawn into a page. */
export interface StandaloneOptions {
  /** The computed style of an element. */
  styleOf: (element: Element) => Pick<CSSStyleDeclaration, 'getPropertyValue'>;
  /** The text of the base map; empty where the drawing has none. */
  baseMap: string;
  /** What stands beneath: title, then smaller lines. */
  stamp: { title: string; lines: readonly string[] };
  /** Signs of the key, each with its words. */
  key: readonly { signs: readonly Element[]; text: string }[];
  /** Puts an address of the page onto its site. */
  absolute: (address: string) => string;
}

const SVG = 'http://www.w3.org/2000/svg';
const FONT = "'Source Sans 3', 'Source Sans Pro', Helvetica, Arial, sans-serif";
/** Inherited, with what holds where nobody says otherwise. */
const STYLES = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'font-size': '16px',
  'font-weight': '400',
  'paint-order': 'normal',
  stroke: 'none',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'text-anchor': 'start',
  'text-decoration-line': 'none',
} as const;
type Style = Record<keyof typeof STYLES, string>;
const LEFT_OUT = /^(?:class|style|tabindex|role|display|aria-.*|data-.*)$/;
const MARGIN = 12;
const TITLE = { size: 15, line: 20 };
const SMALL = { size: 11, line: 15 };
/** Height of a row of the key, and between its entries. */
const KEY = { row: 20, gap: 16 };

/**
 * A drawing as a picture of its own: its styles as attributes, the base map within, and beneath it the key, the title
 * and the lines of the stamp. The same drawing always gives the same picture.
 */
export function standalone(drawing: SVGSVGElement, options: StandaloneOptions): SVGSVGElement {
  const { styleOf, stamp } = options;
  const document = drawing.ownerDocument;
  const [, , width = 0, height = 0] = (
    drawing.getAttribute('data-whole') ??
    drawing.getAttribute('viewBox') ??
    ''
  )
    .split(/[\s,]+/)
    .map(Number);
  const colour = (name: string) => styleOf(drawing).getPropertyValue(name).trim();
  const root = make(document, 'svg', { 'font-family': FONT }) as SVGSVGElement;
  const inner = make(document, 'svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  copyInto(inner, drawing, { ...STYLES }, options);

  const below: SVGElement[] = [];
  let y = keyInto(below, { y: height + MARGIN, width, ink: colour('--ink'), document }, options);
  const write = (text: string, { size, line }: typeof SMALL, attributes: Record<string, string>) => {
    for (const part of breakText(text, size, width - 2 * MARGIN)) {
      y += line;
      const made = make(document, 'text', { x: MARGIN, y, 'font-size': size, ...attributes });
      made.textContent = part;
      below.push(made);
    }
  };
  write(stamp.title, TITLE, { fill: colour('--ink'), 'font-weight': '600' });
  y += 2;
  for (const line of stamp.lines) write(line, SMALL, { fill: colour('--muted') });
  y += MARGIN;

  const size = { width, height: y };
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${width} ${y}`, ...size }))
    root.setAttribute(name, String(value));
  root.append(make(document, 'rect', { ...size, fill: colour('--paper') }), inner, ...below);
  return root;
}

/** Copies what an element holds, each with the styles in which it differs from what it stands in. */
function copyInto(target: Element, source: Element, within: Style, options: StandaloneOptions): void {
  for (const child of source.childNodes) {
    if (child.nodeType === 3) target.append(child.nodeValue ?? '');
    if (child.nodeType === 1) {
      const copied = copyOf(child as Element, within, options);
      if (copied) target.append(copied);
    }
  }
}

function copyOf(source: Element, within: Style, options: StandaloneOptions): Element | null {
  const { styleOf, absolute, baseMap } = options;
  const computed = styleOf(source);
  if (computed.getPropertyValue('display') === 'none') return null;
  if (source.localName === 'image') return baseOf(source, baseMap, computed);
  const own = Object.fromEntries(
    Object.keys(STYLES).map((name) => [name, computed.getPropertyValue(name).trim()]),
  ) as Style;
  // What only takes a click is no part of the picture.
  if (source.classList.contains('hit') && own.stroke === 'none') return null;
  const copy = make(source.ownerDocument, source.localName, {});
  for (const { name, value } of source.attributes) {
    if (LEFT_OUT.test(name)) continue;
    copy.setAttribute(name, name === 'href' && !value.startsWith('#') ? absolute(value) : value);
  }
  // Else a drawing within the drawing is cut at its edges.
  if (source.localName === 'svg' && computed.getPropertyValue('overflow') === 'visible')
    copy.setAttribute('overflow', 'visible');
  if (source.localName !== 'title') {
    for (const [name, value] of Object.entries(own) as [keyof Style, string][]) {
      if (value !== '' && value !== within[name]) copy.setAttribute(name, plain(value));
    }
  }
  copyInto(copy, source, own, options);
  return copy;
}

/** The base map within the picture, in the colours that the page has. */
function baseOf(image: Element, text: string, computed: ReturnType<StandaloneOptions['styleOf']>): Element {
  const document = image.ownerDocument;
  const base = make(document, 'svg', { viewBox: /viewBox="([^"]+)"/.exec(text)?.[1] ?? '' });
  for (const name of ['x', 'y', 'width', 'height']) base.setAttribute(name, image.getAttribute(name) ?? '0');
  const colour = (name: string) => computed.getPropertyValue(name).trim();
  for (const [, kind = '', d = ''] of text.matchAll(/<path class="([^"]*)" d="([^"]*)"/g)) {
    const line = {
      fill: 'none',
      stroke: colour('--border'),
      'stroke-width': 0.65,
      'vector-effect': 'non-scaling-stroke',
      'stroke-linejoin': 'round',
      ...(kind.includes('disputed') ? { 'stroke-dasharray': '1.6 1.6' } : {}),
    };
    base.append(
      make(document, 'path', { d, ...(kind.includes('border') ? line : { fill: colour(`--${kind}`) }) }),
    );
  }
  return base;
}

/** Sets the key in rows; the height at which it ends. */
function keyInto(
  below: SVGElement[],
  { y: top, width, ink, document }: { y: number; width: number; ink: string; document: Document },
  options: StandaloneOptions,
): number {
  let [x, y] = [MARGIN, top];
  for (const { signs, text } of options.key) {
    const boxes = signs.map((sign) =>
      (sign.getAttribute('viewBox') ?? '0 0 20 20').split(/[\s,]+/).map(Number),
    );
    const signsWidth = boxes.reduce((sum, [, , wide = 0]) => sum + wide + 4, 0);
    const entry = signsWidth + textWidth(text, SMALL.size);
    if (x > MARGIN && x + entry > width - MARGIN) [x, y] = [MARGIN, y + KEY.row];
    for (const [index, sign] of signs.entries()) {
      const [, , wide = 20, high = 20] = boxes[index] ?? [];
      const copy = make(document, 'svg', {
        x,
        y: y + (KEY.row - high) / 2,
        width: wide,
        height: high,
        viewBox: sign.getAttribute('viewBox') ?? '0 0 20 20',
      });
      copyInto(copy, sign, { ...STYLES }, options);
      below.push(copy);
      x += wide + 4;
    }
    const words = make(document, 'text', {
      x,
      y: y + KEY.row / 2 + SMALL.size * 0.35,
      'font-size': SMALL.size,
      fill: ink,
    });
    words.textContent = text;
    below.push(words);
    x += textWidth(text, SMALL.size) + KEY.gap;
  }
  return options.key.length === 0 ? y : y + KEY.row;
}

function make(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made as SVGElement;
}

/** Lengths in units of the drawing, as attributes have them. */
function plain(value: string): string {
  return value.replace(/(\d)px\b/g, '$1');
}
