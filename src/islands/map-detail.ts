import { drawDetail } from '#src/draw/detail.ts';
import type { MapAtlas } from '#src/views/map-atlas.ts';
import { groupDetail, placeDetail } from '#src/views/map-detail.ts';
import type { MapAsked } from '#src/views/map.ts';
import { claimKey } from '#src/views/preview-key.ts';
import { placeOf } from './map-keys.ts';
import { previewOf } from './preview-fetch.ts';

export interface DetailOptions {
  atlas: MapAtlas;
  /** The view that is shown. */
  asked: () => MapAsked;
  href: (url: string) => string;
  pointOut: (group: string) => void;
}

/** The panel that shows what stands behind a mark, beside or below its drawing. */
export interface DetailPanel {
  open: (mark: SVGElement) => void;
  /** After the view has changed. */
  refresh: () => void;
}

/** Makes the panel of a figure. */
export function detailPanel(
  figure: HTMLElement,
  { atlas, asked, href, pointOut }: DetailOptions,
): DetailPanel {
  const panel = make('section', 'detail');
  const body = make('div', 'detail-body');
  const close = make('button', 'detail-close');
  const point = make('button', 'detail-point');
  body.id = `${figure.id}-detail`;
  panel.tabIndex = -1;
  panel.setAttribute('aria-labelledby', `${body.id}-name`);
  close.append('Close');
  point.append('Point out on the map');
  panel.append(close, body, point);
  /** The mark behind which the panel looks, and what it shows. */
  let mark: SVGElement | null = null;
  let shown = '';

  close.addEventListener('click', shut);
  point.addEventListener('click', () => {
    const group = mark?.getAttribute('data-group');
    if (group == null) return;
    pointOut(group);
    panel.focus({ preventScroll: true });
  });
  figure.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || mark === null) return;
    event.preventDefault();
    shut();
  });

  function open(clicked: SVGElement): void {
    const drawing = clicked.closest('svg');
    if (drawing === null) return;
    mark = clicked;
    if (!fill()) return;
    // On the side of the drawing where it does not cover its mark.
    const width = Number((drawing.dataset['whole'] ?? drawing.getAttribute('viewBox') ?? '').split(' ')[2]);
    panel.dataset['side'] = placeOf(clicked).x > width / 2 ? 'start' : 'end';
    drawing.after(panel);
    panel.scrollTop = 0;
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: 'nearest' });
  }

  function shut(): void {
    const from = mark;
    mark = null;
    shown = '';
    panel.remove();
    from?.focus({ preventScroll: true });
  }

  /** Fills the panel for its mark; whether there is anything behind it. */
  function fill(): boolean {
    const group = mark?.getAttribute('data-group');
    const place = mark?.getAttribute('data-place');
    const detail =
      group != null
        ? groupDetail(atlas, group, asked())
        : place != null
          ? placeDetail(atlas, place, asked())
          : null;
    if (detail === null) return false;
    point.hidden = detail.group === undefined || mark?.hasAttribute('data-focus') === true;
    // What is read stays in place while nothing about it changes.
    if (shown === JSON.stringify(detail)) return true;
    shown = JSON.stringify(detail);
    drawDetail(body, detail, href);
    void tellSentences();
    return true;
  }

  /** Fetches what the claims say; their links are there without it. */
  async function tellSentences(): Promise<void> {
    const served = document.querySelector<HTMLElement>('[data-previews]')?.dataset['previews'];
    if (served === undefined) return;
    await Promise.all(
      [...body.querySelectorAll<HTMLElement>('[data-sentence]')].map(async (sentence) => {
        const key = claimKey(sentence.dataset['sentence'] ?? '');
        const preview = key && (await previewOf(served, key));
        if (preview) sentence.textContent = `${preview.name} `;
      }),
    );
  }

  return {
    open,
    refresh() {
      if (mark === null) return;
      // Its drawing may have been taken away.
      if (!figure.contains(mark) || !fill()) shut();
    },
  };
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, className: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  if (made instanceof HTMLButtonElement) made.type = 'button';
  return made;
}
