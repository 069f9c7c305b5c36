import type { Content } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';
import { KINDS, type Kind } from '../kind.ts';
import { type Reference, referencesIn } from '../reference.ts';
import { listed, suggest } from '../suggest.ts';

/** Each reference names a record of a kind that may stand there; none stands twice in one list. */
export function checkReferences(content: Content): Issue[] {
  const kindOf = new Map<string, Kind>(content.ids.map(({ id, kind }) => [id, kind]));
  const references = referencesIn(content);
  const heirs = heirsIn(content);
  return [
    ...references.flatMap((reference) => dangling(reference, kindOf, heirs, content)),
    ...twice(references),
    ...strayFiles(content),
  ];
}

/** What took the place of each record that the ledger says is gone. */
function heirsIn({ editions }: Content): Map<string, readonly string[]> {
  return new Map(
    editions.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.state === 'live'
          ? []
          : [[entry.id, 'to' in entry ? [entry.to] : 'into' in entry ? entry.into : []] as const],
      ),
    ),
  );
}

function dangling(
  reference: Reference,
  kindOf: ReadonlyMap<string, Kind>,
  heirs: ReadonlyMap<string, readonly string[]>,
  content: Content,
): Issue[] {
  const { id, kinds, place, field, from } = reference;
  // Codings are kept as they were, whatever became of the claim.
  if (from.kind === 'coding' && heirs.has(id) && !kindOf.has(id)) return [];
  const kind = kindOf.get(id);
  const allowed: readonly Kind[] = kinds;
  if (kind !== undefined && allowed.includes(kind)) return [];
  const suggestion =
    heirs.get(id)?.[0] ??
    suggest(
      id,
      content.ids.filter((known) => allowed.includes(known.kind)).map((known) => known.id),
    );
  if (kind !== undefined) {
    return [
      issueAt(place, {
        code: 'wrong-kind',
        what: `\`${id}\` is ${KINDS[kind].a}, and \`${field}\` takes ${listed(kinds.map((one) => KINDS[one].a))}.`,
        why: 'A page would show it for what it is not.',
        suggestion,
        fix: 'Name a record of the right kind.',
      }),
    ];
  }
  // What could not be read may well hold it: say what is broken there, not here.
  if (kinds.some((one) => content.unread.has(one))) return [];
  if (kinds.some((one) => content.unsure.has(one)) && suggestion === undefined) return [];
  return [
    issueAt(place, {
      code: 'dangling',
      what: `No ${kinds.length > 3 ? 'record' : `${listed(kinds)} on record`} has the id \`${id}\`, which \`${field}\` names.`,
      why: 'A reader would be led nowhere.',
      suggestion,
      fix:
        kinds.length > 3
          ? 'Correct the id, or write the record.'
          : `Correct the id, or put the record in ${listed(kinds.map((one) => where(content, one)))}.`,
    }),
  ];
}

function twice(references: readonly Reference[]): Issue[] {
  const seen = new Set<string>();
  const lists = references.filter(
    ({ from, field }) => !field.startsWith('<') && Array.isArray(Reflect.get(from.value, field)),
  );
  return lists.flatMap(({ from, field, id, place }) => {
    const key = [from.kind, from.id, field, id].join('\0');
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      issueAt(place, {
        code: 'twice',
        what: `\`${id}\` stands twice in \`${field}\` of \`${from.id}\`.`,
        why: 'It would be counted twice.',
        fix: 'Remove one of the two.',
      }),
    ];
  });
}

/** Files are named after a source. */
function strayFiles(content: Content): Issue[] {
  const sources = content.ids.filter(({ kind }) => kind === 'source').map(({ id }) => id);
  const issues = new Map<string, Issue>();
  for (const kind of ['claim', 'block', 'coding', 'article'] as const) {
    for (const { value, place } of content.records[kind]) {
      if (sources.includes(value.source)) continue;
      const { file } = place([]);
      if (issues.has(file)) continue;
      if (content.unread.has('source')) continue;
      const suggestion = suggest(value.source, sources);
      if (content.unsure.has('source') && suggestion === undefined) continue;
      issues.set(
        file,
        issueAt(
          { file, line: 1, col: 1 },
          {
            code: 'dangling',
            what: `No source on record has the id \`${value.source}\`, after which this file is named.`,
            why: 'What it holds would belong to no article.',
            suggestion,
            fix: `Rename the file, or put the source in ${where(content, 'source')}.`,
          },
        ),
      );
    }
  }
  return [...issues.values()];
}

function where(content: Content, kind: Kind): string {
  const { path, each } = KINDS[kind];
  if (each === 'list') return `${content.dir}/${path}.yaml`;
  return `${content.dir}/${path}/${each === 'page' ? '<id>.mdx' : '<source>.yaml'}`;
}
