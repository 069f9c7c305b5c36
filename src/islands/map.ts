import { select } from 'd3';
import { showMap } from '#src/draw/show-map.ts';
import { showEventTable, showGroupTable } from '#src/draw/table.ts';
import { lastDay } from '#src/atlas/day.ts';
import { monthsOf } from '#src/views/map-span.ts';
import { countsText, pointText } from '#src/views/map-words.ts';
import { mapView, type MapView } from '#src/views/map.ts';
import { viewAddress, type How } from './view-address.ts';
import { find, sharedControls } from './view-controls.ts';
import { pageOf, type FigureData, type PageData } from './view-page.ts';
import type { ViewState } from './view-state.ts';

/** Milliseconds that a step is shown while playing: a month, or a year where less motion is asked for. */
const STEP = { month: 500, year: 1600 };
/** Milliseconds without another step that count as a pause. */
const PAUSE = 150;

/** Takes over a map that was drawn at build: the drawing stays, its state follows the controls and the address. */
export function takeOver(figure: HTMLElement, panel: HTMLElement, data: PageData & FigureData): void {
  const { atlas, known, href } = pageOf(data);
  const months = monthsOf({ first: known.span.earliest.slice(0, 7), last: known.span.latest.slice(0, 7) });
  const slider = find(panel, HTMLInputElement, 'input[name=at]');
  const output = find(panel, HTMLOutputElement, 'output');
  const play = find(panel, HTMLButtonElement, '[data-play]');
  const steps = [...panel.querySelectorAll<HTMLButtonElement>('[data-step]')];
  const caption = find(figure, HTMLElement, '[data-title]');
  const faint = find(figure, HTMLElement, '[data-faint]');
  const [groupTable, eventTable] = figure.querySelectorAll('table');
  const counts = [...figure.querySelectorAll('[data-count]')];
  const drawings = [...figure.querySelectorAll('svg[data-frame]')];

  const controls = sharedControls(panel, () => {
    go({ ...state, told: controls.told(), group: controls.group(), choices: controls.choices() }, 'push');
    settle();
  });
  const address = viewAddress(known, ({ state: asked, remarks }) => {
    stop();
    show(asked);
    controls.remark(remarks);
    settle();
  });
  const first = address.read();
  let state: ViewState = first.state;
  let isSliding = false;
  let frame = 0;
  let timer = 0;
  let following = 0;
  let pointedOut: string | null = null;

  /** While the reader passes through the months, what takes longer than a frame waits for a pause. */
  function show(next: ViewState, isPassing = false): void {
    state = next;
    const view = mapView(atlas, state);
    showMap(figure, view, href);
    clearTimeout(following);
    if (isPassing) following = window.setTimeout(showRest, PAUSE, view);
    else showRest(view);
    if (state.group !== pointedOut) pointOut(state.group);
    for (const count of counts) {
      const text = String(view.counts[count.getAttribute('data-count') as keyof typeof view.counts]);
      if (count.textContent !== text) count.textContent = text;
    }
    for (const drawing of drawings) {
      drawing.setAttribute('aria-label', `${drawing.getAttribute('data-frame') ?? ''}. ${view.title}`);
    }
    caption.textContent = view.title;
    faint.hidden = !view.hasCarried;
    output.textContent = pointText(state.at);
    slider.value = String(months.indexOf(lastDay(state.at).slice(0, 7)));
    slider.setAttribute('aria-valuetext', `${pointText(state.at)}: ${countsText(view.counts)}`);
    for (const step of steps) {
      const target = Number(slider.value) + Number(step.dataset['step']);
      step.disabled = months[target] === undefined;
    }
  }

  /** Both are laid out anew when they change: the tables, and the end of the address in its field. */
  function showRest(view: MapView): void {
    if (groupTable) showGroupTable(groupTable, view, href);
    if (eventTable) showEventTable(eventTable, view, href);
    controls.show(state, address.cite(state));
    const onward = figure.querySelector<HTMLAnchorElement>('[data-onward]');
    if (onward) onward.search = new URL(address.cite(state)).search;
  }

  function pointOut(group: string | null): void {
    pointedOut = group;
    select(figure)
      .selectAll<Element, unknown>('[data-group], [data-row]')
      .attr('data-focus', function () {
        return (this.getAttribute('data-group') ?? this.getAttribute('data-row')) === group ? '' : null;
      });
  }

  function go(next: ViewState, how: How, isPassing = false): void {
    address.write(next, how);
    controls.remark([]);
    show(next, isPassing);
  }

  /** Says what the map now shows; called when a change is complete, not while sliding. */
  function settle(): void {
    controls.say(`${caption.textContent}: ${countsText(mapView(atlas, state).counts)}.`);
  }

  function goToMonth(index: number, how: How, isPassing = false): void {
    const at = months[index];
    if (at !== undefined) go({ ...state, at }, how, isPassing);
  }

  // A slide is one step of the history, however many months it passes.
  slider.addEventListener('input', () => {
    stop();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      goToMonth(Number(slider.value), isSliding ? 'later' : 'push', true);
      isSliding = true;
    });
  });
  slider.addEventListener('pointerdown', () => {
    isSliding = false;
  });
  slider.addEventListener('change', () => {
    cancelAnimationFrame(frame);
    goToMonth(Number(slider.value), isSliding ? 'replace' : 'push');
    isSliding = false;
    settle();
  });
  for (const step of steps) {
    step.addEventListener('click', () => {
      stop();
      goToMonth(Number(slider.value) + Number(step.dataset['step']), 'push');
      settle();
    });
  }
  play.addEventListener('click', () => {
    if (timer === 0) start();
    else stop();
  });

  function start(): void {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const isAtEnd = Number(slider.value) === months.length - 1;
    play.textContent = 'Pause';
    goToMonth(isAtEnd ? 0 : Number(slider.value), 'push');
    timer = window.setInterval(
      () => {
        const next = Math.min(Number(slider.value) + (isCalm ? 12 : 1), months.length - 1);
        goToMonth(next, 'later', true);
        if (next === months.length - 1) stop();
      },
      isCalm ? STEP.year : STEP.month,
    );
  }

  function stop(): void {
    if (timer === 0) return;
    clearInterval(timer);
    timer = 0;
    play.textContent = 'Play';
    settle();
  }

  show(state);
  controls.remark(first.remarks);
}
