import { bringing, enlarged, shifted, viewBoxOf, WHOLE_LENS, type Lens } from '#src/draw/lens.ts';
import type { Point } from '#src/draw/project.ts';
import { MARK, placeOf } from './map-keys.ts';
import { find } from './find.ts';

/** How much one press of a button enlarges. */
const STEP = 1.6;
/** How much one unit of a wheel enlarges, as a power of two. */
const WHEEL = 0.004;

/** The map enlarged: by buttons, keys, Ctrl or ⌘ and the wheel, or two fingers; one finger scrolls the page. */
export interface Zoom {
  /** Shows the whole again, after another drawing has taken its place. */
  reset: () => void;
}

/** Takes over the frame of a map; `say` tells how large it is. */
export function zoomMap(frame: HTMLElement, say: (text: string) => void): Zoom {
  const buttons = find(frame, HTMLElement, '[data-zoom]');
  const [larger, smaller, whole] = ['in', 'out', 'whole'].map((kind) =>
    find(buttons, HTMLButtonElement, `[data-zoom-${kind}]`),
  );
  let lens: Lens = WHOLE_LENS;

  const drawing = () => [...frame.querySelectorAll<SVGSVGElement>('svg[data-frame]')].at(-1);
  const sizeOf = (svg: SVGSVGElement) => {
    const [, , width = 0, height = 0] = (svg.dataset['whole'] ?? svg.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number);
    return { width, height };
  };

  function show(next: Lens): void {
    const svg = drawing();
    if (svg === undefined) return;
    lens = next;
    const size = sizeOf(svg);
    svg.dataset['whole'] = `0 0 ${size.width} ${size.height}`;
    svg.setAttribute('viewBox', viewBoxOf(lens, size));
    frame.toggleAttribute('data-enlarged', lens.k > 1);
    if (larger) larger.disabled = lens.k >= 4;
    if (smaller) smaller.disabled = lens.k <= 1;
    if (whole) whole.disabled = lens.k <= 1;
  }

  /** A point of the window in units of the drawing. */
  function pointOf(svg: SVGSVGElement, client: Point): Point {
    const { left, top, width, height } = svg.getBoundingClientRect();
    const size = sizeOf(svg);
    return {
      x: lens.x + ((client.x - left) / width) * (size.width / lens.k),
      y: lens.y + ((client.y - top) / height) * (size.height / lens.k),
    };
  }

  function enlarge(factor: number, client?: Point): void {
    const svg = drawing();
    if (svg === undefined) return;
    const size = sizeOf(svg);
    const focused = frame.ownerDocument.activeElement?.closest(MARK);
    const middle = { x: lens.x + size.width / lens.k / 2, y: lens.y + size.height / lens.k / 2 };
    const at = client ? pointOf(svg, client) : focused && svg.contains(focused) ? placeOf(focused) : middle;
    show(enlarged(lens, factor, at, size));
  }

  function press(factor: number): void {
    enlarge(factor);
    say(lens.k === 1 ? 'The whole map' : `Enlarged ${lens.k.toFixed(1)} times`);
  }

  function drag(from: Point, to: Point): void {
    const svg = drawing();
    if (svg === undefined) return;
    const [a, b] = [pointOf(svg, from), pointOf(svg, to)];
    show(shifted(lens, { x: a.x - b.x, y: a.y - b.y }, sizeOf(svg)));
  }

  larger?.addEventListener('click', () => {
    press(STEP);
  });
  smaller?.addEventListener('click', () => {
    press(1 / STEP);
  });
  whole?.addEventListener('click', () => {
    press(0);
  });
  frame.addEventListener('keydown', (event) => {
    const isOnMark = event.target instanceof Element && event.target.closest(MARK) !== null;
    const factor = { '+': STEP, '=': STEP, '-': 1 / STEP, '0': 0 }[event.key];
    if (!isOnMark || factor === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    press(factor);
  });
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      enlarge(2 ** (-event.deltaY * WHEEL), { x: event.clientX, y: event.clientY });
    },
    { passive: false },
  );
  // With the pointer over what is enlarged, the mouse moves it.
  frame.addEventListener('pointerdown', (event) => {
    const { target, pointerType, button, pointerId } = event;
    const isOnMap = target instanceof SVGElement && target.closest('a') === null;
    if (pointerType !== 'mouse' || button !== 0 || !isOnMap || lens.k === 1) return;
    event.preventDefault();
    let last = { x: event.clientX, y: event.clientY };
    const move = ({ clientX, clientY }: PointerEvent) => {
      const next = { x: clientX, y: clientY };
      drag(last, next);
      last = next;
    };
    frame.setPointerCapture(pointerId);
    frame.addEventListener('pointermove', move);
    frame.addEventListener(
      'lostpointercapture',
      () => {
        frame.removeEventListener('pointermove', move);
      },
      { once: true },
    );
  });
  let pinch: { apart: number; middle: Point } | null = null;
  frame.addEventListener(
    'touchmove',
    (event) => {
      const next = pinchOf(event.touches);
      if (next === null || !event.cancelable) return;
      event.preventDefault();
      if (pinch) {
        drag(pinch.middle, next.middle);
        enlarge(next.apart / pinch.apart, next.middle);
      }
      pinch = next;
    },
    { passive: false },
  );
  for (const type of ['touchstart', 'touchend', 'touchcancel'] as const) {
    frame.addEventListener(
      type,
      ({ touches }) => {
        pinch = pinchOf(touches);
      },
      { passive: true },
    );
  }
  // A mark that is reached by keyboard comes into sight.
  frame.addEventListener('focusin', ({ target }) => {
    const svg = drawing();
    const mark = target instanceof Element ? target.closest(MARK) : null;
    if (mark && svg?.contains(mark) && lens.k > 1) show(bringing(lens, placeOf(mark), sizeOf(svg)));
  });
  return {
    reset() {
      show(WHOLE_LENS);
    },
  };
}

/** Two fingers: how far apart, and around which point. */
function pinchOf(touches: TouchList): { apart: number; middle: Point } | null {
  const [a, b] = touches;
  if (a === undefined || b === undefined || touches.length !== 2) return null;
  return {
    apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
    middle: { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 },
  };
}
