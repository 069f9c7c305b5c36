import { readState, writeState, type Known, type ReadState, type ViewState } from './view-state.ts';
import { writeAddress } from './write-address.ts';

/** As a new step of the history, in place of the current one, or so once the reader pauses: writing takes a while. */
export type How = 'push' | 'replace' | 'later';

export interface Address {
  read: () => ReadState;
  write: (state: ViewState, how: How) => void;
  /** The address to cite, with its date and its sources always written. */
  cite: (state: ViewState) => string;
}

/** Milliseconds without another change that count as a pause. */
const PAUSE = 150;

/** The address of the page as a view of the figure; `onReturn` is called when the reader goes back or forward. */
export function viewAddress(known: Known, onReturn: (read: ReadState) => void): Address {
  const read = () => {
    const found = readState(location.search, known);
    // What could not be shown does not stay in the address, to be passed on.
    if (found.remarks.length > 0) write(found.state, 'replace');
    return found;
  };
  let pending = 0;
  addEventListener('popstate', () => {
    clearTimeout(pending);
    onReturn(read());
  });
  const write = (state: ViewState, how: How): void => {
    clearTimeout(pending);
    if (how === 'later') {
      pending = window.setTimeout(() => {
        write(state, 'replace');
      }, PAUSE);
      return;
    }
    writeAddress(writeState(state, known), how === 'push' ? 'pushState' : 'replaceState', location.hash);
  };
  return {
    read,
    write,
    cite: (state) => `${location.origin}${location.pathname}${writeState(state, known, { whole: true })}`,
  };
}
