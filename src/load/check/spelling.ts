import { remembered } from '#src/atlas/remembered.ts';
import type { Content, Entry } from '../content.ts';
import { issueAt, type Issue } from '../issue.ts';
import { ownWords, type OwnWords } from '../own-words.ts';
import { folded } from './names.ts';

/** Shorter words have too many neighbours; longer ones are no names. */
const SHORTEST = 6;
const LONGEST = 40;
const WORD = /[\p{L}\p{M}]+(?:[’'‘][\p{L}\p{M}]+)*/gu;
/** What a name may end with and be another word: Iraqis, Syrian, Germany. */
const ENDINGS = ['s', 'y', 'n', 'an', 'i', 'is', 'ns', 'ans', 'ese', 'ist', 'ists'];

/**
 * Warns of names that are one slip away from a name on record: a letter too many, too few, another, or two out of order.
 * Words that also stand somewhere with a small letter are no names.
 */
export function checkSpelling(content: Content): Issue[] {
  const words = ownWords(content);
  const common = commonIn(content, words);
  const names = namesIn(content, common);
  const near = neighbours(names);
  const meant = new Map<string, string | undefined>();
  return words.flatMap((own) =>
    wordsOf(own).capitalised.flatMap((word) => {
      if (!meant.has(word)) {
        const key = folded(word);
        const right = key.length < SHORTEST || key.length > LONGEST || common.has(key) || isForm(key, names);
        meant.set(word, right ? undefined : names.get(slipOf(key, near) ?? ''));
      }
      const name = meant.get(word);
      if (name === undefined) return [];
      return [
        issueAt(own.place, {
          code: 'misspelt-name',
          severity: 'warning',
          what: `“${word}” is nearly a name on record, and is none.`,
          why: 'A search for the name would pass over it.',
          suggestion: name,
          fix: 'Correct it; if it is right, add it to the `names` of its record.',
          words: word,
        }),
      ];
    }),
  );
}

/** The words of an editor's text, by how they begin. */
const wordsOf = remembered(({ text }: OwnWords) => ({
  capitalised: capitalised(text),
  small: small([text]),
}));

function capitalised(text: string): string[] {
  return (text.match(WORD) ?? [])
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.replace(/[’']s$/, ''));
}

function small(texts: readonly string[]): Set<string> {
  // The same few words over and over: each is compared once.
  const written = new Set(texts.flatMap((text) => text.match(WORD) ?? []));
  return new Set([...written].filter((word) => /^\p{Ll}/u.test(word)).map(folded));
}

/** Words that stand somewhere without a capital. */
function commonIn(content: Content, words: readonly OwnWords[]): Set<string> {
  const common = small([
    ...content.records.coding.map(({ value }) => value.second?.text ?? ''),
    ...content.records.event.flatMap(({ value }) => value.figures.map(({ what, unit }) => `${what} ${unit}`)),
  ]);
  for (const own of words) for (const word of wordsOf(own).small) common.add(word);
  return common;
}

/** The words of all names on record, by how they are compared. */
function namesIn(content: Content, common: ReadonlySet<string>): Map<string, string> {
  const entries: Entry<'group' | 'person' | 'place'>[] = [
    ...content.records.group,
    ...content.records.person,
    ...content.records.place,
  ];
  const written = [
    ...entries.flatMap(({ value }) => [value.name, ...value.names.map(({ text }) => text)]),
    ...content.records.source.flatMap(({ value }) => [value.outlet, value.title, ...value.authors]),
  ];
  return new Map(
    written
      .flatMap(capitalised)
      .map((word) => [folded(word), word] as const)
      .filter(([key]) => key.length >= SHORTEST - 1 && key.length <= LONGEST && !common.has(key)),
  );
}

/** Names by what is left of them without any one letter: two words a slip apart have such a rest in common. */
function neighbours(names: ReadonlyMap<string, string>): Map<string, string[]> {
  const near = new Map<string, string[]>();
  for (const name of names.keys()) {
    for (const rest of rests(name)) near.set(rest, [...(near.get(rest) ?? []), name]);
  }
  return near;
}

function rests(word: string): string[] {
  return [word, ...Array.from(word, (_letter, i) => word.slice(0, i) + word.slice(i + 1))];
}

function slipOf(word: string, near: ReadonlyMap<string, readonly string[]>): string | undefined {
  const found = new Set(rests(word).flatMap((rest) => near.get(rest) ?? []));
  return [...found].sort().find((name) => isSlip(word, name));
}

/** Whether a word is a name on record, or formed from one. */
function isForm(word: string, names: ReadonlyMap<string, string>): boolean {
  return ['', ...ENDINGS].some(
    (ending) =>
      names.has(word + ending) ||
      (word.endsWith(ending) && names.has(word.slice(0, word.length - ending.length))),
  );
}

/** Whether two words are one slip apart. */
export function isSlip(word: string, name: string): boolean {
  if (word === name) return false;
  const [short = '', long = ''] = [word, name].sort((a, b) => a.length - b.length);
  if (long.length > short.length) return rests(long).slice(1).includes(short);
  const unlike = [...word].map((_letter, i) => i).filter((i) => word[i] !== name[i]);
  const [a = 0, b = 0] = unlike;
  if (unlike.length === 1) return true;
  return unlike.length === 2 && b === a + 1 && word[a] === name[b] && word[b] === name[a];
}
