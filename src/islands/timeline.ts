import { drawAxis, drawSources } from '#src/draw/timeline-axis.ts';
import { drawTimelineTable } from '#src/draw/timeline-table.ts';
import { drawRows, showDate } from '#src/draw/timeline.ts';
import { labelOf } from '#src/views/map-groups.ts';
import { timelineAt } from '#src/views/timeline-at.ts';
import { sortOf } from '#src/views/timeline-order.ts';
import { timelineView, type TimelineView } from '#src/views/timeline.ts';
import { viewAddress, type How } from './view-address.ts';
import { find, sharedControls } from './view-controls.ts';
import { monthControl } from './view-month.ts';
import { pageOf, type FigureData, type PageData } from './view-page.ts';
import { writeState, type ViewState } from './view-state.ts';

/** Milliseconds without another step that count as a pause. */
const PAUSE = 150;

/**
 * Takes over a timeline that was drawn at build: the date moves on the drawing that is there; rows are drawn anew where
 * the reader asks for other sources, another order or another group.
 */
export function takeOver(figure: HTMLElement, panel: HTMLElement, data: PageData & FigureData): void {
  const { atlas, known, href } = pageOf(data);
  const id = figure.id;
  const caption = find(figure, HTMLElement, '[data-title]');
  const says = find(figure, HTMLElement, '[data-says]');
  const scale = find(figure, HTMLElement, '.scale');
  const rows = find(figure, HTMLElement, '[data-rows]');
  const table = find(figure, HTMLElement, '[data-table]');
  const onward = figure.querySelectorAll<HTMLAnchorElement>('[data-onward]');

  const controls = sharedControls(panel, () => {
    go(
      {
        at: controls.at() ?? state.at,
        told: controls.told(),
        group: controls.group(),
        choices: controls.choices(),
      },
      'push',
    );
    settle();
  });
  const months = monthControl(figure, known.span, {
    onChange: (at, how, isPassing) => {
      go({ ...state, at }, how, isPassing);
    },
    onSettled: settle,
  });
  const address = viewAddress(known, ({ state: asked, remarks }) => {
    show(asked);
    controls.remark(remarks);
    settle();
  });
  /** As drawn at build. */
  let state: ViewState = {
    at: known.at,
    told: known.sources.map((source) => source.id),
    group: null,
    choices: Object.fromEntries(known.choices.map(({ name, values }) => [name, values[0] ?? ''])),
  };
  let view = timelineView(atlas, { told: state.told });
  let following = 0;

  /** While the reader passes through the months, what is laid out anew waits for a pause. */
  function show(next: ViewState, isPassing = false): void {
    const isRedrawn =
      next.told.join() !== state.told.join() ||
      next.group !== state.group ||
      next.choices['sort'] !== state.choices['sort'];
    state = next;
    if (isRedrawn) view = redraw();
    clearTimeout(following);
    if (isPassing) following = window.setTimeout(showAddress, PAUSE);
    else showAddress();
    if (view === null) return;
    const date = timelineAt(view, state.at);
    showDate(figure, view, date, id);
    says.textContent = `${date.says}${silence(view)}`;
    months.show(state.at, `${date.label}: ${date.says}`);
  }

  function showAddress(): void {
    controls.show(state, address.cite(state));
    for (const link of onward) link.search = writeState(state, { ...known, choices: [] });
  }

  function redraw(): TimelineView | null {
    const drawn = timelineView(atlas, { told: state.told });
    if (drawn === null) return null;
    const sort = sortOf(state.choices['sort']);
    caption.textContent = drawn.title;
    scale.querySelector('.axis')?.replaceWith(drawAxis(document, drawn, { id }));
    rows.replaceChildren(
      drawSources(document, drawn, { id, href }),
      drawRows(document, drawn, { href, id, sort, focus: state.group }),
    );
    table.replaceChildren(drawTimelineTable(document, drawn, { href, sort }));
    return drawn;
  }

  /** What is said of a group that is pointed out where no row can be. */
  function silence({ groups }: TimelineView): string {
    const group = atlas.group[state.group ?? ''];
    if (group === undefined || state.told.length === 0 || groups.some(({ id: shown }) => shown === group.id))
      return '';
    return ` ${labelOf(group)} has no row: no source chosen says how it stood.`;
  }

  function go(next: ViewState, how: How, isPassing = false): void {
    const isPointed = next.group !== state.group;
    address.write(next, how);
    controls.remark([]);
    show(next, isPassing);
    if (isPointed) bringIntoView();
  }

  /** Says what the timeline now shows; called when a change is complete, not while sliding. */
  function settle(): void {
    controls.say(`${caption.textContent}. ${says.textContent}`);
  }

  function bringIntoView(): void {
    rows.querySelector('[data-focus]')?.scrollIntoView({ block: 'nearest' });
  }

  // Where the drawing is touched, the date goes there; its links stay links.
  figure.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target?.closest('.strip, .axis, .published') || target.closest('a')) return;
    const { left, width } = scale.getBoundingClientRect();
    months.goTo((event.clientX - left) / width);
  });

  const first = address.read();
  show(first.state);
  controls.remark(first.remarks);
  bringIntoView();
}
