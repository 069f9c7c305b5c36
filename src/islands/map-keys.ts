import { nearest, type Direction } from '#src/draw/nearest.ts';
import type { Point } from '#src/draw/project.ts';

/** A mark that is drawn, and where. */
interface Mark extends Point {
  element: SVGElement;
}

/** A mark of a map that leads somewhere. */
export const MARK = 'svg[data-frame] a';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The marks of a map by keyboard: one stop for the tabulator; arrows go to the nearest mark, Home and End to the first and the last. */
export interface MarkKeys {
  /** After marks have come or gone. */
  refresh: () => void;
}

/** Has arrow keys lead from mark to mark within each drawing of a figure. */
export function markKeys(figure: HTMLElement): MarkKeys {
  figure.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    const mark = target instanceof SVGElement ? target.closest<SVGElement>(MARK) : null;
    const drawing = mark?.closest('svg');
    if (!mark || !drawing || altKey || ctrlKey || metaKey) return;
    const next = nextOf(key, mark, marksOf(drawing));
    if (next === undefined) return;
    // Arrows would scroll the page, also where there is no further mark.
    event.preventDefault();
    next?.element.focus();
  });
  figure.addEventListener('focusin', ({ target }) => {
    const mark = target instanceof SVGElement ? target.closest<SVGElement>(MARK) : null;
    if (mark) makeStop(mark);
  });
  return {
    refresh() {
      for (const drawing of figure.querySelectorAll('svg[data-frame]')) {
        const marks = marksOf(drawing);
        const stop = marks.find(({ element }) => element.getAttribute('tabindex') === '0') ?? marks[0];
        if (stop) makeStop(stop.element);
      }
    },
  };
}

/** Makes one mark of its drawing the stop, and all others none. */
function makeStop(mark: SVGElement): void {
  for (const other of mark.closest('svg')?.querySelectorAll<SVGElement>('a') ?? [])
    other.setAttribute('tabindex', other === mark ? '0' : '-1');
}

/** The mark that a key leads to; `null` where it leads nowhere, `undefined` where it is no key of these. */
function nextOf(key: string, mark: SVGElement, marks: readonly Mark[]): Mark | null | undefined {
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  const direction = ARROWS[key];
  const from = marks.find(({ element }) => element === mark);
  return direction === undefined || from === undefined ? undefined : nearest(from, direction, marks);
}

/** The marks of a drawing that are seen, from west to east. */
function marksOf(drawing: Element): Mark[] {
  return [...drawing.querySelectorAll<SVGElement>('a')]
    .filter((element) => element.getAttribute('display') !== 'none')
    .map((element) => ({ element, ...placeOf(element) }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
}

/** Where a mark was placed, in units of its drawing. */
export function placeOf(mark: Element): Point {
  const [x = 0, y = 0] = (mark.getAttribute('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  return { x, y };
}
