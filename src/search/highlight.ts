import { words } from './normalise.ts';

/** A stretch of a text: UTF-16 offsets, end excluded. */
export interface Range {
  start: number;
  end: number;
}

/**
 * Where the words of a text stand whose normal form matched: whole words, in order, neighbours joined. Walks the text
 * as written, so that accents, ligatures and dropped articles shift nothing.
 */
export function highlight(text: string, matched: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  for (const { form, start, end } of words(text)) {
    if (!matched.has(form)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && /^[\s-]$/.test(text.slice(last.end, start))) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}
