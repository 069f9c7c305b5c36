import { drawMatrix, drawRivals } from '#src/draw/matrix.ts';
import { drawNetworkTable, drawTiesOf } from '#src/draw/network-table.ts';
import { lightUp } from '#src/draw/network.ts';
import { showBranches } from '#src/draw/tie-branches.ts';
import { pointText } from '#src/views/map-words.ts';
import { rivalryCountsText, tieCountsText } from '#src/views/network-words.ts';
import { networkView, type NetworkView } from '#src/views/network.ts';
import { SORTS } from '#src/views/rivalry-words.ts';
import { rivalryView, type RivalryView } from '#src/views/rivalry.ts';
import { TIE_CHOICES } from '#src/views/tie-classes.ts';
import { viewAddress, type How } from './view-address.ts';
import { find, sharedControls } from './view-controls.ts';
import { monthControl } from './view-month.ts';
import { pageOf, type FigureData, type PageData } from './view-page.ts';
import type { ViewState } from './view-state.ts';

/** Milliseconds without another step that count as a pause. */
const PAUSE = 150;

/** Takes over the network and the matrix that were drawn at build: their state follows the controls and the address. */
export function takeOver(root: HTMLElement, panel: HTMLElement, data: PageData & FigureData): void {
  const { atlas, known, href } = pageOf(data);
  const caption = find(root, HTMLElement, '[data-title]');
  const faint = find(root, HTMLElement, '[data-faint]');
  const output = find(root, HTMLOutputElement, 'output');
  const drawing = find(root, SVGSVGElement, '.network-drawing');
  const table = find(root, HTMLElement, '[data-table]');
  const tiesOf = find(root, HTMLElement, '[data-ties-of]');
  const rivalsCaption = find(root, HTMLElement, '[data-rivals-title]');
  const matrix = find(root, HTMLElement, '[data-matrix]');
  const rivals = find(root, HTMLElement, '[data-rivals]');
  let following = 0;

  const controls = sharedControls(
    panel,
    () => {
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
    },
    find(root, HTMLElement, '#ties'),
  );
  const months = monthControl(root, known.span, {
    onChange: (at, how) => {
      go({ ...state, at }, how, how === 'later');
    },
    onSettled: settle,
  });
  const address = viewAddress(known, ({ state: asked, remarks }) => {
    show(asked);
    controls.remark(remarks);
    settle();
  });

  const networkOf = ({ at, told, choices }: ViewState) =>
    networkView(atlas, { at, told, ties: TIE_CHOICES.find((one) => one === choices['ties']) ?? 'all' });
  const rivalsOf = ({ at, told, choices }: ViewState) =>
    rivalryView(atlas, { at, told, sort: SORTS.find((one) => one === choices['sort']) ?? SORTS[0] });

  /** While the reader passes through the months, what takes longer than a frame waits for a pause. */
  function show(next: ViewState, isPassing = false): void {
    state = next;
    const view = networkOf(state);
    showBranches(root, view);
    lightUp(drawing, state.group);
    drawing.setAttribute('aria-label', view.title);
    caption.textContent = view.title;
    faint.hidden = !view.hasCarried;
    output.textContent = pointText(state.at);
    months.show(state.at, `${pointText(state.at)}: ${tieCountsText(view.counts)}`);
    clearTimeout(following);
    if (isPassing) following = window.setTimeout(showRest, PAUSE, view);
    else showRest(view);
  }

  function showRest(view: NetworkView): void {
    controls.show(state, address.cite(state));
    const told = rivalsOf(state);
    replace(table, drawNetworkTable(document, view, href));
    replace(tiesOf, state.group === null ? null : drawTiesOf(document, view, state.group, href));
    rivalsCaption.textContent = told.title;
    replace(matrix, drawMatrix(document, told, href));
    const open = [...rivals.querySelectorAll('details[open]')].map(({ id }) => id);
    replace(rivals, drawRivals(document, told, href));
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    count(view, told);
    pointOut(state.group);
  }

  function count(view: NetworkView, told: RivalryView): void {
    const counts: Readonly<Record<string, number>> = { ...view.counts, ...told.counts };
    for (const counted of root.querySelectorAll('[data-count]'))
      counted.textContent = String(counts[counted.getAttribute('data-count') ?? ''] ?? 0);
  }

  function pointOut(group: string | null): void {
    for (const element of root.querySelectorAll(
      '[data-node], [data-hub], [data-end], [data-to], [data-ends]',
    )) {
      const { node, hub, end, to, ends } = (element as HTMLElement).dataset;
      const isIts = group !== null && [node, hub, end, to, ...(ends?.split(' ') ?? [])].includes(group);
      element.toggleAttribute('data-focus', isIts);
    }
  }

  function go(next: ViewState, how: How, isPassing = false): void {
    address.write(next, how);
    controls.remark([]);
    show(next, isPassing);
  }

  /** Says what is shown now; called when a change is complete, not while sliding. */
  function settle(): void {
    const counts = `${tieCountsText(networkOf(state).counts)}. Rivals: ${rivalryCountsText(rivalsOf(state).counts)}`;
    controls.say(`${caption.textContent}: ${counts}.`);
  }

  // What is pointed at or focused lights up its ties; then those of the group that is pointed out do again.
  const light = (on: EventTarget | null) => {
    const node = on instanceof Element ? on.closest('[data-node]') : null;
    lightUp(drawing, node?.getAttribute('data-node') ?? state.group);
  };
  // A listener for focus on the drawing itself would make it a stop of the keyboard.
  const frame = find(root, HTMLElement, '[data-drawing]');
  for (const type of ['pointerover', 'focusin'])
    frame.addEventListener(type, ({ target }) => {
      light(target);
    });
  for (const type of ['pointerleave', 'focusout'])
    frame.addEventListener(type, () => {
      light(null);
    });

  // A cell leads to what stands behind it: there it is opened.
  const openTold = () => {
    const told = root.querySelector('details:target');
    if (told instanceof HTMLDetailsElement) told.open = true;
  };
  addEventListener('hashchange', openTold);

  const first = address.read();
  let state: ViewState = first.state;
  show(state);
  controls.remark(first.remarks);
  openTold();
}

/** Puts an element in the place of what is there, unless it is the same: then nothing is laid out anew. */
function replace(place: HTMLElement, drawn: HTMLElement | null): void {
  if (drawn === null) place.replaceChildren();
  else if (place.firstElementChild?.isEqualNode(drawn) !== true) place.replaceChildren(drawn);
}
