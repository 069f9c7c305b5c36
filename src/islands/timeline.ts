import { drawTimeline } from '#src/draw/timeline.ts';
import { drawTimelineTable } from '#src/draw/timeline-table.ts';
import { timelineView } from '#src/views/timeline.ts';
import { viewAddress } from './view-address.ts';
import { find, sharedControls } from './view-controls.ts';
import { pageOf, type FigureData, type PageData } from './view-page.ts';
import type { ViewState } from './view-state.ts';

/** Takes over a timeline that was drawn at build; it is drawn anew only where the reader asks for something else. */
export function takeOver(figure: HTMLElement, panel: HTMLElement, data: PageData & FigureData): void {
  const { atlas, known, href } = pageOf(data);
  const caption = find(figure, HTMLElement, '[data-title]');
  const drawings = find(figure, HTMLElement, '[data-drawings]');
  const table = figure.querySelector('[data-table]');

  const controls = sharedControls(panel, () => {
    state = { ...state, told: controls.told(), group: controls.group(), choices: controls.choices() };
    address.write(state, 'push');
    controls.remark([]);
    show();
    controls.say(`${caption.textContent}.`);
  });
  const address = viewAddress(
    known,
    ({ state: asked, remarks }) => {
      state = asked;
      show();
      controls.remark(remarks);
    },
    { isDated: false },
  );
  const first = address.read();
  let state: ViewState = first.state;

  function show(): void {
    const view = timelineView(atlas, { told: state.told });
    controls.show(state, address.cite(state));
    if (view === null) return;
    caption.textContent = view.title;
    drawings.replaceChildren(
      ...(['wide', 'narrow'] as const).map((layout) =>
        drawTimeline(document, view, {
          href,
          layout,
          id: `${figure.id}-${layout}`,
          focus: state.group ?? undefined,
        }),
      ),
    );
    table?.replaceChildren(drawTimelineTable(document, view, href));
  }

  const isAsBuilt = state.told.length === known.sources.length && state.group === null;
  if (isAsBuilt) controls.show(state, address.cite(state));
  else show();
  controls.remark(first.remarks);
}
