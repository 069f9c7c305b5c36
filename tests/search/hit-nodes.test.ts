import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { searchEntries } from '#src/search/entries.ts';
import { finder } from '#src/search/finder.ts';
import { hitNodes } from '#src/search/hit-nodes.ts';
import { madeAtlas } from './made.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const find = finder(searchEntries(madeAtlas()));

function html(query: string, as: 'result' | 'option'): string {
  const [hit] = find(query);
  if (hit === undefined) throw new Error(`${query} finds nothing`);
  const item = document.createElement('li');
  item.append(...hitNodes(document, hit, as));
  return item.innerHTML;
}

it('shows a result: kind, title as a link with the matched words marked, text, other names that matched', () => {
  expect(html('iskp', 'result')).toBe(
    '<span class="hit-kind"><b class="hit-type">Group</b> · armed group</span>' +
      '<a href="/groups/is-khorasan/" class="hit-title">IS-Khorasan</a>' +
      '<span class="hit-text">A branch.</span>' +
      '<span class="hit-why">Also named: <mark>ISKP</mark></span>',
  );
});

it('shows an option with nothing in it to act on', () => {
  expect(html('boko haram', 'option')).toBe(
    '<span class="hit-kind"><b class="hit-type">Group</b> · armed group</span>' +
      '<span class="hit-title"><mark>Boko Haram</mark></span>',
  );
});

it('keeps what looks like markup as text', () => {
  const item = document.createElement('li');
  const entry = { ...searchEntries(madeAtlas())[0], title: '<img src=x onerror=alert(1)>', names: [] };
  const [hit] = finder([entry as ReturnType<typeof searchEntries>[number]])('img');
  if (hit === undefined) throw new Error('img finds nothing');
  item.append(...hitNodes(document, hit, 'result'));
  expect(item.querySelector('img')).toBeNull();
  expect(item.textContent).toContain('<img src=x onerror=alert(1)>');
});
