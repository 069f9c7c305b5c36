import { select } from 'd3';
import { showMap } from '#src/draw/map.ts';
import { showEventTable, showGroupTable } from '#src/draw/table.ts';
import { lastDay } from '#src/atlas/day.ts';
import { groupDetail, placeDetail } from '#src/views/map-detail.ts';
import { monthsOf } from '#src/views/map-span.ts';
import { countsText, pointText } from '#src/views/map-words.ts';
import { eventPlaces, mapView, type MapView } from '#src/views/map.ts';
import { dateBar } from './map-date.ts';
import { detailPanel } from './map-detail.ts';
import { markKeys } from './map-keys.ts';
import { regionsOf } from './map-region.ts';
import { zoomMap } from './map-zoom.ts';
import { viewAddress, type How } from './view-address.ts';
import { sharedControls } from './view-controls.ts';
import { find } from './view-find.ts';
import { pageOf, type FigureData, type PageData } from './view-page.ts';
import type { ViewState } from './view-state.ts';

/** Takes over a map that was drawn at build: the drawing stays, its state follows the controls and the address. */
export function takeOver(figure: HTMLElement, panel: HTMLElement, data: PageData & FigureData): void {
  const { atlas, known, href } = pageOf(data);
  const months = monthsOf({ first: known.span.earliest.slice(0, 7), last: known.span.latest.slice(0, 7) });
  const caption = find(figure, HTMLElement, '[data-title]');
  const faint = find(figure, HTMLElement, '[data-faint]');
  const onward = figure.querySelector<HTMLAnchorElement>('[data-onward]');
  const tables = [...figure.querySelectorAll('table')];

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
  const date = dateBar(panel, {
    months: months.length,
    go(month, how) {
      const at = months[month];
      if (at !== undefined) go({ ...state, at }, how);
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

  const keys = markKeys(figure);
  const zoom = zoomMap(find(figure, HTMLElement, '[data-map-frame]'), controls.say);
  const regions = regionsOf(figure, { places: eventPlaces(atlas), href });
  const asked = () => ({ at: state.at, told: state.told, events: state.choices['events'] });
  const detail = detailPanel(figure, {
    href,
    detailOf: (mark) =>
      'group' in mark ? groupDetail(atlas, mark.group, asked()) : placeDetail(atlas, mark.place, asked()),
    pointOut(group) {
      go({ ...state, group }, 'push');
    },
  });

  function show(next: ViewState): void {
    state = next;
    view = mapView(atlas, asked());
    if (regions.show(state.choices['region'] ?? 'all', view)) zoom.reset();
    showMap(figure, view, href);
    const [groups, events] = tables;
    if (groups) showGroupTable(groups, view, href);
    if (events) showEventTable(events, view, href);
    select(figure)
      .selectAll<Element, unknown>('[data-group], [data-row]')
      .attr('data-focus', function () {
        return (this.getAttribute('data-group') ?? this.getAttribute('data-row')) === state.group ? '' : null;
      });
    for (const count of figure.querySelectorAll('[data-count]')) {
      const kind = count.getAttribute('data-count') as keyof typeof view.counts;
      count.textContent = String(view.counts[kind]);
    }
    for (const drawing of figure.querySelectorAll('svg[data-frame]')) {
      drawing.setAttribute('aria-label', `${drawing.getAttribute('data-frame') ?? ''}. ${view.title}`);
    }
    caption.textContent = view.title;
    faint.hidden = !view.hasCarried;
    date.show(months.indexOf(lastDay(state.at).slice(0, 7)), pointText(state.at), countsText(view.counts));
    const cited = address.cite(state);
    controls.show(state, cited);
    if (onward) onward.search = new URL(cited).search;
    keys.refresh();
    detail.refresh();
  }

  function go(next: ViewState, how: How): void {
    address.write(next, how);
    controls.remark([]);
    show(next);
  }

  /** Says what the map now shows. */
  function settle(): void {
    controls.say(`${caption.textContent}: ${countsText(view.counts)}.`);
  }

  show(state);
  controls.remark(first.remarks);
}
