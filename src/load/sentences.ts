import type { Place } from './issue.ts';
import type { Nodes, Root } from './mdx.ts';

/** A stretch of a sentence that stands in one piece in the file. */
export interface Piece {
  text: string;
  place: Place;
  /** It is the words of a claim, which the source is answerable for. */
  claimed: boolean;
}

/** One sentence of the prose of a page. */
export interface Sentence {
  pieces: Piece[];
  /** It marks a claim or names a record. */
  marked: boolean;
}

interface Run extends Piece {
  marked: boolean;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** What ends with a full stop and no sentence. */
const ABBREVIATED = /(?:^|[\s(])(?:(?:\p{Lu}\.)+|Dr\.|Mr\.|Mrs\.|Ms\.|St\.|No\.|vs\.)\s*$/u;

/** The sentences of a page, in order; headings are none. */
export function sentencesOf(root: Root, file: string): Sentence[] {
  return root.children.flatMap((node) => inNode(node, file));
}

function inNode(node: Nodes, file: string): Sentence[] {
  if (node.type === 'heading' || !('children' in node)) return [];
  const holdsText = node.children.some(({ type }) => type === 'text' || type === 'mdxJsxTextElement');
  if (node.type === 'paragraph' || holdsText)
    return split(runsIn(node, file, { claimed: false, marked: false }));
  return node.children.flatMap((child) => inNode(child, file));
}

function runsIn(node: Nodes, file: string, at: Pick<Run, 'claimed' | 'marked'>): Run[] {
  if (node.type === 'text' || node.type === 'inlineCode') {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return [{ text: node.value, place: { file, line, col: column }, ...at }];
  }
  if (!('children' in node)) return [];
  const claim = 'name' in node && node.name === 'Claim';
  const inside = {
    claimed: at.claimed || claim,
    marked: at.marked || claim || ('name' in node && node.name === 'Ref'),
  };
  return node.children.flatMap((child) => runsIn(child, file, inside));
}

function split(runs: readonly Run[]): Sentence[] {
  const whole = runs.map(({ text }) => text).join('');
  return ends(whole).map(([from, to]) => {
    const sentence: Sentence = { pieces: [], marked: false };
    let offset = 0;
    for (const { text, place, claimed, marked } of runs) {
      const [start, end] = [Math.max(from - offset, 0), Math.min(to - offset, text.length)];
      if (start < end) {
        sentence.pieces.push({
          text: text.slice(start, end),
          place: further(place, text.slice(0, start)),
          claimed,
        });
        sentence.marked ||= marked;
      }
      offset += text.length;
    }
    return sentence;
  });
}

/** Where each sentence of a text begins and ends. */
function ends(whole: string): [number, number][] {
  const found: [number, number][] = [];
  // A line break within a paragraph is a space.
  for (const { segment, index } of segmenter.segment(whole.replace(/[\r\n]/g, ' '))) {
    const last = found.at(-1);
    if (last !== undefined && ABBREVIATED.test(whole.slice(last[0], last[1])))
      last[1] = index + segment.length;
    else if (segment.trim() !== '') found.push([index, index + segment.length]);
  }
  return found;
}

/** A place behind some text. */
function further({ file, line, col }: Place, text: string): Place {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? { file, line, col: col + last.length }
    : { file, line: line + lines.length - 1, col: last.length + 1 };
}
