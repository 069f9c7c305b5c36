import type { Answer } from '#src/search/answer.ts';
import type { Hit } from '#src/search/finder.ts';
import { hitNodes } from '#src/search/hit-nodes.ts';
import { fetchNames, fetchWhole, type Library } from '#src/search/library.ts';
import { QUERY_LIMIT } from '#src/search/query.ts';
import type { SlashKey } from './palette-key.ts';

const MOST = 8;
/** Milliseconds after a key: what was typed is painted first, and fast typing is answered once. */
const PAUSE = 30;
/** Who stops typing at a name looks for more than that: what was said is fetched. */
const REST = 400;

let opened: { dialog: HTMLDialogElement; field: HTMLInputElement } | undefined;

/**
 * Opens the search over the page: a combobox with a listbox (ARIA Authoring Practices 1.2) in a modal dialog. The link
 * to the search page says where that is and where the records are. Closing gives the focus back.
 */
export function openPalette(link: HTMLAnchorElement, slashKey: SlashKey): void {
  opened ??= build(link, slashKey);
  if (!opened.dialog.open) opened.dialog.showModal();
  opened.field.select();
}

function build(link: HTMLAnchorElement, slashKey: SlashKey) {
  const field = make('input', {
    id: 'palette-field',
    type: 'text',
    role: 'combobox',
    'aria-label': 'Search the atlas',
    'aria-autocomplete': 'list',
    'aria-controls': 'palette-hits',
    'aria-expanded': 'false',
    placeholder: 'A name, an acronym, a subject',
    maxlength: String(QUERY_LIMIT),
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  const close = make('button', { type: 'button', class: 'palette-close' }, 'Close');
  const list = make('ul', { id: 'palette-hits', role: 'listbox', 'aria-label': 'Results', class: 'hits' });
  const status = make('p', { role: 'status', class: 'palette-status' });
  const slash = make('input', { type: 'checkbox' });
  const page = make('a', { href: link.href }, 'Search page, A to Z');
  const dialog = make(
    'dialog',
    { class: 'palette', 'aria-label': 'Search' },
    make('div', { class: 'palette-head' }, field, close),
    list,
    status,
    make('p', { class: 'palette-foot' }, make('label', {}, slash, ' The / key opens this'), page),
  );
  document.body.append(dialog);

  const { names = '', sentences = '' } = link.dataset;
  let hits: readonly Hit[] = [];
  let active = 0;
  let whole: Library | undefined;
  /** Counts what was asked: a late answer to an earlier question is not shown. */
  let asked = 0;
  let shown = Promise.resolve();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const pageAddress = () => {
    const address = new URL(link.href);
    if (field.value.trim() !== '') address.searchParams.set('q', field.value);
    return address.href;
  };
  const activate = (index: number) => {
    active = index;
    [...list.children].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === index));
      if (i === index) option.scrollIntoView({ block: 'nearest' });
    });
    if (hits.length === 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `palette-hit-${String(index)}`);
  };
  const draw = (library: Library, answer: Answer) => {
    const chosen = active > 0 ? hits[active]?.entry.id : undefined;
    hits = library.hits(answer);
    list.replaceChildren(
      ...hits.map((hit, i) =>
        make('li', { id: `palette-hit-${String(i)}`, role: 'option' }, ...hitNodes(document, hit, 'option')),
      ),
    );
    list.hidden = hits.length === 0;
    field.setAttribute('aria-expanded', String(hits.length > 0));
    activate(
      Math.max(
        0,
        hits.findIndex(({ entry }) => entry.id === chosen),
      ),
    );
    status.textContent = library === whole ? statusText(field.value, answer.places.length) : '';
  };
  const showWhole = async (turn: number) => {
    whole ??= await fetchWhole({ names, sentences });
    if (turn === asked) draw(whole, whole.answer(field.value, { limit: MOST }));
  };
  /** Shows names at once where they are what is asked for; all else as soon as it is there. */
  const show = async () => {
    clearTimeout(waiting);
    clearTimeout(resting);
    waiting = undefined;
    const turn = ++asked;
    page.href = pageAddress();
    active = 0;
    try {
      const library = whole ?? (await fetchNames({ names, sentences }));
      if (turn !== asked) return;
      const answer = library.answer(field.value, { limit: MOST });
      const isEnough = library === whole || answer.isNamed || field.value.trim() === '';
      if (isEnough) draw(library, answer);
      if (!isEnough) await showWhole(turn);
      else if (library !== whole && answer.isNamed)
        resting = setTimeout(() => void showWhole(turn).catch(fail), REST);
    } catch {
      fail();
    }
  };
  const fail = () => {
    status.textContent = 'The search could not be loaded. The search page lists every name from A to Z.';
  };
  const go = (index: number, apart: boolean) => {
    const address = hits[index]?.entry.url ?? pageAddress();
    if (apart) window.open(address, '_blank', 'noopener');
    else location.assign(address);
    dialog.close();
  };

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => (shown = show()), PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 0 }[event.key];
    if (event.isComposing || step === undefined) return;
    event.preventDefault();
    if (waiting !== undefined) shown = show();
    // What is on its way is what the key speaks of.
    void shown.then(() => {
      if (step === 0) {
        if (field.value.trim() !== '') go(active, event.ctrlKey || event.metaKey);
      } else if (hits.length > 0) activate((active + step + hits.length) % hits.length);
    });
  });
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option !== null) go([...list.children].indexOf(option), event.ctrlKey || event.metaKey);
  });
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    // Only the backdrop is the dialog itself.
    if (event.target === dialog) dialog.close();
  });
  slash.checked = slashKey.opens();
  slash.addEventListener('change', () => {
    slashKey.setOpens(slash.checked);
    slashKey.tell(link);
  });
  shown = show();
  return { dialog, field };
}

function statusText(query: string, count: number): string {
  if (query.trim() === '') return '';
  if (count === 0) return 'Nothing on record matches.';
  return count > MOST
    ? `The best ${String(MOST)} of ${String(count)} records; all are on the search page.`
    : `${String(count)} ${count === 1 ? 'record' : 'records'}.`;
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
