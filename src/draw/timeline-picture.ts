const SVG = 'http://www.w3.org/2000/svg';
/** Where the columns of the picture begin, and how wide that of the years is. */
const COLUMNS = { names: 12, years: 172, stands: 748, width: 960 };
const YEARS = 556;
const HEIGHT = { axis: 40, sources: 34, heading: 32, row: 28 };
/** From the top of a row to the baseline of its words. */
const BASELINE = 19;
const MARK = 20;

/**
 * A timeline as one drawing of fixed size: its parts where a wide page puts them, names and words as text.
 *
 * @param whole what holds the axis, the sources and the rows as drawn; it stays as it is
 */
export function timelinePicture(whole: ParentNode & Node): SVGSVGElement {
  const document = whole.ownerDocument ?? (whole as Document);
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('class', 'timeline-picture');
  let y = 0;
  const put = (part: Element | null, place: Readonly<Record<string, number>>) => {
    if (part === null) throw new Error('a part of the timeline is missing');
    const copy = part.cloneNode(true) as Element;
    for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
    picture.append(copy);
  };
  const putYears = (selector: Element | null, height: number) => {
    put(selector, { x: COLUMNS.years, y, width: YEARS, height });
  };
  const write = (text: string, x: number, isStrong = false) => {
    const words = document.createElementNS(SVG, 'text');
    for (const [name, value] of Object.entries({ x, y: y + BASELINE }))
      words.setAttribute(name, String(value));
    if (isStrong) words.setAttribute('font-weight', '600');
    words.textContent = text;
    picture.append(words);
  };
  const textOf = (part: Element | null) => part?.textContent.trim() ?? '';

  putYears(whole.querySelector('.axis'), HEIGHT.axis);
  y += HEIGHT.axis;
  putYears(whole.querySelector('.published'), HEIGHT.sources);
  y += HEIGHT.sources;
  for (const part of whole.querySelectorAll('.rows h2, .rows li')) {
    if (part.localName === 'h2') {
      write(textOf(part), COLUMNS.names, true);
      y += HEIGHT.heading;
      continue;
    }
    write(textOf(part.querySelector('.name')), COLUMNS.names, part.hasAttribute('data-focus'));
    putYears(part.querySelector('.strip'), HEIGHT.row);
    put(part.querySelector('.stand svg'), {
      x: COLUMNS.stands,
      y: y + (HEIGHT.row - MARK) / 2,
      width: MARK,
      height: MARK,
    });
    const said = [...part.querySelectorAll('.stand > :is(span:not(.visually-hidden), .signs)')];
    write(said.map(({ textContent }) => textContent).join(''), COLUMNS.stands + MARK + 4);
    y += HEIGHT.row;
  }
  picture.setAttribute('viewBox', `0 0 ${COLUMNS.width} ${y}`);
  return picture;
}
