import { deskOf } from './desk.ts';
import { framedAll } from './frame.ts';
import { refreshIds } from './editor-files.ts';
import { frozenDir, readFrozen } from './frozen.ts';
import type { Issue } from './issue.ts';
import { type Loaded, load } from './load.ts';
import type { Cache } from './read.ts';

/** What a reading of the content came to. */
export interface Reading {
  /** The records, or what is left to do, differ from the last good ones. */
  changed: boolean;
  /** The content is whole again, or no longer. */
  turned: boolean;
  errors: Issue[];
}

/** The content of a folder, read again on demand; while it holds mistakes the last good records stay. */
export class Preview {
  /** The last good records as JSON; `undefined` before any. */
  good: string | undefined;
  errors: Issue[] = [];
  /** What the last good content leaves to do, as JSON. */
  desk = '[]';
  readonly #read: () => Promise<Loaded>;

  constructor(read: () => Promise<Loaded>) {
    this.#read = read;
  }

  /** Reads the content now. */
  async refresh(): Promise<Reading> {
    const { records, issues, content } = await this.#read();
    const before = { good: this.good, desk: this.desk, whole: this.errors.length === 0 };
    if (records !== null) {
      this.good = JSON.stringify(records);
      this.desk = JSON.stringify(deskOf(content, issues));
    }
    this.errors = issues.filter(({ severity }) => severity === 'error');
    return {
      changed: this.good !== before.good || this.desk !== before.desk,
      turned: (this.errors.length === 0) !== before.whole,
      errors: this.errors,
    };
  }
}

/** A preview of a content folder: with drafts, or, for the site itself, without them and with its frozen pages checked. */
export function previewOf(dir: string, drafts: boolean): Preview {
  const cache: Cache = new Map();
  return new Preview(async () => {
    if (!drafts) return load(dir, { cache, frozen: readFrozen(frozenDir(dir)) });
    const loaded = await load(dir, { drafts, cache });
    // Completion may come a moment later, and a folder that cannot be written to is no reason to show nothing.
    void refreshIds(dir, loaded.content).catch(() => []);
    return loaded;
  });
}

/** All mistakes as one error. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** What heads the message in the page. */
  readonly title: string;
  /** Each mistake with its line, one below the other. */
  readonly framed: string;

  constructor(errors: readonly Issue[]) {
    const count = errors.length === 1 ? 'a mistake' : `${String(errors.length)} mistakes`;
    const title = `The content holds ${count}.`;
    const framed = framedAll(errors);
    super(`${title}\n\n${framed}`);
    this.title = title;
    this.framed = framed;
    // Where in our code it was noticed helps no editor.
    this.stack = `${this.name}: ${this.message}`;
  }
}
