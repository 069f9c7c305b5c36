import { find } from './find.ts';
import { fold, hasWords, nextSort, readState, slug, writeState, type IndexState } from './index-state.ts';
import { writeAddress } from './write-address.ts';

const root = find(document, HTMLElement, '[data-index]');
const panel = find(root, HTMLElement, '[data-controls]');
const table = find(root, HTMLTableElement, 'table');
const field = find(panel, HTMLInputElement, 'input');
const folded = find(panel, HTMLDetailsElement, '[data-fold]');
const count = find(panel, HTMLElement, '[data-count]');
const notice = find(panel, HTMLElement, '[data-remarks]');
const selects = [...panel.querySelectorAll('select')];
const bodies = [...table.tBodies];
const heads = [...table.querySelectorAll<HTMLTableCellElement>('th[data-key]')];
const collator = new Intl.Collator('en-GB', { numeric: true });
/** Milliseconds without a key that count as a pause in typing. */
const PAUSE = 300;

/** Rows that are headings of a part stay where they are. */
const rows = bodies.flatMap((body) =>
  [...body.rows]
    .filter((row) => row.dataset['head'] === undefined)
    .map((row) => ({ row, body, text: fold(`${row.textContent} ${idOf(row)}`) })),
);
// A filter without options of its own has those of its column.
for (const select of selects) {
  if (select.length > 1) continue;
  const column = columnOf(select.name);
  const texts = [...new Set(rows.map(({ row }) => textAt(row, column)))].sort(collator.compare);
  select.append(...texts.map((text) => new Option(text, slug(text))));
}
const known = {
  filters: selects.map(({ name, options }) => ({
    key: name,
    values: [...options].map(({ value }) => value).filter(Boolean),
  })),
  columns: heads.map((head) => head.dataset['key'] ?? ''),
};
/** What each filter asks of a row: the values that the row has, by its place. */
const values = selects.map((select) => {
  const column = columnOf(select.name);
  const byText = new Map([...select.options].map(({ text, value }) => [text, value]));
  const isCoded = select.dataset['coded'] !== undefined;
  return rows.map(({ row, body }) => {
    const own = (
      row.dataset[select.name] ??
      body.dataset[select.name] ??
      select.dataset['usual'] ??
      byText.get(textAt(row, column)) ??
      ''
    ).split(' ');
    // Before the first option stands the one for all.
    return isCoded ? own.map((place) => select.options[parseInt(place, 36) + 1]?.value) : own;
  });
});

let state: IndexState;
let order = '';
let pending = 0;
let isTyping = false;
let isNamed = false;

/** The id of a row's record, by which it is cited. */
function idOf(row: HTMLTableRowElement): string {
  return row.querySelector('a')?.pathname.split('/').at(-2) ?? '';
}

function columnOf(key: string): number {
  return heads.find((head) => head.dataset['key'] === key)?.cellIndex ?? -1;
}

function textAt(row: HTMLTableRowElement, column: number): string {
  return row.cells[column]?.textContent.trim() ?? '';
}

function show(next: IndexState, remarks: readonly string[]): void {
  state = next;
  const { chosen, words, sort } = state;
  for (const select of selects) select.value = chosen[select.name] ?? '';
  if (field.value.trim() !== words) field.value = words;
  if (order !== sort) arrange(sort);
  const asked = selects.map(({ name }) => chosen[name]);
  const filled = new Set<Element | null>();
  let shown = 0;
  rows.forEach(({ row, text }, index) => {
    const isShown =
      asked.every((value, at) => !value || values[at]?.[index]?.includes(value)) &&
      (!words || hasWords(text, words));
    if (row.hidden === isShown) row.hidden = !isShown;
    if (!isShown) return;
    shown++;
    filled.add(row.parentElement);
  });
  for (const body of bodies) body.hidden = !filled.has(body);
  count.textContent = `${String(shown)} of ${String(rows.length)} ${count.dataset['count'] ?? ''}`;
  notice.hidden = remarks.length === 0;
  notice.textContent = remarks.join(' ');
}

/** By a column over all parts of the table, whose headings then say nothing; or each row where it was built. */
function arrange(sort: string): void {
  order = sort;
  const key = sort.replace(/^-/, '');
  const column = columnOf(key);
  table.toggleAttribute('data-flat', sort !== '');
  for (const head of heads) {
    if (head.dataset['key'] !== key) head.removeAttribute('aria-sort');
    else head.setAttribute('aria-sort', sort === key ? 'ascending' : 'descending');
  }
  if (!sort) {
    for (const { row, body } of rows) body.append(row);
    return;
  }
  name();
  // Terms of the codebook go by its order, what the page has in order by that, all else by its words.
  const ranks = new Map(
    [...(selects.find(({ name }) => name === key)?.options ?? [])].map(({ text }, rank) => [text, rank]),
  );
  const isAsBuilt = heads.some((head) => head.dataset['key'] === key && head.dataset['built'] !== undefined);
  const keyed = rows.map(({ row }, index) => {
    const text = textAt(row, column);
    return { row, text, rank: isAsBuilt ? index : (ranks.get(text) ?? ranks.size) };
  });
  keyed.sort((a, b) => a.rank - b.rank || collator.compare(a.text, b.text));
  if (sort !== key) keyed.reverse();
  bodies[0]?.append(...keyed.map(({ row }) => row));
}

/** Gives every row a cell that says of which part it is, once. */
function name(): void {
  if (isNamed) return;
  isNamed = true;
  for (const { row, body } of rows) {
    const text = body.querySelector('[data-head] th')?.firstChild?.textContent;
    if (text == null) continue;
    const cell = row.insertCell();
    cell.className = 'part';
    cell.textContent = text.trim();
  }
}

function write(how: 'pushState' | 'replaceState'): void {
  clearTimeout(pending);
  writeAddress(writeState(state, known), how);
}

function go(changed: Partial<IndexState>): void {
  show({ ...state, ...changed }, []);
  isTyping = false;
  write('pushState');
}

function read(): void {
  clearTimeout(pending);
  isTyping = false;
  const found = readState(location.search, known);
  show(found.state, found.remarks);
  // On a narrow page what narrows the list down is not hidden.
  if (Object.keys(found.state.chosen).length > 0 || found.state.words !== '') folded.open = true;
  // What could not be shown does not stay in the address, to be passed on.
  if (found.remarks.length > 0) write('replaceState');
}

for (const select of selects) {
  select.addEventListener('change', () => {
    go({ chosen: { ...state.chosen, [select.name]: select.value } });
  });
}
// What is typed in one go is one step of the history.
field.addEventListener('input', () => {
  show({ ...state, words: field.value.trim() }, []);
  clearTimeout(pending);
  if (!isTyping) write('pushState');
  else pending = window.setTimeout(write, PAUSE, 'replaceState');
  isTyping = true;
});
field.addEventListener('change', () => {
  write('replaceState');
  isTyping = false;
});
find(panel, HTMLButtonElement, '[data-reset]').addEventListener('click', () => {
  go({ chosen: {}, words: '', sort: '' });
});
for (const head of heads) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => {
    go({ sort: nextSort(state.sort, head.dataset['key'] ?? '') });
  });
}
addEventListener('popstate', read);
panel.hidden = false;
read();
