import { fieldOf, lineAt, spliced } from './corpus.ts';
import type { Mutation } from './mutation.ts';

const LISTED = ['claim', 'event', 'relation', 'finding', 'person', 'place'] as const;

const whole = (name: string, change: (text: string) => string): Mutation => ({
  name,
  invalid: false,
  make: (corpus) => {
    const { path, text } = corpus.spot([...LISTED, 'group', 'article']);
    return { path, text: change(text), lines: 'any' };
  },
});

/** Edits that change nothing that is published, or say what they change. */
export const HARMLESS: readonly Mutation[] = [
  whole('blank lines at the end', (text) => `${text}\n\n`),
  whole('line ends of Windows', (text) => text.replaceAll('\n', '\r\n')),
  {
    name: 'a comment',
    invalid: false,
    make: (corpus) => {
      const spot = corpus.spot(LISTED);
      const start = spot.text.lastIndexOf('\n', spot.range.start) + 1;
      return {
        path: spot.path,
        text: spliced(spot.text, { start, end: start }, '# a comment: with "signs" {\n'),
        lines: [lineAt(spot.text, start)],
      };
    },
  },
  {
    name: 'fields in another order',
    invalid: false,
    make: (corpus) => {
      const spot = corpus.spot(['place', 'person']);
      const lines = spot.text.slice(spot.range.start, spot.range.end).trimEnd();
      const parts = spot.fields.map(({ keyRange }, i) => {
        const end = spot.fields[i + 1]?.keyRange.start ?? spot.range.start + lines.length;
        return spot.text.slice(keyRange.start, end).trimEnd();
      });
      const [first = '', ...others] = parts;
      const text = [first, ...others.toReversed()].join('\n  ');
      return {
        path: spot.path,
        text: spliced(spot.text, { start: spot.range.start, end: spot.range.start + lines.length }, text),
        lines: 'any',
      };
    },
  },
  {
    name: 'quotes around a word',
    invalid: false,
    make: (corpus) => {
      const spot = corpus.spot(['claim'], 'kind');
      const range = fieldOf(spot, 'kind')?.range ?? spot.range;
      return {
        path: spot.path,
        text: spliced(spot.text, range, `"${spot.text.slice(range.start, range.end)}"`),
        lines: 'any',
      };
    },
  },
  {
    name: 'a sentence reworded, and why',
    invalid: false,
    make: (corpus) => {
      const spot = corpus.spot(['finding'], 'text');
      const range = fieldOf(spot, 'text')?.range ?? spot.range;
      const by = `>-\n    The two claims were compared once more.\n  change: A plainer sentence.\n`;
      return {
        path: spot.path,
        text: spliced(spot.text, { start: range.start, end: range.end }, by),
        lines: 'any',
      };
    },
  },
  {
    name: 'a draft that is unfinished',
    invalid: false,
    make: (corpus) => ({
      path: 'data/places/more.yaml',
      text: `- id: new-place-${String(corpus.random.below(1000))}\n  name: TODO\n  lon: TODO\n  lat: TODO\n  precision: TODO\n  status: draft\n`,
      lines: 'any',
    }),
  },
  {
    name: 'a new record',
    invalid: false,
    make: (corpus) => {
      const spot = corpus.spot(['finding']);
      const text = spot.text
        .slice(spot.range.start, spot.range.end)
        .trimEnd()
        .replace(/^id: .*/, `id: made-up-${String(corpus.random.below(1000))}`);
      return { path: spot.path, text: `${spot.text.trimEnd()}\n\n- ${text}\n`, lines: 'any' };
    },
  },
  {
    name: 'a note with signs of every kind',
    invalid: false,
    make: (corpus) => {
      const spot = corpus.spot(['place'], 'precision');
      if (fieldOf(spot, 'note') !== undefined) return { path: spot.path, text: spot.text, lines: 'any' };
      const end = fieldOf(spot, 'precision')?.range.end ?? spot.range.end;
      const by =
        '\n  note: \'<script>alert(1)</script> {braces} [x](javascript:y) "quotes" بوكو حرام 🙂 `code`\'';
      return { path: spot.path, text: spliced(spot.text, { start: end, end }, by), lines: 'any' };
    },
  },
];
