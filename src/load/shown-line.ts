import { visible } from './visible.ts';

/** A part of a line as it is printed, and how many columns stand before and under the mark. */
export interface ShownLine {
  text: string;
  before: number;
  marked: number;
}

interface Cell {
  text: string;
  width: number;
  start: number;
  end: number;
}

const TAB = '    ';
/** How much of a line is looked at on either side of the mark: lines without end are cut before they are taken apart. */
const NEAR = 400;
/** What is shown before the mark of a line that has to be cut. */
const LEAD = 32;
const WIDE =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A line with its part from one UTF-16 offset to another to be marked: tabs as spaces, what cannot be seen as escapes,
 * and where it is longer than `width` columns, only what stands around the mark, with … for the rest.
 */
export function shownLine(line: string, from: number, to: number, width: number): ShownLine {
  const start = Math.min(from, line.length);
  const left = Math.max(0, start - NEAR);
  const right = Math.min(line.length, start + NEAR);
  const cells = cellsOf(line.slice(left, right).trimEnd(), left);
  const first = firstShown(cells, start, width, left > 0);
  const kept: Cell[] = [];
  let room = width - (first > 0 ? 1 : 0);
  for (const cell of cells.slice(first)) {
    if (cell.width > room) break;
    kept.push(cell);
    room -= cell.width;
  }
  const cutLeft = first > 0 || left > 0;
  const cutRight = first + kept.length < cells.length || line.slice(right).trim() !== '';
  const before = sum(kept.filter(({ end }) => end <= start)) + (cutLeft ? 1 : 0);
  const marked = sum(kept.filter((cell) => cell.end > start && cell.start < to));
  return {
    text: `${cutLeft ? '…' : ''}${kept.map(({ text }) => text).join('')}${cutRight ? '…' : ''}`,
    before,
    marked: Math.max(1, marked),
  };
}

function cellsOf(text: string, offset: number): Cell[] {
  return [...graphemes.segment(text)].map(({ segment, index }) => {
    const shown = segment === '\t' ? TAB : visible(segment);
    const start = offset + index;
    return { text: shown, width: widthOf(shown), start, end: start + segment.length };
  });
}

/** Columns of one grapheme, or of the escape that stands for it. */
function widthOf(shown: string): number {
  if (shown === TAB || /<(?:U\+|0x)/.test(shown)) return [...shown].length;
  if (WIDE.test(shown)) return 2;
  return /^[\p{M}\u200c\u200d]+$/u.test(shown) ? 0 : 1;
}

/** The first cell to be shown, so that the mark comes into view. */
function firstShown(cells: readonly Cell[], start: number, width: number, cut: boolean): number {
  if (!cut && sum(cells) <= width) return 0;
  const mark = cells.findIndex(({ end }) => end > start);
  let first = mark < 0 ? cells.length : mark;
  let room = LEAD;
  while (first > 0 && (cells[first - 1]?.width ?? 0) <= room) {
    first--;
    room -= cells[first]?.width ?? 0;
  }
  // Where the rest of the line leaves room, what stands before it fills the room.
  let rest = sum(cells.slice(first));
  while (first > 0 && rest + (cells[first - 1]?.width ?? 0) < width) {
    first--;
    rest += cells[first]?.width ?? 0;
  }
  return first;
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { width }) => total + width, 0);
}
