import type { Records } from '#src/schema/records.ts';
import type { Cache } from './cache.ts';
import { deskOf, type Tray } from './desk.ts';
import { framedAll } from './frame.ts';
import { refreshIds } from './editor-files.ts';
import type { Files } from './files.ts';
import { frozenDir, readFrozen } from './frozen.ts';
import type { Issue } from './issue.ts';
import { type Loaded, load } from './load.ts';

/** What a reading of the content came to. */
export interface Reading {
  /** There are other good records than before. */
  changed: boolean;
  /** The content is whole again, or no longer. */
  turned: boolean;
  errors: Issue[];
}

/** The content of a folder, read again on demand; while it holds mistakes the last good records stay. */
export class Preview {
  /** The last good records; `undefined` before any. */
  good: Records | undefined;
  errors: Issue[] = [];
  readonly #read: () => Promise<Loaded>;
  #shown: Files | undefined;
  #desk: () => Tray[] = () => [];

  constructor(read: () => Promise<Loaded>) {
    this.#read = read;
  }

  /** What the last good content leaves to do. */
  get desk(): Tray[] {
    return this.#desk();
  }

  /** Reads the content now. */
  async refresh(): Promise<Reading> {
    const { records, issues, content, files } = await this.#read();
    const wasWhole = this.errors.length === 0;
    this.errors = issues.filter(({ severity }) => severity === 'error');
    const changed = records !== null && (this.#shown === undefined || !areSame(files, this.#shown));
    if (changed) {
      this.good = records;
      this.#shown = files;
      this.#desk = () => deskOf(content, issues);
    }
    return { changed, turned: (this.errors.length === 0) !== wasWhole, errors: this.errors };
  }
}

function areSame(files: Files, others: Files): boolean {
  return files.size === others.size && [...files].every(([path, text]) => others.get(path) === text);
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
