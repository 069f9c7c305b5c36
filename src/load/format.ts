import { isDeepStrictEqual } from 'node:util';
import { format as prettier } from 'prettier';
import { type Document, isMap, isScalar, isSeq, Lexer, parseDocument, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { conflictIssues } from './conflict.ts';
import { encodingIssues } from './encoding.ts';
import { fieldsOf, schemaAt } from './field.ts';
import { issueText } from './issue.ts';
import { type Holds, KINDS } from './kind.ts';
import { readYaml } from './yaml.ts';

const FRONT = /^(---[ \t]*\r?\n)([\s\S]*?\r?\n)(---[ \t]*(?:\r?\n|$))/;

/**
 * A content file in the one style: fields in the order of their schema, records parted by a blank line, short lists on
 * one line. Comments stay, and every value is what it was; throws where that cannot be held, or the file cannot be
 * read. Of a page only the front matter is touched.
 */
export async function formatted(text: string, file: string, { kind }: Holds): Promise<string> {
  const { schema, each } = KINDS[kind];
  const [garbled] = [...encodingIssues(text, file), ...conflictIssues(text, file)];
  if (garbled !== undefined) throw new Error(issueText(garbled));
  if (each !== 'page') return formattedYaml(text, file, schema.array());
  const [whole, open, matter, close] = FRONT.exec(text) ?? [];
  if (whole === undefined || open === undefined || matter === undefined || close === undefined) return text;
  return open + (await formattedYaml(matter, file, schema)) + close + text.slice(whole.length);
}

async function formattedYaml(text: string, file: string, schema: z.ZodType): Promise<string> {
  const before = readYaml(text, file, schema);
  const [first] = before.issues;
  if (first !== undefined) throw new Error(issueText(first));
  if (before.value === null) return text;
  const result = await settled(text, schema);
  const after = readYaml(result, file, schema);
  if (!isDeepStrictEqual(after.value, before.value)) {
    throw new Error(`${file}: formatting would change a value; nothing was written.`);
  }
  if (!isDeepStrictEqual(commentsOf(result), commentsOf(text))) {
    throw new Error(`${file}: formatting would lose a comment; nothing was written.`);
  }
  return result;
}

/** Comments may move as fields do, and what they part with them: styled until nothing changes any more. */
async function settled(text: string, schema: z.ZodType): Promise<string> {
  let result = text;
  for (let run = 0; run < MOST_RUNS; run++) {
    const next = await styled(result, schema);
    if (next === result) break;
    result = next;
  }
  return result;
}

const MOST_RUNS = 8;

function styled(text: string, schema: z.ZodType): Promise<string> {
  const document = parseDocument(text, { schema: 'core' });
  arrange(document, schema);
  const ordered = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return prettier(ordered, { parser: 'yaml', printWidth: 110, singleQuote: true, proseWrap: 'always' });
}

function arrange(document: Document, schema: z.ZodType): void {
  order(document.contents, schema);
  if (!isSeq(document.contents)) return;
  document.contents.items.forEach((item, i) => {
    if (isMap(item) || isSeq(item) || isScalar(item)) item.spaceBefore = i > 0;
  });
}

function order(node: unknown, schema: z.ZodType | undefined): void {
  if (isMap(node)) orderMap(node, schema);
  if (!isSeq(node)) return;
  node.items.forEach((item, i) => {
    order(item, schemaAt(schema, [i]));
  });
  const plain = node.items.every((item) => isScalar(item) && !item.comment && !item.commentBefore);
  if (plain && !node.comment && !node.commentBefore) node.flow = true;
}

function orderMap(map: YAMLMap, schema: z.ZodType | undefined): void {
  const fields = schema === undefined ? [] : [...fieldsOf(schema).keys()];
  const rank = (pair: YAMLMap['items'][number]) => {
    const index = fields.indexOf(keyOf(pair));
    return index < 0 ? fields.length : index;
  };
  map.items.sort((a, b) => rank(a) - rank(b));
  for (const pair of map.items) {
    if (isScalar(pair.key)) pair.key.spaceBefore = false;
    order(pair.value, schemaAt(schema, [keyOf(pair)]));
  }
}

function keyOf({ key }: YAMLMap['items'][number]): string {
  return String(isScalar(key) ? key.value : key);
}

/** The comments of a YAML text, sorted; what follows the lexer's mark of a scalar is text, not a comment. */
function commentsOf(text: string): string[] {
  const tokens = [...new Lexer().lex(text)];
  return tokens.filter((token, i) => token.startsWith('#') && tokens[i - 1] !== '\x1f').sort();
}
