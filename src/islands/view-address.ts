import { readState, writeState, type Known, type ReadState, type ViewState } from './view-state.ts';

export interface Address {
  read: () => ReadState;
  /** Puts a state into the address: as a new step of the history, or in place of the current one. */
  write: (state: ViewState, how: 'push' | 'replace') => void;
  /** The address to cite, with its date and its sources always written. */
  cite: (state: ViewState) => string;
}

/** The address of the page as a view of the figure; `onReturn` is called when the reader goes back or forward. */
export function viewAddress(known: Known, onReturn: (read: ReadState) => void): Address {
  const read = () => readState(location.search, known);
  addEventListener('popstate', () => {
    onReturn(read());
  });
  return {
    read,
    write(state, how) {
      const address = `${location.pathname}${writeState(state, known)}${location.hash}`;
      if (address === `${location.pathname}${location.search}${location.hash}`) return;
      try {
        history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
      } catch {
        // Browsers limit how often a page may write its address; the next step writes it again.
      }
    },
    cite: (state) => `${location.origin}${location.pathname}${writeState(state, known, { whole: true })}`,
  };
}
