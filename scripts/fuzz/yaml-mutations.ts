import { KINDS, type Kind } from '#src/load/kind.ts';
import {
  type Corpus,
  fieldOf,
  type Field,
  lineAt,
  type Range,
  scalarsOf,
  spliced,
  type Spot,
} from './corpus.ts';
import type { Edit, Mutation } from './mutation.ts';
import { typo } from './typo.ts';

const LISTED: readonly Kind[] = ['claim', 'event', 'relation', 'finding', 'person', 'place'];
/** Fields that take one of a few words. */
const ENUMS: readonly (readonly [Kind, string])[] = [
  ['claim', 'kind'],
  ['claim', 'hedge'],
  ['claim', 'polarity'],
  ['event', 'kind'],
  ['relation', 'kind'],
  ['relation', 'mode'],
  ['relation', 'scope'],
  ['finding', 'kind'],
  ['place', 'precision'],
  ['group', 'kind'],
  ['group', 'region'],
  ['block', 'state'],
];
/** Fields that name other records. */
const REFERENCES: readonly (readonly [Kind, string, ...Kind[]])[] = [
  ['claim', 'groups', 'group'],
  ['claim', 'people', 'person'],
  ['claim', 'places', 'place'],
  ['event', 'place', 'place'],
  ['relation', 'from', 'group'],
  ['relation', 'to', 'group', 'person'],
  ['group', 'places', 'place'],
  ['person', 'affiliation', 'group'],
];

function edit({ path, text }: Spot, range: Range, by: string, more: Partial<Edit> = {}): Edit {
  return { path, text: spliced(text, range, by), lines: [lineAt(text, range.start)], ...more };
}

function field(spot: Spot, key: string): Field {
  const found = fieldOf(spot, key);
  if (found === undefined) throw new Error(`${spot.id} has no ${key}`);
  return found;
}

/** A record of these kinds and one of its fields that stands on one line. */
function simple(corpus: Corpus, kinds: readonly Kind[]): { spot: Spot; field: Field } {
  for (;;) {
    const spot = corpus.spot(kinds);
    const found = corpus.random.of(spot.fields);
    const text = spot.text.slice(found.range.start, found.range.end);
    if (!text.includes('\n') && !/^[[{|>]/.test(text) && found.key !== 'id') return { spot, field: found };
  }
}

const at = (offset: number): Range => ({ start: offset, end: offset });

/** A value in the place of another, with the mistake on its line. */
const valued = (name: string, kind: Kind, key: string, by: string): Mutation => ({
  name,
  invalid: true,
  make: (corpus) => {
    const spot = corpus.spot([kind], key);
    return edit(spot, field(spot, key).range, by);
  },
});

/** What breaks the YAML itself. */
const SYNTAX: readonly Mutation[] = [
  {
    name: 'a quote that is never closed',
    invalid: true,
    make: (corpus) => {
      const { spot, field: found } = simple(corpus, LISTED);
      return edit(spot, at(found.range.start), corpus.random.of(['"', "'"]));
    },
  },
  {
    name: 'a tab for indentation',
    invalid: true,
    make: (corpus) => {
      const { spot, field: found } = simple(corpus, LISTED);
      const start = spot.text.lastIndexOf('\n', found.keyRange.start) + 1;
      return edit(spot, { start, end: found.keyRange.start }, '\t');
    },
  },
  {
    name: 'a second colon in a value without quotes',
    invalid: true,
    make: (corpus) => {
      const { spot, field: found } = simple(corpus, LISTED);
      return edit(spot, at(found.range.end), ': more');
    },
  },
  {
    name: 'no space after a colon',
    invalid: true,
    make: (corpus) => {
      const { spot, field: found } = simple(corpus, LISTED);
      return edit(spot, { start: found.keyRange.end, end: found.range.start }, ':', {
        lines: [-1, 0, 1].map((n) => lineAt(spot.text, found.keyRange.start) + n),
      });
    },
  },
  {
    name: 'a key that is further in than the others',
    invalid: true,
    make: (corpus) => {
      const { spot, field: found } = simple(corpus, LISTED);
      const line = lineAt(spot.text, found.keyRange.start);
      return edit(spot, at(found.keyRange.start), '   ', { lines: [line - 1, line, line + 1] });
    },
  },
  {
    name: 'a bracket that is never closed',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot(['claim'], 'groups');
      const { range } = field(spot, 'groups');
      const line = lineAt(spot.text, range.start);
      return edit(spot, { start: range.end - 1, end: range.end }, '', { lines: [line, line + 1, line + 2] });
    },
  },
  {
    name: 'a record without its dash',
    invalid: true,
    make: (corpus) => {
      for (;;) {
        const spot = corpus.spot(LISTED);
        const start = spot.text.lastIndexOf('\n', spot.range.start) + 1;
        if (start === 0) continue;
        const line = lineAt(spot.text, start);
        return edit(spot, { start, end: spot.range.start }, '  ', { lines: [line - 1, line, line + 1] });
      }
    },
  },
  {
    name: 'an anchor',
    invalid: true,
    make: (corpus) => {
      const { spot, field: found } = simple(corpus, LISTED);
      return edit(spot, at(found.range.start), '&x ');
    },
  },
  {
    name: 'aliases of aliases without end',
    invalid: true,
    make: (corpus) => {
      const path = corpus.random.of(
        [...corpus.files.keys()].filter((name) => name.startsWith('data/places')),
      );
      const lines = ['- &a [x, x, x, x, x, x, x, x, x]'];
      for (let i = 0; i < 30; i += 1) {
        const name = String.fromCharCode(98 + (i % 25)) + String(i);
        const last = i === 0 ? 'a' : String.fromCharCode(98 + ((i - 1) % 25)) + String(i - 1);
        lines.push(`- &${name} [${Array(9).fill(`*${last}`).join(', ')}]`);
      }
      return { path, text: `${lines.join('\n')}\n`, lines: 'any' };
    },
  },
  {
    name: 'a tag',
    invalid: true,
    make: (corpus) => {
      const { spot, field: found } = simple(corpus, LISTED);
      return edit(spot, at(found.range.start), '!!python/object ');
    },
  },
  {
    name: 'marks of a merge that was not finished',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot(LISTED);
      const start = spot.text.lastIndexOf('\n', spot.range.start) + 1;
      const line = lineAt(spot.text, start);
      return edit(spot, at(start), '<<<<<<< HEAD\n=======\n>>>>>>> other\n', {
        lines: [line, line + 1, line + 2],
      });
    },
  },
  {
    name: 'the same key twice',
    invalid: true,
    make: (corpus) => {
      const { spot, field: found } = simple(corpus, LISTED);
      const line = lineAt(spot.text, found.keyRange.start);
      const again = `${found.key}: ${spot.text.slice(found.range.start, found.range.end)}\n  `;
      return edit(spot, at(found.keyRange.start), again, { lines: [line, line + 1] });
    },
  },
  {
    name: 'thousands of brackets',
    invalid: true,
    make: (corpus) => {
      const { spot, field: found } = simple(corpus, LISTED);
      return edit(spot, found.range, '['.repeat(20_000));
    },
  },
];

/** What is of another type than it should be. */
const TYPES: readonly Mutation[] = [
  valued('a word for a number', 'place', 'lon', 'east'),
  valued('a number out of range', 'place', 'lat', '123.4'),
  valued('a list for a word', 'claim', 'kind', '[fact]'),
  valued('a word for a list', 'claim', 'groups', 'islamic-state'),
  valued('a map for a text', 'claim', 'text', '{ en: text }'),
  valued('a list of lists', 'claim', 'groups', '[[islamic-state]]'),
  {
    name: 'a value left out',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot(['claim']);
      const key = corpus.random.of(['text', 'kind', 'hedge', 'speaker', 'at']);
      const { range } = field(spot, key);
      return edit(spot, range, '', {
        lines: [lineAt(spot.text, range.start), lineAt(spot.text, field(spot, key).keyRange.start)],
      });
    },
  },
  {
    name: 'a field left out',
    invalid: true,
    make: (corpus) => {
      const [kind, key] = corpus.random.of([
        ['claim', 'kind'],
        ['claim', 'hedge'],
        ['event', 'title'],
        ['event', 'date'],
        ['relation', 'to'],
        ['relation', 'mode'],
        ['finding', 'text'],
        ['place', 'precision'],
        ['person', 'role'],
      ] as const);
      const spot = corpus.spot([kind], key);
      const found = field(spot, key);
      const end =
        found.keyRange.start + spot.text.slice(found.keyRange.start, found.range.end).trimEnd().length;
      return edit(spot, { start: found.keyRange.start, end }, `# gone`, {
        lines: [lineAt(spot.text, spot.range.start)],
      });
    },
  },
  {
    name: 'a record that is only a word',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot(['place', 'person', 'finding']);
      return edit(spot, spot.range, 'word\n');
    },
  },
];

/** Keys, enums and ids with a slip in them. */
const WORDS: readonly Mutation[] = [
  {
    name: 'a slip in a key',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot([...LISTED, 'group', 'article']);
      const found = corpus.random.of(spot.fields);
      const keys = new Set(Object.keys((KINDS[spot.kind].schema as unknown as { shape: object }).shape));
      return edit(spot, found.keyRange, typo(found.key, corpus.random, keys), { meant: found.key });
    },
  },
  {
    name: 'a key that there is not',
    invalid: true,
    make: (corpus) => {
      const { spot, field: found } = simple(corpus, LISTED);
      return edit(
        spot,
        at(found.keyRange.start),
        `${corpus.random.of(['colour', 'author', 'rating', '__proto__', 'constructor'])}: red\n  `,
      );
    },
  },
  {
    name: 'a slip in a word of a list of words',
    invalid: true,
    make: (corpus) => {
      const [kind, key] = corpus.random.of(ENUMS);
      const spot = corpus.spot([kind], key);
      const { range } = field(spot, key);
      const meant = spot.text.slice(range.start, range.end);
      const others = new Set(
        corpus.spots
          .filter((one) => one.kind === kind)
          .flatMap((one) => {
            const known = fieldOf(one, key);
            return known === undefined ? [] : [one.text.slice(known.range.start, known.range.end)];
          }),
      );
      return edit(spot, range, typo(meant, corpus.random, others), { meant });
    },
  },
  {
    name: 'a word of a list of words in capitals',
    invalid: true,
    make: (corpus) => {
      const [kind, key] = corpus.random.of(ENUMS);
      const spot = corpus.spot([kind], key);
      const { range } = field(spot, key);
      const meant = spot.text.slice(range.start, range.end);
      return edit(spot, range, meant.toUpperCase(), { meant });
    },
  },
  {
    name: 'a word that is on no list of words',
    invalid: true,
    make: (corpus) => {
      const [kind, key] = corpus.random.of(ENUMS);
      const spot = corpus.spot([kind], key);
      return edit(spot, field(spot, key).range, 'quux');
    },
  },
  {
    name: 'a slip in an id that is named',
    invalid: true,
    make: (corpus) => {
      const [kind, key, ...kinds] = corpus.random.of(REFERENCES);
      for (;;) {
        const spot = corpus.spot([kind], key);
        const named = scalarsOf(field(spot, key));
        if (named.length === 0) continue;
        const { value, range } = corpus.random.of(named);
        return edit(spot, range, typo(value, corpus.random, new Set(corpus.ids(...kinds))), { meant: value });
      }
    },
  },
  {
    name: 'an id of a record of another kind',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot(['claim'], 'places');
      const [first] = scalarsOf(field(spot, 'places'));
      return edit(spot, first?.range ?? field(spot, 'places').range, 'boko-haram');
    },
  },
  {
    name: 'an id of no record',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot(['event'], 'claims');
      return edit(spot, field(spot, 'claims').range, '[no-2099-c01]');
    },
  },
  {
    name: 'an id that is none',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot(LISTED);
      return edit(
        spot,
        field(spot, 'id').range,
        corpus.random.of(['Some_Id', 'two words', '-x', 'é-x', "''"]),
      );
    },
  },
  {
    name: 'an id that is taken',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot(['event', 'finding', 'place', 'person']);
      const taken = corpus.random.of(corpus.ids(spot.kind).filter((id) => id !== spot.id));
      return edit(spot, field(spot, 'id').range, taken, { lines: 'any' });
    },
  },
  {
    name: 'a record written twice',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot(['place', 'person', 'finding', 'event']);
      const record = `\n- ${spot.text.slice(spot.range.start, spot.range.end).trimEnd()}\n`;
      return { path: spot.path, text: spot.text + record, lines: 'any' };
    },
  },
  {
    name: 'a published record deleted',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot(LISTED);
      const start = spot.text.lastIndexOf('- ', spot.range.start);
      return { path: spot.path, text: spliced(spot.text, { start, end: spot.range.end }, ''), lines: 'any' };
    },
  },
  {
    name: 'the same id twice in a list',
    invalid: true,
    make: (corpus) => {
      for (;;) {
        const spot = corpus.spot(['claim'], 'groups');
        const [first] = scalarsOf(field(spot, 'groups'));
        if (first !== undefined) return edit(spot, at(first.range.start), `${first.value}, `);
      }
    },
  },
];

const DATES: readonly Mutation[] = [
  valued('a day that there is not', 'event', 'date', "'2015-02-30'"),
  valued('a date in words', 'event', 'date', '10 November 2014'),
  valued('a date the American way', 'event', 'date', '11/10/2014'),
  valued('a month that there is not', 'event', 'date', "'2014-13'"),
  valued('an event after its sources', 'event', 'date', "'2031-01-01'"),
  valued('a span that ends before it begins', 'event', 'date', '2016/2014'),
];

const ENCODINGS: readonly Mutation[] = [
  ...(
    [
      ['a character that turns the line', '\u202e'],
      ['a character of no width', '\u200b'],
      ['a control character', '\u0007'],
      ['a NUL', '\0'],
      ['a replacement character', '\ufffd'],
      ['a soft hyphen', '\xad'],
    ] as const
  ).map(([name, character]): Mutation => ({
    name,
    invalid: true,
    make: (corpus) => {
      const { spot, field: found } = simple(corpus, LISTED);
      return edit(spot, at(found.range.end), character);
    },
  })),
  {
    name: 'a lone surrogate as an escape',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot(['person'], 'role');
      return edit(spot, field(spot, 'role').range, '"x \\uD800 y"');
    },
  },
  {
    name: 'a byte that is no UTF-8',
    invalid: true,
    make: (corpus) => {
      const { spot, field: found } = simple(corpus, LISTED);
      const bytes = Buffer.from(spot.text);
      const offset = Buffer.byteLength(spot.text.slice(0, found.range.start));
      return {
        path: spot.path,
        text: Buffer.concat([bytes.subarray(0, offset), Buffer.from([0xe9]), bytes.subarray(offset)]),
        lines: [lineAt(spot.text, found.range.start)],
      };
    },
  },
  {
    name: 'UTF-16',
    invalid: true,
    make: (corpus) => {
      const { path, text } = corpus.spot([...LISTED, 'group', 'article']);
      return { path, text: Buffer.from(`\ufeff${text}`, 'utf16le'), lines: [1] };
    },
  },
  {
    name: 'a byte order mark',
    invalid: true,
    make: (corpus) => {
      const { path, text } = corpus.spot([...LISTED, 'group', 'article']);
      return { path, text: `\ufeff${text}`, lines: [1] };
    },
  },
];

/** Mistakes in YAML: syntax, types, words, dates, characters. */
export const YAML_MUTATIONS: readonly Mutation[] = [...SYNTAX, ...TYPES, ...WORDS, ...DATES, ...ENCODINGS];
