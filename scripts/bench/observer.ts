/** What a page notes of its own loading, in milliseconds since its navigation began. */
export interface Noted {
  firstPaint: number | null;
  largestPaint: number | null;
  /** The largest burst of layout shifts, as Web Vitals have it. */
  shift: number;
  /** Tasks of the main thread of more than 50 ms: when they began, how long they took. */
  longTasks: { start: number; duration: number }[];
  /** When land and marks were painted. */
  map: number | null;
}

declare global {
  var noted: Noted;
}

/**
 * Runs in a page before anything else does. A peer marks itself when its map is painted; in our page it is the later of
 * two: the paint of the base map in the drawing that is on screen, and the frame after all marks of it have been parsed.
 */
export function observe(): void {
  const noted: Noted = { firstPaint: null, largestPaint: null, shift: 0, longTasks: [], map: null };
  globalThis.noted = noted;
  let burst = { first: 0, last: 0, sum: 0 };
  const entries = <T extends PerformanceEntry>(type: string, note: (entry: T) => void) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry as T);
    }).observe({ type, buffered: true });
  };
  entries('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') noted.firstPaint = startTime;
  });
  entries('largest-contentful-paint', ({ startTime }) => {
    noted.largestPaint = startTime;
  });
  entries('longtask', ({ startTime, duration }) => noted.longTasks.push({ start: startTime, duration }));
  entries<PerformanceEntry & { value: number; hadRecentInput: boolean }>('layout-shift', (entry) => {
    if (entry.hadRecentInput) return;
    const { startTime: at, value } = entry;
    const goesOn = at - burst.last < 1000 && at - burst.first < 5000;
    burst = goesOn ? { ...burst, last: at, sum: burst.sum + value } : { first: at, last: at, sum: value };
    noted.shift = Math.max(noted.shift, burst.sum);
  });
  entries('mark', ({ name, startTime }) => {
    if (name === 'map') noted.map = startTime;
  });

  let land: number | null = null;
  let marks: number | null = null;
  const done = () => {
    if (land !== null && marks !== null) noted.map ??= Math.max(land, marks);
  };
  entries<PerformanceEntry & { identifier: string; renderTime: number }>('element', (entry) => {
    if (entry.identifier !== 'land') return;
    land ??= entry.renderTime;
    done();
  });
  const parsing = new MutationObserver(() => {
    for (const image of document.querySelectorAll('[data-map] svg image:not([elementtiming])'))
      image.setAttribute('elementtiming', 'land');
    const drawing = document.querySelector('[data-map] svg:has([data-group])');
    const isWhole = drawing !== null && (document.readyState !== 'loading' || isFollowed(drawing));
    if (!isWhole) return;
    parsing.disconnect();
    requestAnimationFrame(() => {
      setTimeout(() => {
        marks = performance.now();
        done();
      });
    });
  });
  parsing.observe(document, { childList: true, subtree: true });

  /** Whether the parser has gone past an element: something comes after it or after what it is in. */
  function isFollowed(element: Element): boolean {
    for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement)
      if (at.nextElementSibling !== null) return true;
    return false;
  }
}
