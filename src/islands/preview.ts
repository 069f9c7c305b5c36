import { previewKey } from '#src/views/preview-key.ts';

/** The starter, on every page: which links can be previewed; all else comes when one is pointed at or focused. */
const card = document.querySelector<HTMLElement>('[data-previews]');
const main = card?.closest('main');
if (card && main && 'showPopover' in card) {
  const here = previewKey({ pathname: location.pathname, hash: '' });
  const attend = (event: FocusEvent | PointerEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
    const isPointer = event instanceof PointerEvent;
    if (isPointer ? event.pointerType === 'touch' : !link.matches(':focus-visible')) return;
    const key = previewKey(link);
    if (key === null || key.id === here?.id) return;
    // A claim's own entry says it already.
    if (link.closest(`[id='${key.id}'], [id='note-${key.id}']`)) return;
    import('./preview-card.ts').then(
      ({ intend }) => {
        intend({ card, link, key, x: isPointer ? event.clientX : null, y: isPointer ? event.clientY : null });
      },
      () => undefined,
    );
  };
  main.addEventListener('pointerover', attend);
  main.addEventListener('focusin', attend);
}
