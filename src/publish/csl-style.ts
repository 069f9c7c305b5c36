import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { curly, swapped } from '#src/views/quote.ts';
import type { Cite } from './cite.ts';
import { cslItem, type CslItem } from './csl-json.ts';
import chicago from './csl/chicago-note-bibliography.csl?raw';
import { brief } from './voices.ts';

/** Text in one style of letters. */
export interface Run {
  text: string;
  italic?: true;
}
export type Style = 'apa' | 'chicago';

interface Engine {
  updateItems: (ids: readonly string[]) => void;
  makeBibliography: () => [unknown, [string]];
}
interface Csl {
  engine: (items: CslItem[], style: string, locale: string, format: string) => Engine;
  styles: { add: (name: string, style: string) => void; get: (name: string) => string };
}

/** What of a citation is its own; all else makes its shape, which many share. */
interface Own {
  title: string;
  /** What is cited, in a word, and what follows it. */
  kind: string;
  rest: string;
  url: string;
}

/** Words that stand for what is a citation's own while its shape is set. */
const SLOTS = { title: 'Zqtitle', rest: 'zqrest', url: 'https://zq.invalid/' } as const;
/** How a text may end so that what follows it differs: a mark that ends a sentence, a quotation that ends there. */
const END = /([?!…]?)(”?)$/;

const csl = plugins.config.get('@csl') as unknown as Csl;
csl.styles.add('chicago', bibliographyOf(chicago));
csl.styles.add('apa', bibliographyOf(csl.styles.get('apa')));
const shapes = new Map<string, Run[]>();

/**
 * A citation as APA (7th edition) or Chicago (17th edition, bibliography) print it, by the styles of the CSL project.
 * Setting one takes milliseconds; of those that differ only in words, one is set and the others are filled in.
 */
export function styled(cite: Cite, style: Style): Run[] {
  const own = ownOf(cite);
  const title = slotFor(SLOTS.title, own.title);
  const rest = own.rest === '' ? { slot: '', tail: '' } : slotFor(SLOTS.rest, own.rest);
  const shape = JSON.stringify([style, cite.published, own.kind, title, rest]);
  const runs =
    shapes.get(shape) ??
    set(
      cite,
      { title: title.slot + title.tail, kind: own.kind, rest: rest.slot + rest.tail, url: SLOTS.url },
      style,
    );
  shapes.set(shape, runs);
  // Chicago sets titles in quotation marks, APA in italics.
  const inTitle = style === 'chicago' ? swapped : (text: string) => text;
  const head = (text: string, tail: string) => text.slice(0, text.length - tail.length);
  const words: readonly (readonly [slot: string, word: string])[] = [
    [head(inTitle(title.slot + title.tail), title.tail), head(inTitle(own.title), title.tail)],
    [rest.slot, head(own.rest, rest.tail)],
    [SLOTS.url, own.url],
  ];
  return runs.map((run) => ({
    ...run,
    text: words.reduce(
      (text, [slot, word]) => (slot === '' ? text : text.replace(slot, () => word)),
      run.text,
    ),
  }));
}

/** The same without the shortcut. */
export function styledAlone(cite: Cite, style: Style): Run[] {
  return set(cite, ownOf(cite), style);
}

function ownOf(cite: Cite): Own {
  const [, kind = '', rest = ''] = /^(\S+)(?: (.*))?$/s.exec(curly(brief(cite))) ?? [];
  return { title: curly(cite.title), kind, rest, url: cite.address };
}

/** What stands for a text, and how both end. */
function slotFor(slot: string, text: string): { slot: string; tail: string } {
  const [tail = '', , quotation] = END.exec(text) ?? [];
  return { slot: quotation ? `“${slot}` : slot, tail };
}

function set(cite: Cite, { title, kind, rest, url }: Own, style: Style): Run[] {
  const item: CslItem = {
    ...cslItem(cite),
    // The wording is what is cited: no style may change its capitals.
    title: `<span class="nocase">${title}</span>`,
    genre: `${kind} ${rest}`.trim(),
    // A page without a date of its own is not one that must be cited with the day on which it was seen.
    ...(cite.published === undefined ? { issued: { literal: 'n.d.' } } : {}),
    URL: url,
  };
  const engine = csl.engine([item], style, 'en-US', 'html');
  engine.updateItems([item.id]);
  const [, [entry]] = engine.makeBibliography();
  return runsOf(entry);
}

/** A style without what it says of references in running text, on which the processor would spend seconds. */
function bibliographyOf(style: string): string {
  const NONE = '<citation><layout><text variable="title"/></layout></citation>';
  return style.replace(/<citation\b.*?<\/citation>/s, NONE);
}

const ENTITIES: Readonly<Record<string, string>> = { '#38': '&', '#60': '<', '#62': '>', '#160': '\u00a0' };

/** The text of an entry, and what of it is italic. */
function runsOf(entry: string): Run[] {
  const inner = entry.replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '').trim();
  return inner.split(/(<i>.*?<\/i>)/).flatMap((part): Run[] => {
    if (part === '') return [];
    const italic = part.startsWith('<i>');
    const text = part
      .replace(/^<i>|<\/i>$/g, '')
      .replace(/&(#\d+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
    return [italic ? { text, italic } : { text }];
  });
}
