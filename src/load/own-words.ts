import { remembered } from '#src/atlas/remembered.ts';
import type { Content, Entry } from './content.ts';
import type { Place } from './issue.ts';
import type { Kind } from './kind.ts';
import type { Sentence } from './sentences.ts';

/** Some words of the atlas. */
export interface OwnWords {
  text: string;
  place: Place;
  /** What stands around them: they themselves, or the whole sentence. */
  within: string;
  /** They say what a source says. */
  claimed: boolean;
}

/** The fields in which an editor writes, apart from those that are copied from a source. */
const FIELDS = {
  claim: ['text', 'date_note', 'note'],
  event: ['title', 'date_note', 'note'],
  relation: ['limit', 'date_note', 'note'],
  finding: ['text', 'note'],
  group: ['summary', 'note'],
  person: ['role', 'note'],
  place: ['note'],
  article: ['summary', 'limits', 'note'],
  block: ['reason'],
} as const satisfies Partial<Record<Kind, readonly string[]>>;

/** All that editors have written in words of their own, in fields and in prose. */
export const ownWords: (content: Content) => OwnWords[] = remembered(({ records }) =>
  (Object.keys(FIELDS) as Writing[])
    .flatMap((kind) => records[kind] as Entry<Writing>[])
    .flatMap((entry) => wordsOf(entry)),
);

type Writing = keyof typeof FIELDS;

const wordsOf = remembered((entry: Entry<Writing>): OwnWords[] => [
  ...FIELDS[entry.kind].flatMap((field) => {
    const text: unknown = Reflect.get(entry.value, field);
    if (typeof text !== 'string') return [];
    const claimed = entry.kind === 'claim' && field === 'text';
    return [{ text, place: entry.place([field]), within: text, claimed }];
  }),
  ...(entry.body?.sentences ?? []).flatMap(wordsIn),
]);

function wordsIn({ pieces }: Sentence): OwnWords[] {
  const within = pieces.map(({ text }) => text).join('');
  return pieces.map((piece) => ({ ...piece, within }));
}
