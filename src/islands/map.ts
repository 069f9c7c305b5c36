import { select } from 'd3';
import { showMap } from '#src/draw/show-map.ts';
import { showEventTable, showGroupTable } from '#src/draw/table.ts';
import { chosenText } from '#src/views/map-choices.ts';
import { countsText } from '#src/views/map-words.ts';
import { eventPlaces, mapView, type MapView } from '#src/views/map.ts';
import { dateBar } from './map-date.ts';
import { markKeys } from './map-keys.ts';
import { openMarks } from './map-open.ts';
import { regionsOf } from './map-region.ts';
import { outOfSight } from './map-sight.ts';
import { zoomMap } from './map-zoom.ts';
import { viewAddress, type How } from './view-address.ts';
import { sharedControls } from './view-controls.ts';
import { find } from './find.ts';
import { pageOf, type FigureData, type PageData } from './view-page.ts';
import type { ViewState } from './view-state.ts';

/** Milliseconds without another step that count as a pause. */
const PAUSE = 150;

/** Takes over a map that was drawn at build: the drawing stays, its state follows the controls and the address. */
export function takeOver(figure: HTMLElement, panel: HTMLElement, data: PageData & FigureData): void {
  const { atlas, known, href } = pageOf(data);
  const caption = find(figure, HTMLElement, '[data-title]');
  const faint = find(figure, HTMLElement, '[data-faint]');
  const onward = figure.querySelector<HTMLAnchorElement>('[data-onward]');
  const [groupTable, eventTable] = figure.querySelectorAll('table');
  const counts = [...figure.querySelectorAll('[data-count]')];

  const controls = sharedControls(panel, () => {
    date.stop();
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
  const date = dateBar(panel, known.span, {
    go(at, how, isPassing) {
      go({ ...state, at }, how, isPassing);
    },
    settle,
  });
  const address = viewAddress(known, ({ state: asked, remarks }) => {
    date.stop();
    show(asked);
    controls.remark(remarks);
    settle();
  });
  const first = address.read();
  let state: ViewState = first.state;
  let view: MapView;
  let title = '';
  let following = 0;
  let pointedOut: string | null = null;

  const keys = markKeys(figure);
  const zoom = zoomMap(find(figure, HTMLElement, '[data-map-frame]'), controls.say);
  const regions = regionsOf(figure, {
    places: eventPlaces(atlas),
    href,
    onDrawn() {
      zoom.reset();
      pointedOut = null;
      show(state);
    },
    onFailure() {
      go({ ...state, choices: { ...state.choices, region: 'all' } }, 'replace');
      controls.remark(['The region could not be loaded; the whole map is shown.']);
    },
  });
  const asked = () => ({ at: state.at, told: state.told, events: state.choices['events'] });
  const detail = openMarks(figure, async () => {
    const { detailPanel } = await import('./map-detail.ts');
    return detailPanel(figure, {
      atlas,
      asked,
      href,
      pointOut(group) {
        go({ ...state, group }, 'push');
      },
    });
  });
  const choices = controls.offered();

  const isHidden = outOfSight(figure.querySelectorAll('svg[data-frame]'), (drawing) => {
    showMap(drawing, view, href);
  });

  /** While the reader passes through the months, what is not seen or takes longer than a frame waits for a pause. */
  function show(next: ViewState, isPassing = false): void {
    state = next;
    view = mapView(atlas, asked());
    if (regions.show(state.choices['region'] ?? 'all', view)) {
      zoom.reset();
      pointedOut = null;
    }
    showMap(figure, view, href, isPassing ? isHidden : undefined);
    title = view.title + chosenText(choices, state.choices);
    if (state.group !== pointedOut) pointOut(state.group);
    for (const count of counts) {
      const text = String(view.counts[count.getAttribute('data-count') as keyof typeof view.counts]);
      if (count.textContent !== text) count.textContent = text;
    }
    for (const drawing of figure.querySelectorAll('svg[data-frame]')) {
      drawing.setAttribute('aria-label', `${drawing.getAttribute('data-frame') ?? ''}. ${title}`);
    }
    caption.textContent = title;
    faint.hidden = !view.hasCarried;
    date.show(state.at, countsText(view.counts));
    clearTimeout(following);
    if (isPassing) following = window.setTimeout(showRest, PAUSE);
    else showRest();
  }

  /** Drawings out of sight; tables, the address in its field and what stands behind a mark, which are laid out anew. */
  function showRest(): void {
    showMap(figure, view, href);
    if (groupTable) showGroupTable(groupTable, view, href);
    if (eventTable) showEventTable(eventTable, view, href);
    const cited = address.cite(state);
    controls.show(state, cited);
    if (onward) onward.search = new URL(cited).search;
    keys.refresh();
    detail.refresh();
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

  /** Says what the map now shows. */
  function settle(): void {
    controls.say(`${caption.textContent}: ${countsText(view.counts)}.`);
  }

  show(state);
  controls.remark(first.remarks);
}
