import { randomLcg } from 'd3';
import { ENTRY_TYPES, type Entry } from '../../src/search/entry.ts';

/** Types of record that have a name; others have a sentence. */
const NAMED: ReadonlySet<string> = new Set(['group', 'person', 'place']);

/**
 * Entries on record and made-up ones beside them, `count` in all. A made-up one is of the type of one on record, which
 * gives its date, topics and kind; its name is made of the words of names on record of that type, some of them of two
 * halves, so that there are new words; its sentence of two halves of sentences. The same `count` gives the same entries.
 */
export function syntheticEntries(entries: readonly Entry[], count: number): Entry[] {
  const random = randomLcg(count / 100_003);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)];
    if (one === undefined) throw new Error('there is nothing on record to make entries of');
    return one;
  };
  const of = Object.fromEntries(
    ENTRY_TYPES.map((type) => [type, entries.filter((entry) => entry.type === type)]),
  );
  const wordsOf = (type: string) =>
    (of[type] ?? []).flatMap(({ title, names }) => [title, ...names]).flatMap((name) => name.split(/\s+/));
  const parts = Object.fromEntries([...NAMED].map((type) => [type, wordsOf(type)]));
  const subjects = entries.filter(({ type }) => NAMED.has(type));

  const word = (type: string) => {
    const list = parts[type] ?? [];
    return random() < 0.5 ? pick(list) : half(pick(list), 0) + half(pick(list), 1).toLowerCase();
  };
  const name = (type: string) =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => word(type)).join(' ');
  const sentence = (type: string) => {
    const list = of[type] ?? [];
    return `${halfOfSentence(pick(list).title, 0)} ${halfOfSentence(pick(list).title, 1)}`;
  };
  const made = Array.from({ length: Math.max(0, count - entries.length) }, (_, i): Entry => {
    const model = pick(entries);
    const isNamed = NAMED.has(model.type);
    const id = `made-up-${i + 1}`;
    return {
      ...model,
      id,
      url: `/made-up/${id}/`,
      title: isNamed ? name(model.type) : sentence(model.type),
      names: isNamed ? Array.from({ length: Math.floor(random() * 4) }, () => name(model.type)) : [],
      about: model.about.map(() => pick(subjects).id),
    };
  });
  return [...entries, ...made].slice(0, count);
}

/** The beginning or the end of a word. */
function half(text: string, which: 0 | 1): string {
  const letters = [...text];
  const middle = Math.ceil(letters.length / 2);
  return (which === 0 ? letters.slice(0, middle) : letters.slice(middle)).join('');
}

function halfOfSentence(text: string, which: 0 | 1): string {
  const list = text.split(' ');
  const middle = Math.ceil(list.length / 2);
  return (which === 0 ? list.slice(0, middle) : list.slice(middle)).join(' ');
}
