import { drawRows, showDate } from '#src/draw/timeline.ts';
import { drawAxis, drawSources } from '#src/draw/timeline-axis.ts';
import { timelineAt } from '#src/views/timeline-at.ts';
import type { Sort } from '#src/views/timeline-order.ts';
import type { TimelineView } from '#src/views/timeline.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Columns of the picture, and what its style gives a page. */
const COLUMNS = { names: 0, years: 160, stands: 730, width: 960 };
const HEIGHT = { axis: 40, sources: 34, heading: 32, row: 28 };

export interface Question {
  sort: Sort;
  at: string;
  focus?: string;
}

/** The parts of a timeline as a page has them, in one element. */
export function wholeTimeline(
  document: Document,
  view: TimelineView,
  { sort, at, focus }: Question,
): HTMLElement {
  const whole = document.createElement('div');
  const href = (url: string) => url;
  whole.append(
    drawAxis(document, view, { id: 't' }),
    drawSources(document, view, { id: 't', href }),
    drawRows(document, view, { href, id: 't', sort, ...(focus === undefined ? {} : { focus }) }),
  );
  showDate(whole, view, timelineAt(view, at), 't');
  return whole;
}

/** The same as one picture to look at: its parts where a wide page puts them, words as text. */
export function timelinePicture(document: Document, view: TimelineView, question: Question): Element {
  const whole = wholeTimeline(document, view, question);
  const picture = document.createElementNS(SVG, 'svg');
  let y = 0;
  const place = (part: Element | null, height: number) => {
    if (part === null) throw new Error('a part of the timeline is missing');
    for (const [name, value] of Object.entries({ x: COLUMNS.years, y, width: 560, height }))
      part.setAttribute(name, String(value));
    picture.append(part);
  };
  const write = (text: string | null | undefined, x: number) => {
    const words = document.createElementNS(SVG, 'text');
    for (const [name, value] of Object.entries({ x, y: y + 19 })) words.setAttribute(name, String(value));
    words.textContent = text ?? '';
    picture.append(words);
  };
  place(whole.querySelector('.axis'), HEIGHT.axis);
  y += HEIGHT.axis;
  place(whole.querySelector('.published'), HEIGHT.sources);
  y += HEIGHT.sources;
  for (const part of whole.querySelectorAll('.rows h2, .rows li')) {
    if (part.localName === 'h2') {
      write(part.textContent, COLUMNS.names);
      y += HEIGHT.heading;
      continue;
    }
    write(part.querySelector('.name')?.textContent, COLUMNS.names);
    place(part.querySelector('.strip'), HEIGHT.row);
    write(part.querySelector('.stand')?.textContent, COLUMNS.stands);
    y += HEIGHT.row;
  }
  picture.setAttribute('viewBox', `0 0 ${COLUMNS.width} ${y}`);
  return picture;
}
