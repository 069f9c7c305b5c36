import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { Content } from './content.ts';
import type { Files } from './files.ts';
import { formatted } from './format.ts';
import type { Place } from './issue.ts';
import { type Holds, holds, KINDS, type Kind } from './kind.ts';
import { readProse } from './mdx.ts';
import { readPage } from './page.ts';
import { REFERENCES } from './reference.ts';
import type { Renaming } from './renaming.ts';

/** What a renaming does to the content. */
export interface Renamed {
  /** By path below the content folder; `null` for a file that is no longer there. */
  files: Map<string, string | null>;
  /** Every place that is written anew, as it stands now; of a file that gets another name its first line. */
  places: Place[];
  /** Where running text names an old id: nobody but an editor knows what to do there. */
  mentions: Place[];
}

/** Text put in the place of what stands between two offsets. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

const FRONT = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/**
 * The content with ids replaced by others: on the records themselves, in every field and mark that names them, in the
 * names of files. Only what the syntax tree says is such a place is touched; all else keeps its bytes, but that what was
 * in the one style stays in it. The content must be without mistakes.
 */
export async function renamed(files: Files, content: Content, renaming: Renaming): Promise<Renamed> {
  const result: Renamed = { files: new Map(), places: [], mentions: [] };
  for (const [path, old] of files) {
    const held = holds(path);
    if (held === undefined || typeof old !== 'string') continue;
    const file = `${content.dir}/${path}`;
    const edits = editsOf(old, file, held, renaming);
    const target = newPath(path, held, renaming);
    if (target !== path) result.places.push({ file, line: 1, col: 1 });
    result.places.push(
      ...edits.filter(({ end, start }) => end > start).map(({ start }) => placeAt(old, file, start)),
    );
    const text = edits.length === 0 ? old : await inStyle(old, applied(old, edits), file, held);
    if (target !== path) result.files.set(path, null);
    if (target !== path || text !== old) result.files.set(target, text);
    // Codings are kept in the words of their time.
    if (held.kind !== 'coding')
      result.mentions.push(...mentionsIn(text, `${content.dir}/${target}`, renaming));
  }
  return result;
}

function editsOf(text: string, file: string, held: Holds, renaming: Renaming): Edit[] {
  if (KINDS[held.kind].each !== 'page') {
    const list = parseDocument(text, { schema: 'core' }).contents;
    return isSeq(list) ? list.items.flatMap((item) => editsOfRecord(text, item, held, renaming)) : [];
  }
  const matter = FRONT.exec(text)?.[1] ?? '';
  const offset = text.indexOf('\n') + 1;
  const record = parseDocument(matter, { schema: 'core' }).contents;
  const { body } = readProse(readPage(text, file, KINDS[held.kind].schema).prose, file, pageKind(held.kind));
  return [
    ...editsOfRecord(matter, record, held, renaming).map(({ start, end, text: to }) => ({
      start: start + offset,
      end: end + offset,
      text: to,
    })),
    ...[...(body?.claims ?? []), ...(body?.refs ?? [])].flatMap(({ id, place }) => {
      const to = renaming.moves.get(id);
      return to === undefined ? [] : attributeEdit(text, place, id, to);
    }),
  ].sort((a, b) => a.start - b.start);
}

function pageKind(kind: Kind): 'article' | 'group' {
  return kind === 'article' ? 'article' : 'group';
}

/** The value of an attribute that stands at a place: `id="…"`. */
function attributeEdit(text: string, { line, col }: Place, id: string, to: string): Edit[] {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1;
  const at = text.indexOf(id, start + col - 1);
  return [{ start: at, end: at + id.length, text: to }];
}

function editsOfRecord(text: string, record: unknown, { kind, of }: Holds, renaming: Renaming): Edit[] {
  if (!isMap(record)) return [];
  const own = kind === 'block' ? undefined : scalarsAt(record, ['id'])[0];
  const named = REFERENCES[kind].flatMap(([path]) => scalarsAt(record, path.split('.')));
  const edits = [...(own === undefined ? [] : [own]), ...named].flatMap((scalar) => {
    const to = renaming.moves.get(String(scalar.value));
    return to === undefined ? [] : [replaced(scalar, to)];
  });
  const id = KINDS[kind].each === 'page' ? of : own && String(own.value);
  if (id === renaming.from && kind === renaming.kind && renaming.published) {
    edits.push(...explained(text, record, own, renaming));
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** The texts at a path of fields; `*` is each of a list. */
function scalarsAt(node: unknown, [step, ...rest]: readonly string[]): Scalar[] {
  if (step === undefined) return isScalar(node) ? [node] : [];
  if (step === '*') return isSeq(node) ? node.items.flatMap((item) => scalarsAt(item, rest)) : [];
  return isMap(node) ? scalarsAt(node.get(step, true), rest) : [];
}

/** Another id in the place of a text, in the same quotes. */
function replaced({ range, type }: Scalar, to: string): Edit {
  const [start = 0, end = 0] = range ?? [];
  const quote = type === 'QUOTE_DOUBLE' ? '"' : type === 'QUOTE_SINGLE' ? "'" : '';
  return { start, end, text: quote + to + quote };
}

/** `was` and `change`, put below the id of a record, or above the first field of a page. */
function explained(text: string, record: YAMLMap, own: Scalar | undefined, { from, why }: Renaming): Edit[] {
  const fields = [`was: ${from}`, ...(why === undefined ? [] : [`change: ${JSON.stringify(why)}`])];
  const first = (record.items[0]?.key as Node | undefined)?.range?.[0] ?? 0;
  if (own === undefined)
    return [{ start: first, end: first, text: fields.map((field) => `${field}\n`).join('') }];
  const after = own.range?.[1] ?? 0;
  if (record.flow === true)
    return [{ start: after, end: after, text: fields.map((field) => `, ${field}`).join('') }];
  const end = after + (/\r?\n|$/.exec(text.slice(after))?.index ?? 0);
  const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1));
  return [{ start: end, end, text: fields.map((field) => `\n${indent}${field}`).join('') }];
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of edits) {
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at);
}

/** What was in the one style is put in it again, for a longer id may want another line. */
async function inStyle(old: string, text: string, file: string, held: Holds): Promise<string> {
  const styled = await formatted(text, file, held);
  return styled === text || (await formatted(old, file, held)) !== old ? text : styled;
}

/** The path of a file that bears the name of a record which is renamed. */
function newPath(path: string, { kind, of }: Holds, { moves, kind: moved }: Renaming): string {
  const { path: root, each } = KINDS[kind];
  const to = of === undefined ? undefined : moves.get(of);
  if (of === undefined || to === undefined || (moved !== 'source' && kind !== moved)) {
    // The events that a source first tells stand in a file that by custom bears its name.
    const told = /^(.+\/)([^/]+)(\.yaml)$/.exec(path);
    const custom = each === 'list' && moved === 'source' ? moves.get(told?.[2] ?? '') : undefined;
    return custom === undefined ? path : `${told?.[1] ?? ''}${custom}.yaml`;
  }
  return `${root}/${to}${path.slice(root.length + 1 + of.length)}`;
}

/** Where running text or a comment names an old id; a single word may as well be a word. */
function mentionsIn(text: string, file: string, { moves, from }: Renaming): Place[] {
  if (!text.includes(from)) return [];
  return [...text.matchAll(/(?<![a-z0-9-])[a-z0-9]+(?:-[a-z0-9]+)+(?![a-z0-9-])/g)].flatMap(
    ({ 0: word, index }) =>
      moves.has(word) && !/\bwas: *["']?$/.test(text.slice(0, index)) ? [placeAt(text, file, index)] : [],
  );
}

function placeAt(text: string, file: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length, col: offset - before.lastIndexOf('\n') };
}
