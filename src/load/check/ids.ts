import type { Content } from '../content.ts';
import { issueAt, type Issue, type Place } from '../issue.ts';
import { KINDS, type Kind } from '../kind.ts';

/** Ids are unique over all kinds of record; a claim's begins with its source; a block is listed once. */
export function checkIds(content: Content): Issue[] {
  return [
    ...doubled(content),
    ...numbered(content, 'claim', 'c'),
    ...numbered(content, 'coding', 'u'),
    ...doubledBlocks(content),
  ];
}

function doubled(content: Content): Issue[] {
  const first = new Map<string, { kind: Kind; place: Place }>();
  return content.ids.flatMap(({ kind, id, place }) => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, { kind, place });
      return [];
    }
    const { file, line, col } = other.place;
    return [
      issueAt(place, {
        code: 'duplicate-id',
        what: `The id \`${id}\` is taken: ${KINDS[other.kind].a} at ${file}:${line}:${col} has it.`,
        why: 'Ids are unique over all kinds of record, so that a reference means one thing.',
        fix: 'Give the newer record another id.',
      }),
    ];
  });
}

function numbered(content: Content, kind: 'claim' | 'coding', letter: string): Issue[] {
  return content.records[kind]
    .filter(({ id, value }) => !new RegExp(`^${value.source}-${letter}\\d+$`).test(id))
    .map(({ id, value, place }) =>
      issueAt(place(['id']), {
        code: `${kind}-id`,
        what: `\`${id}\` is not an id for ${KINDS[kind].a} of \`${value.source}\`.`,
        why: `A ${kind} stands in the file of its source and its id says so.`,
        fix: `Use \`${value.source}-${letter}\` and a number, or move the ${kind} to the file of its source.`,
      }),
    );
}

function doubledBlocks(content: Content): Issue[] {
  const seen = new Set<string>();
  return content.records.block.flatMap(({ value, place }) => {
    const key = `${value.source} ${value.at}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      issueAt(place(['at']), {
        code: 'duplicate-block',
        what: `The block \`${value.at}\` of \`${value.source}\` is listed twice.`,
        why: 'A block is either coded or not.',
        fix: 'Remove one of the two.',
      }),
    ];
  });
}
