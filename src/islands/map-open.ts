import type { DetailPanel } from './map-detail.ts';
import { MARK } from './map-keys.ts';

/**
 * Has the marks of a figure open what stands behind them instead of a page; with a modifier key they still lead there,
 * and so they do where the panel cannot be fetched. It is fetched when the first is opened.
 */
export function openMarks(
  figure: HTMLElement,
  load: () => Promise<DetailPanel>,
): Pick<DetailPanel, 'refresh'> {
  let coming: Promise<DetailPanel> | null = null;
  let panel: DetailPanel | null = null;
  figure.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    const mark = target instanceof Element ? target.closest<SVGElement>(MARK) : null;
    if (!mark || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    coming ??= load();
    coming.then(
      (there) => {
        panel = there;
        there.open(mark);
      },
      () => {
        coming = null;
        location.assign(mark.getAttribute('href') ?? '');
      },
    );
  });
  return {
    refresh() {
      panel?.refresh();
    },
  };
}
