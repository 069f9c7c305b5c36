import { slashKey } from './palette-key.ts';

/** The starter, on every page: the keys that open the search; all else comes when one is pressed. */
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
if (link) {
  slashKey.tell(link);
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || !isShortcut(event)) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('#search-field');
    if (field) {
      field.focus();
      field.select();
      return;
    }
    import('./searching.ts')
      .then(({ openPalette }) => {
        openPalette(link, slashKey);
      })
      .catch(() => {
        location.assign(link.href);
      });
  });
}

function isShortcut({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return !shiftKey && key.toLowerCase() === 'k';
  return key === '/' && slashKey.opens() && !isTyping(target);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
