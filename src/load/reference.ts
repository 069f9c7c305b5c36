import { remembered } from '#src/atlas/remembered.ts';
import type { Content, Entry } from './content.ts';
import type { Place } from './issue.ts';
import type { Kind, Named } from './kind.ts';
import type { Path } from './yaml.ts';

/** A place where one record names another. */
export interface Reference {
  from: Entry;
  /** The field, or the component in the prose. */
  field: string;
  id: string;
  /** The kinds of record that may stand there. */
  kinds: readonly Named[];
  place: Place;
}

type Field = readonly [path: string, ...kinds: Named[]];

const FIGURES = ['figures.*.claim', 'claim'] as const;
const NAMES = ['names.*.sources.*', 'source'] as const;

/** Every field that names another record, and the kinds that it may name; `*` stands for each of a list. */
export const REFERENCES: Readonly<Record<Kind, readonly Field[]>> = {
  source: [['into.*', 'source']],
  block: [],
  claim: [
    ['into.*', 'claim'],
    ['speaker.person', 'person'],
    ['speaker.group', 'group'],
    ['groups.*', 'group'],
    ['people.*', 'person'],
    ['places.*', 'place'],
    ['counters', 'claim'],
  ],
  coding: [['claim', 'claim']],
  event: [
    ['into.*', 'event'],
    ['actors.*.id', 'group', 'person'],
    ['actors.*.claim', 'claim'],
    ['targets.*', 'group', 'person', 'place'],
    ['place', 'place'],
    FIGURES,
    ['claims.*', 'claim'],
  ],
  relation: [
    ['into.*', 'relation'],
    ['from', 'group'],
    ['to', 'group', 'person'],
    ['claims.*', 'claim'],
  ],
  finding: [
    ['into.*', 'finding'],
    ['claims.*', 'claim'],
  ],
  person: [
    ['into.*', 'person'],
    NAMES,
    ['affiliation', 'group'],
    ['stands_for', 'group'],
    ['succeeds', 'person'],
    ['claims.*', 'claim'],
  ],
  place: [['into.*', 'place'], NAMES],
  group: [
    ['into.*', 'group'],
    NAMES,
    ['places.*', 'place'],
    ['stands_for', 'group'],
    ['founded.claim', 'claim'],
    ['ended.claim', 'claim'],
    FIGURES,
    ['claims.*', 'claim'],
  ],
  article: [],
};

const REF: readonly Named[] = ['group', 'person', 'place', 'event', 'finding', 'claim', 'source'];

/** Every reference in the content, those in prose included. */
export const referencesIn: (content: Content) => Reference[] = remembered(({ records }) =>
  Object.values(records)
    .flat()
    .flatMap((from: Entry) => referencesOf(from)),
);

const referencesOf = remembered((from: Entry): Reference[] => [
  ...REFERENCES[from.kind].flatMap(([pattern, ...kinds]) =>
    expand(from.value, pattern.split('.')).map(({ path, id }) => ({
      from,
      field: pattern.replaceAll('.*', ''),
      id,
      kinds,
      place: from.place(path),
    })),
  ),
  ...(from.body?.claims ?? []).map((mark) => ({
    from,
    field: '<Claim>',
    kinds: ['claim' as const],
    ...mark,
  })),
  ...(from.body?.refs ?? []).map((mark) => ({ from, field: '<Ref>', kinds: REF, ...mark })),
]);

function expand(value: unknown, pattern: readonly string[], path: Path = []): { path: Path; id: string }[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return typeof value === 'string' ? [{ path, id: value }] : [];
  if (step === '*') {
    return Array.isArray(value) ? value.flatMap((item, i) => expand(item, rest, [...path, i])) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return expand((value as Record<string, unknown>)[step], rest, [...path, step]);
}
