import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Content, Entry } from './content.ts';
import type { Files } from './files.ts';
import { formatted } from './format.ts';
import { holds, KINDS, NAMED } from './kind.ts';
import { modelineOf } from './modeline.ts';

/** Fields that say what has happened to a record since the last edition. */
const SAID = ['change', 'was', 'into'] as const;
const FRONT = /^(---[ \t]*\r?\n)([\s\S]*?\r?\n)(---[ \t]*(?:\r?\n|$))/;

/**
 * What content files become once an edition has taken over what they say of changes: `change`, `was` and `into` are
 * gone, and so are withdrawn records. By path below the content folder; `null` for a file that is no longer needed.
 * All else stays as it is, comments included. The content must be without mistakes.
 */
export async function takenOver(files: Files, content: Content): Promise<Map<string, string | null>> {
  const entries = [...NAMED.flatMap((kind) => content.records[kind] as Entry[]), ...content.records.article];
  const touched = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!entry.withdrawn && (entry.draft || !SAID.some((field) => field in entry.value))) continue;
    const path = entry.place([]).file.slice(content.dir.length + 1);
    touched.set(path, [...(touched.get(path) ?? []), entry]);
  }
  const result = new Map<string, string | null>();
  for (const [path, list] of touched) {
    const text = files.get(path);
    if (typeof text === 'string') result.set(path, await cleared(text, path, list));
  }
  for (const { id } of content.records.source.filter(({ withdrawn }) => withdrawn)) {
    for (const path of files.keys()) {
      const held = holds(path);
      if (held?.of === id && held.kind !== 'group') result.set(path, null);
    }
  }
  return result;
}

async function cleared(text: string, path: string, entries: readonly Entry[]): Promise<string | null> {
  const held = holds(path);
  if (held === undefined) throw new Error(`${path} holds no records`);
  if (KINDS[held.kind].each === 'page') {
    if (entries.some(({ withdrawn }) => withdrawn)) return null;
    const [whole = '', open = '', matter = '', close = ''] = FRONT.exec(text) ?? [];
    const document = parseDocument(matter, { schema: 'core' });
    if (!isMap(document.contents)) throw new Error(`${path} has no front matter`);
    clear(document.contents);
    return formatted(
      open + document.toString({ lineWidth: 0 }) + close + text.slice(whole.length),
      path,
      held,
    );
  }
  const document = parseDocument(text, { schema: 'core' });
  const list = document.contents;
  if (!isSeq(list)) throw new Error(`${path} is no list`);
  const gone = new Set(entries.filter(({ withdrawn }) => withdrawn).map(({ id }) => id));
  const said = new Set(entries.map(({ id }) => id));
  list.items = list.items.filter((item) => !isMap(item) || !gone.has(String(item.get('id'))));
  for (const item of list.items) if (isMap(item) && said.has(String(item.get('id')))) clear(item);
  if (list.items.length === 0) return `${modelineOf(text)}[]\n`;
  return formatted(document.toString({ lineWidth: 0 }), path, held);
}

function clear(record: YAMLMap): void {
  for (const field of SAID) record.delete(field);
}
