import { drawRows, showDate } from '#src/draw/timeline.ts';
import { drawAxis, drawSources } from '#src/draw/timeline-axis.ts';
import { timelineAt } from '#src/views/timeline-at.ts';
import type { Sort } from '#src/views/timeline-order.ts';
import type { TimelineView } from '#src/views/timeline.ts';

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
