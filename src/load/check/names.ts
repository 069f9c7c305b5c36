import type { Content, Entry } from '../content.ts';
import { issueAt, type Issue, type Place } from '../issue.ts';

/** Ties between groups that share a name because they are, or were, one. */
const ONE = new Set(['same-as', 'continues-as']);

interface Spelling {
  text: string;
  id: string;
  main: boolean;
  place: () => Place;
}

/** No spelling leads to two groups, two people or two places, but where a tie says that the groups are one. */
export function checkNames(content: Content): Issue[] {
  const one = new Set(
    content.records.relation
      .filter(({ value }) => ONE.has(value.kind))
      .flatMap(({ value: { from, to } }) => [`${from} ${to}`, `${to} ${from}`]),
  );
  return (['group', 'person', 'place'] as const).flatMap((kind) => {
    const first = new Map<string, Spelling>();
    return (content.records[kind] as Entry<typeof kind>[]).flatMap((entry) =>
      spellings(entry).flatMap((spelling) => {
        const key = folded(spelling.text);
        const other = first.get(key);
        if (other === undefined) first.set(key, spelling);
        if (other === undefined || other.id === entry.id || one.has(`${entry.id} ${other.id}`)) return [];
        return [shared(spelling, other)];
      }),
    );
  });
}

function shared({ text, id, main, place: at }: Spelling, other: Spelling): Issue {
  const place = other.place();
  return issueAt(at(), {
    code: 'shared-name',
    severity: main && other.main ? 'error' : 'warning',
    what: `“${text}” is a name of \`${id}\` and of \`${other.id}\` (${place.file}:${String(place.line)}).`,
    why: 'Whoever searches for it, or reads it, cannot tell which is meant.',
    fix: 'Keep it where the sources use it, or tell the two apart; where they are one, say so by a tie `same-as` or `continues-as`.',
  });
}

function spellings({ id, draft, value, place }: Entry<'group' | 'person' | 'place'>): Spelling[] {
  if (draft) return [];
  const short = 'short' in value && value.short !== undefined ? [{ text: value.short, path: ['short'] }] : [];
  return [
    { text: value.name, path: ['name'] },
    ...short,
    ...value.names.map(({ text }, i) => ({ text, path: ['names', i, 'text'] })),
  ].map(({ text, path }) => ({ text, id, main: path[0] === 'name', place: () => place(path) }));
}

/** A name as a reader compares it: without case, marks, apostrophes and hyphens. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʿʾ`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
