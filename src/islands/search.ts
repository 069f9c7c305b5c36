import { fetchFinder } from '#src/search/fetch-finder.ts';
import { hitNodes } from '#src/search/hit-nodes.ts';
import { QUERY_LIMIT } from '#src/search/query.ts';

/** As many as a reader goes through; more are asked to be found by more words. */
const MOST = 50;
/** Milliseconds after a key: what was typed is painted first, and fast typing is answered once. */
const PAUSE = 30;
/** A screen reader is told the count once typing rests. */
const REST = 500;

const form = element('search', HTMLFormElement);
const field = element('search-field', HTMLInputElement);
const results = element('search-results', HTMLElement);
const status = element('search-status', HTMLElement);
const list = element('search-hits', HTMLElement);
const records = form.dataset.searchRecords ?? '';
let waiting: ReturnType<typeof setTimeout> | undefined;
let telling: ReturnType<typeof setTimeout> | undefined;

field.value = (new URLSearchParams(location.search).get('q') ?? field.value).slice(0, QUERY_LIMIT);
field.addEventListener('focus', () => void fetchFinder(records).catch(() => undefined), { once: true });
field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void show(), PAUSE);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void show();
});
if (field.value !== '') void show();

async function show(): Promise<void> {
  // The field stops at this length; an address need not.
  const text = field.value.slice(0, QUERY_LIMIT);
  keepInAddress(text);
  if (text.trim() === '') {
    results.hidden = true;
    list.replaceChildren();
    tell('');
    return;
  }
  results.hidden = false;
  try {
    const find = await fetchFinder(records);
    if (text !== field.value.slice(0, QUERY_LIMIT)) return;
    const hits = find(text, MOST + 1);
    list.replaceChildren(
      ...hits.slice(0, MOST).map((hit) => {
        const item = document.createElement('li');
        item.append(...hitNodes(document, hit, 'result'));
        return item;
      }),
    );
    tell(countText(hits.length, text.trim()));
  } catch {
    list.replaceChildren();
    tell(
      'The search could not be loaded. Every name and spelling is listed below; typing again tries once more.',
    );
  }
}

function countText(count: number, text: string): string {
  if (count === 0)
    return `Nothing on record matches “${text}”. Try another spelling or fewer words, or the list of names below.`;
  if (count > MOST) return `The best ${String(MOST)} records for “${text}”. More words narrow it down.`;
  return count === 1 ? `1 record matches “${text}”.` : `${String(count)} records match “${text}”.`;
}

function tell(text: string): void {
  clearTimeout(telling);
  telling = setTimeout(() => (status.textContent = text), status.textContent === '' ? 0 : REST);
}

/** Puts the query into the address, so that the page can be linked to and comes back as it was. */
function keepInAddress(text: string): void {
  const address = new URL(location.href);
  if (text.trim() === '') address.searchParams.delete('q');
  else address.searchParams.set('q', text);
  if (address.href !== location.href) history.replaceState(history.state, '', address);
}

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no #${id}`);
  return found;
}
