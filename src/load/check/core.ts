import type { Content, Entry } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';

/** There is one core towards which alignment is measured; `stands_for` and `succeeds` lead somewhere. */
export function checkCore(content: Content): Issue[] {
  return [...oneCore(content), ...circles(content, 'stands_for'), ...circles(content, 'succeeds')];
}

function oneCore(content: Content): Issue[] {
  const [first, ...more] = content.records.group.filter(({ value }) => value.kind === 'core');
  if (first === undefined) {
    if ([...content.unsure].some((unsure) => unsure.startsWith('group/'))) return [];
    return [
      issueAt(
        { file: `${content.dir}/groups`, line: 1, col: 1 },
        {
          code: 'no-core',
          what: 'No group is of the kind `core`.',
          why: 'Alignment is measured towards it.',
          fix: 'Give the Islamic State’s own record `kind: core`.',
        },
      ),
    ];
  }
  return more.map(({ id, place }) =>
    issueAt(place(['kind']), {
      code: 'two-cores',
      what: `\`${id}\` is a second group of the kind \`core\`, after \`${first.id}\`.`,
      why: 'Alignment is measured towards one.',
      fix: 'Give it another kind, such as `province`.',
    }),
  );
}

function circles(content: Content, field: 'stands_for' | 'succeeds'): Issue[] {
  const entries: Entry<'group' | 'person'>[] = [...content.records.group, ...content.records.person];
  const next = new Map(entries.map(({ id, value }) => [id, Reflect.get(value, field) as string | undefined]));
  return entries.flatMap(({ id, place }) => {
    const chain = [id];
    for (let at = next.get(id); at !== undefined && !chain.slice(1).includes(at); at = next.get(at))
      chain.push(at);
    if (chain.length < 2 || !chain.slice(1).includes(id)) return [];
    return [
      issueAt(place([field]), {
        code: 'circle',
        what: `\`${field}\` goes round in a circle: ${chain.join(' → ')}.`,
        why: 'Nobody could tell for whom a tie counts.',
        fix: 'Remove it from one of them.',
      }),
    ];
  });
}
