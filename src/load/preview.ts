import type { Records } from '#src/schema/records.ts';
import type { Cache } from './cache.ts';
import { deskOf, type Tray } from './desk.ts';
import { framedAll } from './frame.ts';
import { refreshIds } from './editor-files.ts';
import type { Files } from './files.ts';
import { frozenDir, readFrozen } from './frozen.ts';
import type { Issue } from './issue.ts';
import { type Loaded, load, type Options } from './load.ts';

/** What a reading of the content came to. */
export interface Reading {
  /** There are other good records than before. */
  changed: boolean;
  /** The content is whole again, or no longer. */
  turned: boolean;
  errors: Issue[];
}

type Read = (options: Pick<Options, 'files' | 'warnings'>) => Promise<Loaded>;

/** The content of a folder, read again on demand; while it holds mistakes the last good records stay. */
export class Preview {
  /** The last good records; `undefined` before any. */
  good: Records | undefined;
  /** How many good readings there were that differed from the one before. */
  reading = 0;
  errors: Issue[] = [];
  readonly #read: Read;
  #shown: Files | undefined;

  constructor(read: Read) {
    this.#read = read;
  }

  /** What the last good content leaves to do; nobody waits for warnings before. */
  async desk(): Promise<Tray[]> {
    if (this.#shown === undefined) return [];
    const { content, issues } = await this.#read({ files: this.#shown });
    return deskOf(content, issues);
  }

  /** Reads the content now. */
  async refresh(): Promise<Reading> {
    const { records, issues, files } = await this.#read({ warnings: false });
    const wasWhole = this.errors.length === 0;
    this.errors = issues.filter(({ severity }) => severity === 'error');
    const changed = records !== null && (this.#shown === undefined || !areSame(files, this.#shown));
    if (changed) {
      this.good = records;
      this.reading += 1;
      this.#shown = files;
    }
    return { changed, turned: (this.errors.length === 0) !== wasWhole, errors: this.errors };
  }
}

function areSame(files: Files, others: Files): boolean {
  return files.size === others.size && [...files].every(([path, text]) => others.get(path) === text);
}

/** In milliseconds: what completes ids while an editor types is written when the page has been shown. */
const COMPLETED_MS = 1000;

/** A preview of a content folder: with drafts, or, for the site itself, without them and with its frozen pages checked. */
export function previewOf(dir: string, drafts: boolean): Preview {
  const cache: Cache = new Map();
  return new Preview(async (options) => {
    if (!drafts) return load(dir, { ...options, cache, frozen: readFrozen(frozenDir(dir)) });
    const loaded = await load(dir, { ...options, drafts, cache });
    // The page is what an editor waits for, and a folder that cannot be written to is no reason to show nothing.
    setTimeout(() => void refreshIds(dir, loaded.content).catch(() => []), COMPLETED_MS).unref();
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
