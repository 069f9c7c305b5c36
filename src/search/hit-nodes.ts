import type { Hit } from './finder.ts';
import { highlight } from './highlight.ts';
import { TYPE_LABELS } from './label.ts';
import { reason } from './reason.ts';

/**
 * A hit as nodes, the matched words marked: its kind and date, its title, and why it matched where that does not show.
 * As a `result` its title is a link and its text follows; as an `option` of a listbox it holds nothing to act on.
 */
export function hitNodes(document: Document, hit: Hit, as: 'result' | 'option'): HTMLElement[] {
  const { entry } = hit;
  const matched = new Set(hit.meant.flat());
  const marked = (tag: string, name: string, text: string) =>
    element(document, tag, name, markedNodes(document, text, matched));
  const title = marked(as === 'result' ? 'a' : 'span', 'hit-title', entry.title);
  if (as === 'result') title.setAttribute('href', entry.url);
  const number = entry.type === 'claim' ? entry.id : '';
  const kind = [entry.kind, entry.date, number].filter(Boolean).join(' · ');
  const { names, about, topics } = reason(hit);
  const why = [
    ['Also named', names.slice(0, 3).join(', ')],
    ['Concerns', about.slice(0, 3).join(', ')],
    ['Topic', topics.join(', ')],
  ].filter(([, what]) => what !== '');
  return [
    element(document, 'span', 'hit-kind', [
      element(document, 'b', 'hit-type', [TYPE_LABELS[entry.type]]),
      ...(kind === '' ? [] : [' · ', ...markedNodes(document, kind, matched)]),
    ]),
    title,
    ...(entry.text === '' || as === 'option' ? [] : [marked('span', 'hit-text', entry.text)]),
    ...why.map(([label = '', what = '']) => marked('span', 'hit-why', `${label}: ${what}`)),
  ];
}

/** A text as nodes, with `<mark>` around the words that matched. */
function markedNodes(document: Document, text: string, matched: ReadonlySet<string>): (string | Node)[] {
  const nodes: (string | Node)[] = [];
  let done = 0;
  for (const { start, end } of highlight(text, matched)) {
    nodes.push(text.slice(done, start), element(document, 'mark', '', [text.slice(start, end)]));
    done = end;
  }
  return [...nodes, text.slice(done)];
}

function element(
  document: Document,
  tag: string,
  name: string,
  children: readonly (string | Node)[],
): HTMLElement {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  made.append(...children);
  return made;
}
