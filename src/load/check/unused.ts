import type { Content, Entry } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';
import { KINDS } from '../kind.ts';
import { referencesIn } from '../reference.ts';

/** Warns of groups, people and places that nothing names: their pages would stand empty. */
export function checkUnused(content: Content): Issue[] {
  // What could not be read may well name them.
  if (content.unsure.size > 0) return [];
  const named = new Set(
    referencesIn(content)
      .filter(({ from, id }) => from.id !== id)
      .map(({ id }) => id),
  );
  const entries: Entry<'group' | 'person' | 'place'>[] = [
    ...content.records.group,
    ...content.records.person,
    ...content.records.place,
  ];
  return entries
    .filter(({ id, draft }) => !draft && !named.has(id))
    .map(({ kind, id, place }) =>
      issueAt(place(kind === 'group' ? [] : ['id']), {
        code: 'unused',
        severity: 'warning',
        what: `No record names ${KINDS[kind].a.replace(/^an? /, 'the ')} \`${id}\`.`,
        why: 'Its page would say nothing.',
        fix: 'Name it where it belongs, or remove it.',
      }),
    );
}
