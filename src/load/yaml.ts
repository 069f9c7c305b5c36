import {
  Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
  YAMLParseError,
} from 'yaml';
import type { z } from 'zod';
import { badCharacter, badCharacters } from './encoding.ts';
import { schemaAt, takesText } from './field.ts';
import { type Fault, issueAt, type Issue, type Place } from './issue.ts';

export type Path = readonly PropertyKey[];

/** A YAML file, read: its value and where each part of it stands. */
export interface Yaml {
  value: unknown;
  /** Where the value at a path stands, or its key; for what is not there, what would hold it. */
  place(path: Path, part?: 'key' | 'value'): Place;
  issues: Issue[];
  /** The file could be read to its end. */
  whole: boolean;
}

/**
 * Reads YAML 1.2. What the schema takes as text is kept as it is written: a year stays `2015`, nothing is coerced.
 * Syntax errors, doubled keys, anchors and tags are issues.
 */
export function readYaml(text: string, file: string, schema: z.ZodType): Yaml {
  const lines = new LineCounter();
  const document = parsed(text, lines);
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), col: Math.max(col, 1) };
  };
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const doubled = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  // What follows the first slip is read wrongly: its echoes would hide it.
  const slip = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const aliased = slip === undefined ? anchors(document, at) : [];
  // Aliases of aliases could make a value without end.
  const whole = slip === undefined && aliased.length === 0;
  const issues =
    slip === undefined
      ? [
          ...doubled.map(({ pos }) => issueAt(at(pos[0]), doubledKey(text, pos[0]))),
          ...aliased,
          ...escapes(document, text, at),
        ]
      : [issueAt(at(openingOf(document, slip)), syntax(slip, text))];
  keepText(document.contents, schema);
  return {
    value: whole ? (document.toJS() as unknown) : undefined,
    place: (path, part = 'value') => at(offsetOf(document.contents, path, part)),
    issues,
    whole,
  };
}

/** More brackets that stay open than any record has: a parser that follows them all runs out of room sooner or later. */
const DEEP = /(?:[[{]\s*(?:\w+:\s*)?){200}/;

function parsed(text: string, lineCounter: LineCounter): Document {
  const deep = DEEP.exec(text);
  if (deep === null) return parseDocument(text, { lineCounter, prettyErrors: false, schema: 'core' });
  // Only for its lines, by which the place is told.
  parseDocument(text.slice(0, deep.index), { lineCounter });
  const document = new Document();
  document.errors.push(new YAMLParseError([deep.index, deep.index], 'UNEXPECTED_TOKEN', 'nested too deep'));
  return document;
}

/** Characters that no record may hold, written as an escape: `"\uD800"`. */
function escapes(document: Document, text: string, at: (offset: number) => Place): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Scalar(_key, scalar) {
      const { value, type, range } = scalar;
      if (type !== 'QUOTE_DOUBLE' || typeof value !== 'string' || !range) return;
      // No text that can be written down, nor hashed: the rest is still checked.
      if (!value.isWellFormed()) scalar.value = value.toWellFormed();
      const codes = new Set(badCharacters(value).map(({ code }) => code));
      for (const code of codes) {
        const written = [...text.slice(range[0], range[1]).matchAll(ESCAPE)].find(
          ([, hex, short]) => (hex === undefined ? SHORT[short ?? ''] : parseInt(hex.slice(1), 16)) === code,
        );
        issues.push(issueAt(at(range[0] + (written?.index ?? 0)), badCharacter(code)));
      }
    },
  });
  return issues;
}

const ESCAPE = /\\(?:(x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})|(.))/gi;
const SHORT: Readonly<Record<string, number>> = {
  0: 0,
  a: 7,
  b: 8,
  v: 11,
  f: 12,
  r: 13,
  e: 27,
  N: 0x85,
  L: 0x2028,
  P: 0x2029,
};

/** Of a quote that is never closed, where it opens; of any other slip, where it was noticed. */
function openingOf(document: Document, { code, pos }: YAMLError): number {
  let opening = pos[0];
  if (code !== 'MISSING_CHAR') return opening;
  visit(document, {
    Scalar(_key, { type, range }) {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] <= pos[0] && range[1] >= pos[0]) opening = range[0];
    },
  });
  return opening;
}

function doubledKey(text: string, offset: number): Fault {
  const key = /^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
  return {
    code: 'duplicate-key',
    what: `\`${key}\` stands twice in one record.`,
    why: 'Only one of the two could count.',
    fix: 'Remove one of them.',
  };
}

function syntax(error: YAMLError, text: string): Fault {
  return {
    code: 'yaml',
    ...slipOf(error, text),
    why: 'Nothing in this file can be checked until it can be read.',
  };
}

/** The commonest slips in plain words; of any other, what the parser says. */
function slipOf({ code, message, pos }: YAMLError, text: string): { what: string; fix: string } {
  const [start, end] = [text.lastIndexOf('\n', pos[0] - 1) + 1, text.indexOf('\n', pos[0])];
  const line = text.slice(start, end < 0 ? undefined : end);
  if (message === 'nested too deep') {
    return {
      what: 'Lists or fields are nested too deep to be read.',
      fix: 'Close the brackets that stay open.',
    };
  }
  if (/^ *\t/.test(line)) return { what: 'A tab stands where spaces indent.', fix: 'Indent with spaces.' };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /:\s.*:\s/.test(line)) {
    return {
      what: 'A text with “: ” in it has no quotes around it, so that it looks like a field.',
      fix: 'Put the text in quotes.',
    };
  }
  if (code === 'MISSING_CHAR') {
    return { what: 'A quote or bracket is not closed.', fix: 'Close it, here or in a line above.' };
  }
  return {
    what: `This is not YAML: ${message.replace(/\.?$/, '.').replace(/^./, (first) => first.toLowerCase())}`,
    fix: 'Look at the indentation, quotes and brackets here and in the line above; a text with “: ”, “ #” or a sign at its start needs quotes.',
  };
}

function anchors(document: Document, at: (offset: number) => Place): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node) && !('anchor' in node && node.anchor)) return undefined;
      issues.push(
        issueAt(at(node.range?.[0] ?? 0), {
          code: 'yaml-anchor',
          what: 'Anchors (&) and aliases (*) are not used here.',
          why: 'Each record stands by itself, so that it can be moved to another file.',
          fix: 'Write the value out.',
        }),
      );
      return issues.length < MOST_ANCHORS ? undefined : visit.BREAK;
    },
  });
  return issues;
}

/** How many are told of one file: where there are more, they have one cause. */
const MOST_ANCHORS = 10;

/** Puts back the written text of what YAML took for a number or a truth value where a text belongs. */
function keepText(node: unknown, schema: z.ZodType | undefined): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      keepText(value, schemaAt(schema, [String(isScalar(key) ? key.value : key)]));
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, i) => keepText(item, schemaAt(schema, [i])));
  } else if (isScalar(node) && (typeof node.value === 'number' || typeof node.value === 'boolean')) {
    if (takesText(schema) && node.source !== undefined) node.value = node.source;
  }
}

function offsetOf(root: Node | null, path: Path, part: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [i, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) return offset;
      const wanted = (part === 'key' && i === path.length - 1) || !isNode(pair.value) ? pair.key : pair.value;
      offset = (isNode(wanted) ? wanted.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = (isNode(node) ? node.range?.[0] : undefined) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}
