import type { Corpus } from './corpus.ts';

/** An edit of the content, and what should be said of it. */
export interface Edit {
  path: string;
  /** The file as it is after the edit; `null`: it is gone. */
  text: string | Uint8Array | null;
  /** Lines of that file of which one should be named; `'any'` where the mistake has no line of its own. */
  lines: readonly number[] | 'any';
  /** What should be suggested. */
  meant?: string;
}

/** A way of editing the content. */
export interface Mutation {
  name: string;
  /** Whether the content is then wrong; else it must not be refused. */
  invalid: boolean;
  make: (corpus: Corpus) => Edit;
}
