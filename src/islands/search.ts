import type { byDate, Facet, Facets } from '#src/search/facets.ts';
import type { hitNodes } from '#src/search/hit-nodes.ts';
import type { Addresses, Library } from '#src/search/library.ts';
import { find } from './find.ts';
import { readState, writeState, type IndexState, type Known } from './index-state.ts';
import { writeAddress } from './write-address.ts';

/** As many at a time as a reader goes through. */
const PAGE = 20;
/** Milliseconds after a key: what was typed is painted first, and fast typing is answered once. */
const PAUSE = 30;
/** Milliseconds without a key that count as a rest: a screen reader is told the count, the address says what was typed. */
const REST = 500;

const form = find(document, HTMLFormElement, '#search');
const field = find(form, HTMLInputElement, 'input');
const results = find(document, HTMLElement, '#search-results');
const status = find(results, HTMLElement, '#search-status');
const remarks = find(results, HTMLElement, '#search-remarks');
const suggestion = find(results, HTMLElement, '#search-suggestion');
const controls = find(results, HTMLElement, '#search-controls');
const folded = find(controls, HTMLDetailsElement, 'details');
const reset = find(controls, HTMLElement, '[data-reset]');
const list = find(results, HTMLElement, '#search-hits');
const more = find(results, HTMLButtonElement, '#search-more');
const selects = [...controls.querySelectorAll('select')];
const facetSelects = selects.filter(({ name }) => name !== 'sort');

let state: IndexState = { chosen: {}, words: '', sort: '' };
let opened: Promise<Opened> | undefined;
let limit = PAGE;
/** Counts what was asked: a late answer to an earlier question is not shown. */
let asked = 0;
let isTyping = false;
let waiting = 0;
let telling = 0;
let writing = 0;

/** What answers, and draws answers. */
interface Opened {
  library: Library;
  facets: Facets;
  known: Known;
  byDate: typeof byDate;
  hitNodes: typeof hitNodes;
}

/** The search, fetched once; fetched again where that failed. */
function open(): Promise<Opened> {
  const { names = '', sentences = '' } = form.dataset;
  opened ??= openWhole({ names, sentences });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** What answers comes when somebody asks, like the records. */
async function openWhole(addresses: Addresses): Promise<Opened> {
  const [{ fetchWhole, hitNodes }, { byDate, FACETS, facetsOf }] = await Promise.all([
    import('./searching.ts'),
    import('#src/search/facets.ts'),
  ]);
  const library = await fetchWhole(addresses);
  const facets = facetsOf(library.index);
  const filters = FACETS.map((key) => ({ key, values: facets.values(key).map(({ value }) => value) }));
  return { library, facets, known: { filters, columns: ['date'], field: 'q' }, byDate, hitNodes };
}

async function show(): Promise<void> {
  clearTimeout(waiting);
  const turn = ++asked;
  // The field stops at this length; an address need not.
  const text = field.value.slice(0, field.maxLength);
  results.hidden = text.trim() === '';
  if (results.hidden) {
    list.replaceChildren();
    tell('');
    return;
  }
  try {
    const { library, facets, byDate, hitNodes } = await open();
    if (turn !== asked) return;
    const { chosen, sort } = state;
    const answer = library.answer(text, { limit, keep: (place) => facets.fits(place, chosen) });
    const isNarrowed = Object.keys(chosen).length > 0;
    const { places: all } = isNarrowed ? library.answer(text, { limit: 0 }) : answer;
    // By date as many as are shown.
    const first = () => byDate(library.index, answer.places, sort === '-date').slice(0, limit);
    const hits = library.hits(
      sort === '' ? answer : { ...answer, hits: first().map((place) => ({ place, score: 0 })) },
    );
    offer(facets, all);
    list.replaceChildren(
      ...hits.map((hit) => {
        const item = document.createElement('li');
        item.append(...hitNodes(document, hit, 'result'));
        return item;
      }),
    );
    more.hidden = answer.places.length <= limit;
    suggest(answer.suggestion);
    tell(countText(answer.places.length, all.length, text.trim()));
  } catch {
    list.replaceChildren();
    controls.hidden = true;
    suggestion.hidden = true;
    more.hidden = true;
    tell(
      'The search could not be loaded. Every name and spelling is listed below; typing again tries once more.',
    );
  }
}

/** Offers of each facet what the results have, with how many. */
function offer(facets: Facets, places: readonly number[]): void {
  controls.hidden = places.length === 0;
  reset.hidden = Object.keys(state.chosen).length === 0 && state.sort === '';
  const counted = facets.count(places, state.chosen);
  for (const select of facetSelects) {
    const chosen = state.chosen[select.name] ?? '';
    const values = counted[select.name as Facet];
    select.replaceChildren(
      new Option('all', ''),
      ...values.map(({ value, text, count }) => new Option(`${text} (${String(count)})`, value)),
    );
    select.value = chosen;
    select.disabled = values.length === 0;
  }
}

function suggest(text: string): void {
  suggestion.hidden = text === '';
  find(suggestion, HTMLButtonElement, 'button').textContent = text;
}

function countText(count: number, all: number, text: string): string {
  if (all === 0)
    return `Nothing on record matches “${text}”. Try another spelling or fewer words, or the list of names below.`;
  const records = all === 1 ? '1 record matches' : `${String(all)} records match`;
  return count === all
    ? `${records} “${text}”.`
    : `${String(count)} of ${String(all)} records for “${text}”.`;
}

function tell(text: string): void {
  clearTimeout(telling);
  telling = window.setTimeout(() => (status.textContent = text), status.textContent === '' ? 0 : REST);
}

/** Puts the view into the address, so that it can be linked to and comes back as it was. */
async function write(how: 'pushState' | 'replaceState'): Promise<void> {
  clearTimeout(writing);
  const { known } = await open();
  writeAddress(writeState(state, known), how);
}

function go(changed: Partial<IndexState>): void {
  state = { ...state, ...changed };
  limit = PAGE;
  isTyping = false;
  remarks.hidden = true;
  void show();
  void write('pushState').catch(() => undefined);
}

/** Shows what the address asks for. */
async function read(): Promise<void> {
  clearTimeout(writing);
  isTyping = false;
  limit = PAGE;
  field.value = (new URLSearchParams(location.search).get('q') ?? '').slice(0, field.maxLength);
  if (field.value.trim() !== '') {
    const { known } = await open();
    const found = readState(location.search, known);
    state = found.state;
    for (const select of selects) if (select.name === 'sort') select.value = state.sort;
    remarks.hidden = found.remarks.length === 0;
    remarks.textContent = found.remarks.join(' ');
    if (Object.keys(state.chosen).length > 0) folded.open = true;
    if (found.remarks.length > 0) await write('replaceState');
  }
  await show();
}

field.addEventListener('focus', () => void open().catch(() => undefined), { once: true });
// What is typed in one go is one step of the history.
field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => void show(), PAUSE);
  state = { ...state, words: field.value };
  limit = PAGE;
  clearTimeout(writing);
  writing = window.setTimeout(
    (how: 'pushState' | 'replaceState') => void write(how).catch(() => undefined),
    REST,
    isTyping ? 'replaceState' : 'pushState',
  );
  isTyping = true;
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void show();
});
for (const select of selects) {
  select.addEventListener('change', () => {
    const { name, value } = select;
    if (name === 'sort') go({ sort: value });
    else {
      const { [name]: _, ...others } = state.chosen;
      go({ chosen: value === '' ? others : { ...others, [name]: value } });
    }
  });
}
find(reset, HTMLButtonElement, 'button').addEventListener('click', () => {
  for (const select of selects) select.value = '';
  go({ chosen: {}, sort: '' });
  // The button goes; the focus stays near.
  selects[0]?.focus();
});
find(suggestion, HTMLButtonElement, 'button').addEventListener('click', (event) => {
  if (event.currentTarget instanceof HTMLButtonElement) field.value = event.currentTarget.textContent;
  go({ words: field.value });
  field.focus();
});
more.addEventListener('click', () => {
  const before = list.childElementCount;
  limit += PAGE;
  // The button may go: the focus goes on with the list.
  void show().then(() => list.children[before]?.querySelector('a')?.focus());
});
addEventListener('popstate', () => void read().catch(() => undefined));
void read().catch(() => show());
