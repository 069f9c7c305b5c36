import { lineAt, spliced } from './corpus.ts';
import type { Mutation } from './mutation.ts';
import { typo } from './typo.ts';

/** Something put into the prose before a word of it. */
const inserted = (name: string, text: string, options: { ownLine?: true } = {}): Mutation => ({
  name,
  invalid: true,
  make: (corpus) => {
    const {
      path,
      text: page,
      range,
    } = corpus.prose(options.ownLine ? /^[A-Z][^<\n]*$/m : /(?<=[a-z] )[a-z]+ [a-z]+(?= [a-z])/);
    const by = options.ownLine ? `${text}\n\n` : `${text} `;
    const line = lineAt(page, range.start);
    return {
      path,
      text: spliced(page, { start: range.start, end: range.start }, by),
      lines: [line, line + 1],
    };
  },
});

/** Mistakes in the prose of pages. */
export const PAGE_MUTATIONS: readonly Mutation[] = [
  inserted('an import', "import x from './x.js'", { ownLine: true }),
  inserted('an export', 'export const x = 1', { ownLine: true }),
  inserted('an expression', '{process.env.HOME}'),
  inserted('HTML', '<b>x</b>'),
  inserted('a script', '<script>alert(1)</script>'),
  inserted('a picture', '![x](https://example.org/x.png)'),
  inserted('a link that is a script', '[x](javascript:alert(1))'),
  inserted('a link from the root', '[x](/groups/boko-haram/)'),
  inserted('a component that there is not', '<Chart id="x" />'),
  inserted('a comment of HTML', '<!-- x -->'),
  inserted('a less-than sign before a figure', '<50'),
  inserted('a brace by itself', '{'),
  inserted('a fragment', '<>x</>'),
  {
    name: 'a component that is not closed',
    invalid: true,
    make: (corpus) => {
      const { path, text, range } = corpus.prose(/<\/Claim>/);
      return { path, text: spliced(text, range, ''), lines: [lineAt(text, range.start)] };
    },
  },
  {
    name: 'a slip in the name of a component',
    invalid: true,
    make: (corpus) => {
      const { path, text, range } = corpus.prose(/<Ref to="[^"]+">[^<]*<\/Ref>/);
      const name = typo('Ref', corpus.random, new Set(['Ref', 'ref']));
      const capital = name[0]?.toUpperCase() + name.slice(1);
      const by = text.slice(range.start, range.end).replaceAll('Ref', capital);
      return { path, text: spliced(text, range, by), lines: [lineAt(text, range.start)], meant: 'Ref' };
    },
  },
  {
    name: 'a slip in the name of an attribute',
    invalid: true,
    make: (corpus) => {
      const { path, text, range } = corpus.prose(/<Claim id="/);
      return {
        path,
        text: spliced(text, range, '<Claim idd="'),
        lines: [lineAt(text, range.start)],
        meant: 'id',
      };
    },
  },
  {
    name: 'a slip in an id that the prose links',
    invalid: true,
    make: (corpus) => {
      const { path, text, range, match } = corpus.prose(/(?<=<Ref to=")[^"]+/);
      const [meant] = match;
      const ids = new Set(corpus.spots.map(({ id }) => id));
      return {
        path,
        text: spliced(text, range, typo(meant, corpus.random, ids)),
        lines: [lineAt(text, range.start)],
        meant,
      };
    },
  },
  {
    name: 'a claim marked that there is not',
    invalid: true,
    make: (corpus) => {
      const { path, text, range } = corpus.prose(/(?<=<Claim id=")[^"]+/);
      return { path, text: spliced(text, range, 'nbc-2014-c9999'), lines: [lineAt(text, range.start)] };
    },
  },
  {
    name: 'a block that the source has not',
    invalid: true,
    make: (corpus) => {
      const { path, text, range } = corpus.prose(/(?<=<Block at=")[^"]+/, 'article');
      return { path, text: spliced(text, range, 'p999'), lines: [lineAt(text, range.start)] };
    },
  },
  {
    name: 'front matter without its end',
    invalid: true,
    make: (corpus) => {
      const { path, text } = corpus.spot(['group', 'article']);
      return { path, text: text.replace(/\n---[ \t]*\n/, '\n'), lines: 'any' };
    },
  },
  {
    name: 'no front matter',
    invalid: true,
    make: (corpus) => {
      const { path, text } = corpus.spot(['group', 'article']);
      return { path, text: text.slice(text.indexOf('\n---', 3) + 5), lines: [1] };
    },
  },
  {
    name: 'an id given to a heading',
    invalid: true,
    make: (corpus) => {
      const { path, text, range, match } = corpus.prose(/^## .*$/m, 'article');
      return { path, text: spliced(text, range, `${match[0]} {#x}`), lines: [lineAt(text, range.start)] };
    },
  },
];
