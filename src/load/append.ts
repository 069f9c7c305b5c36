import { isSeq, parseDocument } from 'yaml';
import type { Draft } from './draft.ts';
import type { Files } from './files.ts';
import { KINDS } from './kind.ts';

/** A file with the new record at its end, and the line on which it begins. */
export interface Appended {
  path: string;
  text: string;
  line: number;
}

/**
 * Puts a draft at the end of the file where it is to be written, of the one file in which all of its kind are, or of the
 * last of its kind's files.
 * What is there stays as it is, comments included.
 */
export function appended(files: Files, draft: Draft): Appended {
  const folder = draft.path.replace(/\.yaml$/, '/');
  const all = `${KINDS[draft.kind].path}.yaml`;
  const path =
    [draft.path, all].find((known) => files.has(known)) ??
    [...files.keys()].filter((known) => known.startsWith(folder) && known.endsWith('.yaml')).at(-1) ??
    draft.path;
  const old = files.get(path) ?? '';
  if (typeof old !== 'string') throw new Error(`${path} cannot be written to. ${old.unreadable}`);
  if (old.trim() === '') return { path, text: draft.text, line: 1 };
  const list = parseDocument(old).contents;
  if (isSeq(list) && list.items.length === 0) {
    const kept = old.slice(0, list.range?.[0]) + old.slice(list.range?.[1]).trimStart();
    return joined(path, kept, draft.text);
  }
  if (isSeq(list) && list.flow === true)
    throw new Error(`${path} is written in brackets: begin each record with \`- \`.`);
  const first = isSeq(list) ? (list.range?.[0] ?? 0) : 0;
  const indent = ' '.repeat(first - (old.lastIndexOf('\n', first - 1) + 1));
  return joined(path, old, draft.text.replace(/^(?=.)/gm, indent));
}

function joined(path: string, old: string, addition: string): Appended {
  const start = old.trim() === '' ? '' : `${old.trimEnd()}\n\n`;
  return { path, text: start + addition, line: start.split('\n').length };
}
