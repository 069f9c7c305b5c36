const KEY = 'atlas-search-slash';

/** Whether `/` opens the search: yes, until the reader turns it off (WCAG 2.1.4); kept in this browser only. */
function opens(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the reader's choice; where storage is refused, it holds for no longer than the page. */
function setOpens(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Storage is refused: the key stays on.
  }
}

/** Tells at the link to the search which keys open it: on screen and to assistive technology. */
function tell(link: Element): void {
  link.setAttribute('aria-keyshortcuts', opens() ? '/ Control+K Meta+K' : 'Control+K Meta+K');
  link.querySelector('kbd')?.toggleAttribute('hidden', !opens());
}

/** The key `/`, which opens the search on every page. */
export const slashKey = { opens, setOpens, tell };
export type SlashKey = typeof slashKey;
