import type { Mutation } from './mutation.ts';

/** Mistakes of whole files. */
export const FILE_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a file cut off',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot(['claim', 'event', 'relation', 'place', 'group', 'article']);
      const end = 1 + corpus.random.below(Math.floor(spot.text.length * 0.9));
      return { path: spot.path, text: spot.text.slice(0, end), lines: 'any' };
    },
  },
  {
    name: 'an empty file',
    invalid: true,
    make: (corpus) => ({
      path: corpus.spot(['claim', 'event', 'place', 'group', 'article']).path,
      text: '',
      lines: [1],
    }),
  },
  {
    name: 'a file of comments only',
    invalid: true,
    make: (corpus) => ({
      path: corpus.spot(['claim', 'event', 'place']).path,
      text: '# nothing\n',
      lines: [1],
    }),
  },
  {
    name: 'a file deleted',
    invalid: true,
    make: (corpus) => ({
      path: corpus.spot(['claim', 'event', 'place', 'group', 'article']).path,
      text: null,
      lines: 'any',
    }),
  },
  {
    name: 'a file of another name',
    invalid: true,
    make: (corpus) => ({
      path: `data/${corpus.random.of(['claim/x.yaml', 'event.yml', 'sources.json', 'groups.mdx'])}`,
      text: '[]\n',
      lines: [1],
    }),
  },
  {
    name: 'a file of claims of no source',
    invalid: true,
    make: (corpus) => {
      const spot = corpus.spot(['claim']);
      return { path: 'data/claims/nobody-2019.yaml', text: spot.text, lines: 'any' };
    },
  },
  {
    name: 'bytes at random',
    invalid: true,
    make: (corpus) => {
      const { path } = corpus.spot(['claim', 'event', 'group', 'article']);
      return { path, text: Uint8Array.from({ length: 4000 }, () => corpus.random.below(256)), lines: 'any' };
    },
  },
  {
    name: 'a file of five million characters',
    invalid: true,
    make: (corpus) => ({
      path: corpus.spot(['event']).path,
      text: `- ${'x'.repeat(5_000_000)}\n`,
      lines: [1],
    }),
  },
  {
    name: 'JSON in the place of YAML, of another shape',
    invalid: true,
    make: (corpus) => ({ path: corpus.spot(['event']).path, text: '{"events": []}\n', lines: [1] }),
  },
];
