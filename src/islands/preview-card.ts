import type { Preview } from '#src/views/preview-file.ts';
import type { PreviewKey } from '#src/views/preview-key.ts';
import { previewOf } from './preview-fetch.ts';
import { placeCard } from './preview-place.ts';

/** Milliseconds until a card opens, and until it closes: a pointer may pass over links, or cross to the card. */
const PAUSE = 300;

/** A link that is pointed at, where, or focused (then nowhere), and the record that it leads to. */
export interface Intent {
  card: HTMLElement;
  link: HTMLAnchorElement;
  key: PreviewKey;
  x: number | null;
  y: number | null;
}

/** The link last meant; stays so after Escape, until it is left: nothing opens twice by itself. */
let meant: HTMLAnchorElement | undefined;
/** What is to open; nothing once it is called off. */
let awaited: Intent | undefined;
let opened: { link: HTMLAnchorElement; close: () => void } | undefined;
let opening: ReturnType<typeof setTimeout> | undefined;
let isListening = false;

/**
 * Opens the card of a link shortly, if it is still meant then. The card stays while the link is focused or the pointer
 * is on either; Escape closes it (WCAG 1.4.13).
 */
export function intend(intent: Intent): void {
  const { card, link, key } = intent;
  if (!isListening) listen(card);
  if (link === meant) return;
  meant = link;
  awaited = intent;
  const coming = previewOf(card.dataset['previews'] ?? '', key);
  clearTimeout(opening);
  opening = setTimeout(() => {
    void coming.then((preview) => {
      if (preview !== null && awaited === intent && isHeld(link)) show(intent, preview);
    });
  }, PAUSE);
}

function show({ card, link, x, y }: Intent, { kind, name, lines }: Preview): void {
  opened?.close();
  card.replaceChildren(
    line(kind, 'preview-kind'),
    line(name, 'preview-name'),
    ...lines.map((text) => line(text)),
  );
  card.showPopover();
  const rows = [...link.getClientRects()];
  const row = rows.find(
    ({ left, right, top, bottom }) =>
      x !== null && y !== null && x >= left && x <= right && y >= top && y <= bottom,
  );
  const whole = link.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const place = placeCard(whole, row ?? rows[0] ?? whole, card.getBoundingClientRect(), { width, height });
  if (place === null) {
    card.hidePopover();
    return;
  }
  card.style.setProperty('--preview-left', `${String(place.left + scrollX)}px`);
  card.style.setProperty('--preview-top', `${String(place.top + scrollY)}px`);
  const { title } = link;
  const described = link.getAttribute('aria-describedby');
  link.setAttribute('aria-describedby', described === null ? card.id : `${described} ${card.id}`);
  // The browser would show it over the card.
  if (title !== '') link.title = '';
  const close = () => {
    opened = undefined;
    card.hidePopover();
    if (described === null) link.removeAttribute('aria-describedby');
    else link.setAttribute('aria-describedby', described);
    if (title !== '') link.title = title;
  };
  opened = { link, close };
}

function listen(card: HTMLElement): void {
  isListening = true;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const leave = ({ target }: Event) => {
    const left = [card, meant, opened?.link];
    if (!(target instanceof Node) || !left.some((element) => element?.contains(target))) return;
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (opened && !isHeld(opened.link) && !card.matches(':hover')) opened.close();
      if (meant && !isHeld(meant) && meant !== opened?.link) meant = undefined;
    }, PAUSE);
  };
  const stop = () => {
    awaited = undefined;
    opened?.close();
  };
  document.addEventListener('pointerout', leave);
  document.addEventListener('focusout', leave);
  document.addEventListener('click', stop);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') stop();
  });
  // With the page the card moves along; a table that scrolls by itself would leave it behind.
  document.addEventListener(
    'scroll',
    ({ target }) => {
      if (target !== document) stop();
    },
    { capture: true, passive: true },
  );
  addEventListener('resize', stop);
  addEventListener('pagehide', stop);
}

function isHeld(link: HTMLAnchorElement): boolean {
  return link.matches(':hover, :focus-visible');
}

function line(text: string, name?: string): HTMLElement {
  const made = document.createElement('p');
  if (name !== undefined) made.className = name;
  made.textContent = text;
  return made;
}
