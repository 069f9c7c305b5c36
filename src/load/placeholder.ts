import { issueAt, type Issue, type Place } from './issue.ts';
import type { Kind } from './kind.ts';
import type { Path } from './yaml.ts';

/** What a draft holds where an editor has yet to say something; no published record may. */
export const PLACEHOLDER = 'TODO';

const BEGINS = new RegExp(`^\\s*${PLACEHOLDER}\\b`);

/** The id of a draft that has been given none. */
export function placeholderId(kind: Kind): string {
  return `new-${kind}`;
}

/** Where a value holds placeholders. */
export function placeholdersIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return BEGINS.test(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, i) => placeholdersIn(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => placeholdersIn(item, [...path, key]));
}

/** A placeholder left in a record that would be published. */
export function leftPlaceholder(place: Place, field: string): Issue {
  return issueAt(place, {
    code: 'placeholder',
    what: `${field} still holds the placeholder ${PLACEHOLDER}.`,
    why: 'A record that is published says nothing that no editor has written.',
    fix: 'Fill it in, remove it, or keep `status: draft`.',
  });
}

/** An id left as it was begun in a record that would be published. */
export function leftId(place: Place, kind: Kind, id: string): Issue[] {
  if (!new RegExp(`^${placeholderId(kind)}(?:-\\d+)?$`).test(id)) return [];
  return [
    issueAt(place, {
      code: 'placeholder',
      what: `\`${id}\` is the id of a draft that has been given none.`,
      why: 'An id never changes once it is published.',
      fix: 'Give it an id of its own, or keep `status: draft`.',
    }),
  ];
}

/** Placeholders left in the prose of a page that would be published. */
export function leftInProse(prose: string, file: string): Issue[] {
  const shown = prose.replace(/\{\/\*[\s\S]*?\*\/\}/g, (comment) => comment.replace(/[^\n]/g, ' '));
  return shown.split('\n').flatMap((line, i) => {
    const col = line.search(new RegExp(`\\b${PLACEHOLDER}\\b`));
    return col < 0 ? [] : [leftPlaceholder({ file, line: i + 1, col: col + 1 }, 'The prose')];
  });
}
