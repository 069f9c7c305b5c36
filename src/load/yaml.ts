import {
  type Document,
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
} from 'yaml';
import type { z } from 'zod';
import { schemaAt, takesText } from './field.ts';
import { issueAt, type Issue, type Place } from './issue.ts';

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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), col: Math.max(col, 1) };
  };
  const errors = [...document.errors, ...document.warnings];
  const whole = errors.every((error) => error.code === 'DUPLICATE_KEY');
  const issues = [
    ...errors.map((error) => issueAt(at(error.pos[0]), syntax(error, text))),
    ...references(document, at),
  ];
  keepText(document.contents, schema);
  return {
    value: whole ? (document.toJS() as unknown) : undefined,
    place: (path, part = 'value') => at(offsetOf(document.contents, path, part)),
    issues,
    whole,
  };
}

function syntax(error: YAMLError, text: string) {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? '';
    return {
      code: 'duplicate-key',
      what: `\`${key}\` stands twice in one record.`,
      why: 'Only one of the two could count.',
      fix: 'Remove one of them.',
    };
  }
  return {
    code: 'yaml',
    what: `This is not YAML: ${error.message.replace(/\.?$/, '.').replace(/^./, (first) => first.toLowerCase())}`,
    why: 'Nothing in this file can be checked until it can be read.',
    fix: hint(error.code),
  };
}

function hint(code: YAMLError['code']): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'Indent with spaces.';
    case 'BAD_SCALAR_START':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'UNEXPECTED_TOKEN':
      return 'Text with “: ”, “ #” or a sign at its start needs quotes around it; else look at the indentation.';
    case 'MISSING_CHAR':
      return 'Look for a quote or bracket that is not closed, here or above.';
    default:
      return 'Look at the indentation, quotes and brackets here and in the line above.';
  }
}

function references(document: Document, at: (offset: number) => Place): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Node(_key, node) {
      const anchored = isAlias(node) || ('anchor' in node && node.anchor);
      if (anchored) {
        issues.push(
          issueAt(at(node.range?.[0] ?? 0), {
            code: 'yaml-anchor',
            what: 'Anchors (&) and aliases (*) are not used here.',
            why: 'Each record stands by itself, so that it can be moved to another file.',
            fix: 'Write the value out.',
          }),
        );
      }
    },
  });
  return issues;
}

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
