import { SCHEMAS } from './editor-schema.ts';
import { type Holds, KINDS } from './kind.ts';

const MODELINE = /^# yaml-language-server:.*\r?\n(?:[ \t]*\r?\n)*/;

/** The first line of a list, by which any editor's program finds the schema of its records; as it stands, or ''. */
export function modelineOf(text: string): string {
  return MODELINE.exec(text)?.[0] ?? '';
}

/** A list with that line at its head, as a path from the file at `path` below the content folder. Pages have none. */
export function withModeline(text: string, path: string, { kind }: Holds): string {
  if (KINDS[kind].each === 'page') return text;
  const up = '../'.repeat(path.split('/').length - 1);
  const line = `# yaml-language-server: $schema=${up}${SCHEMAS}/${kind}.json`;
  return `${line}\n\n${text.slice(modelineOf(text).length)}`;
}
