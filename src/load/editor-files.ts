import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Content, Entry } from './content.ts';
import { calledIn, editorIds } from './editor-ids.ts';
import { editorSchema, IDS, SCHEMAS } from './editor-schema.ts';
import { KINDS, type Kind } from './kind.ts';
import { replaceFile } from './replace.ts';

/** The schemas of all kinds, by file below the content folder. They change with our code only. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    (Object.keys(KINDS) as Kind[]).map((kind) => [`${SCHEMAS}/${kind}.json`, json(editorSchema(kind))]),
  );
}

/**
 * Writes anew what completes ids while an editor types: for lists the file of ids beside the schemas, for pages the
 * snippets of VS Code. Nothing happens in a content folder that has no schemas. Gives back what has changed.
 */
export async function refreshIds(dir: string, content: Content): Promise<string[]> {
  const schemas = join(dir, SCHEMAS);
  if (!existsSync(schemas)) return [];
  const code = join(dirname(join(dir, '.')), '.vscode');
  return written([
    [join(schemas, IDS), json(editorIds(content))],
    ...(existsSync(code) ? [[join(code, 'ids.code-snippets'), json(idSnippets(content))] as const] : []),
  ]);
}

/** Writes files, each whole, where they differ from what is there. Gives back which did. */
export async function written(files: Iterable<readonly [path: string, text: string]>): Promise<string[]> {
  const changed: string[] = [];
  for (const [path, text] of files) {
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
    await replaceFile(path, text);
    changed.push(path);
  }
  return changed;
}

/** An id is all that such a snippet writes, so that it fits front matter and the quotes of `<Ref to="…">` alike. */
function idSnippets(content: Content): Record<string, object> {
  const named = Object.values(content.records)
    .flat()
    .filter(({ kind }: Entry) => !['block', 'coding', 'article', 'relation'].includes(kind)) as Entry[];
  return Object.fromEntries(
    named
      .map((entry) => [entry.id, `${entry.kind}: ${calledIn(entry)}`] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, description]) => [id, { scope: 'mdx', prefix: id, body: id, description }]),
  );
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
