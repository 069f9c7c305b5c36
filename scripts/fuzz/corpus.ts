import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Files } from '#src/load/files.ts';
import { holds, type Kind } from '#src/load/kind.ts';
import type { Random } from './random.ts';

/** A stretch of a file, by offsets. */
export interface Range {
  start: number;
  end: number;
}

/** A key of a record with its value, and where both stand. */
export interface Field {
  key: string;
  keyRange: Range;
  range: Range;
  node: Node;
}

/** A record in a file: of a page, its front matter. */
export interface Spot {
  kind: Kind;
  path: string;
  text: string;
  range: Range;
  id: string;
  fields: Field[];
}

/** The content that is to be damaged: its files, and every record in them. */
export class Corpus {
  readonly files: ReadonlyMap<string, string>;
  readonly spots: readonly Spot[];
  readonly random: Random;

  constructor(files: Files, random: Random) {
    this.files = new Map(
      [...files].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    this.random = random;
    this.spots = [...this.files].flatMap(([path, text]) => spotsIn(path, text));
  }

  /** A record of one of these kinds that has this field, or any where none is named. */
  spot(kinds: readonly Kind[], key?: string): Spot {
    return this.random.of(
      this.spots.filter(
        (spot) => kinds.includes(spot.kind) && (key === undefined || fieldOf(spot, key) !== undefined),
      ),
    );
  }

  /** A page of prose that fits a pattern, and one place where it does. */
  prose(
    pattern: RegExp,
    kind: 'article' | 'group' | 'any' = 'any',
  ): { path: string; text: string; range: Range; match: RegExpExecArray } {
    const pages = [...this.files].filter(([path, text]) => {
      const held = holds(path)?.kind;
      return (
        (held === 'article' || held === 'group') &&
        (kind === 'any' || held === kind) &&
        pattern.test(bodyOf(text).body)
      );
    });
    const [path, text] = this.random.of(pages);
    const { body, start } = bodyOf(text);
    const match = this.random.of([
      ...body.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)),
    ]);
    const at = start + match.index;
    return { path, text, range: { start: at, end: at + match[0].length }, match };
  }

  /** Ids on record, of any kind. */
  ids(...kinds: Kind[]): string[] {
    return this.spots.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  }
}

export function fieldOf(spot: Spot, key: string): Field | undefined {
  return spot.fields.find((field) => field.key === key);
}

/** The scalars of a value: itself, or those of a list. */
export function scalarsOf({ node }: Field): { value: string; range: Range }[] {
  const nodes = isSeq(node) ? node.items : [node];
  return nodes.flatMap((item) =>
    isScalar(item) && item.range && typeof item.value === 'string' && item.type === 'PLAIN'
      ? [{ value: item.value, range: { start: item.range[0], end: item.range[1] } }]
      : [],
  );
}

/** The line on which an offset lies, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The text with another in the place of a stretch. */
export function spliced(text: string, { start, end }: Range, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** The prose of a page, and where it begins. */
function bodyOf(text: string): { body: string; start: number } {
  const start = text.indexOf('\n---', 3) + '\n---\n'.length;
  return { body: text.slice(start), start };
}

function spotsIn(path: string, text: string): Spot[] {
  const held = holds(path);
  if (held === undefined) return [];
  if (path.endsWith('.mdx')) {
    // The fence as a comment: all else stands where it stood.
    const front = text.slice(0, text.indexOf('\n---', 3) + 1).replace(/^---/, '#--');
    const { contents } = parseDocument(front, { schema: 'core' });
    return isMap(contents) ? [spotOf(held.kind, path, text, contents, held.of ?? '')] : [];
  }
  const { contents } = parseDocument(text, { schema: 'core' });
  if (!isSeq(contents)) return [];
  return contents.items.flatMap((item) => (isMap(item) ? [spotOf(held.kind, path, text, item)] : []));
}

function spotOf(kind: Kind, path: string, text: string, map: YAMLMap, of?: string): Spot {
  const fields = (map.items as Pair<Node, Node | null>[]).flatMap(({ key, value }): Field[] =>
    isScalar(key) && key.range && value?.range
      ? [
          {
            key: String(key.value),
            keyRange: { start: key.range[0], end: key.range[1] },
            range: { start: value.range[0], end: value.range[1] },
            node: value,
          },
        ]
      : [],
  );
  const id = of ?? String(map.get(kind === 'block' ? 'at' : 'id'));
  return { kind, path, text, range: { start: map.range?.[0] ?? 0, end: map.range?.[1] ?? 0 }, id, fields };
}
