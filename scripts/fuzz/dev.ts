import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { filesIn, type Files } from '#src/load/files.ts';
import { load } from '#src/load/load.ts';
import type { Cache } from '#src/load/cache.ts';
import { devServer } from '../dev-server.ts';
import { copyProject } from '../project-copy.ts';
import { judged, MUTATIONS } from './content.ts';
import { Corpus } from './corpus.ts';
import { Random } from './random.ts';

/** How long the page may take to say what is wrong, or to be well again. */
const PATIENCE = 10_000;

/** Bad edits under `npm run dev`: the page must say each, and be well again once it is taken back. */
export async function fuzzDev(seed: number, count: number): Promise<boolean> {
  const files = await filesIn('content');
  const edits = await badEdits(files, seed, count);
  const dir = mkdtempSync(join(tmpdir(), 'atlas-dev-'));
  copyProject(dir);
  const dev = await devServer(dir, '/claims/nbc-2014-c01/');
  const said: number[] = [];
  const well: number[] = [];
  const told = { silent: 0, dead: 0, unwell: 0 };
  try {
    for (const { name, path, text, place } of edits) {
      const file = join(dir, 'content', path);
      const before = files.get(path);
      const begun = performance.now();
      mkdirSync(dirname(file), { recursive: true });
      if (text === null) rmSync(file);
      else writeFileSync(file, text);
      const seen = await shown(dev.page, place);
      if (seen) said.push(performance.now() - begun);
      else {
        told.silent += 1;
        console.error(`not said in the page: ${name}, ${place}`);
      }
      const answer = await fetch(`${dev.root}/people/`).catch(() => null);
      if (!dev.isAlive() || answer?.ok !== true) told.dead += 1;
      const restored = performance.now();
      if (typeof before === 'string') writeFileSync(file, before);
      else rmSync(file);
      if (await recovered(dev.page)) well.push(performance.now() - restored);
      else {
        told.unwell += 1;
        console.error(`not well again: ${name}, ${path}`);
        await dev.page.reload();
      }
    }
  } finally {
    await dev.close();
    rmSync(dir, { recursive: true, force: true });
  }
  console.log(`${String(count)} bad edits under npm run dev
server alive and its last good page there: ${String(count - told.dead)}
message in the page: ${String(said.length)}, after ${spread(said)}
well again: ${String(well.length)}, after ${spread(well)}`);
  return told.silent + told.dead + told.unwell === 0 && Math.max(...well) <= 2000;
}

interface BadEdit {
  name: string;
  path: string;
  text: string | Uint8Array | null;
  /** Where the first mistake is, as it must stand in the message. */
  place: string;
}

async function badEdits(files: Files, seed: number, count: number): Promise<BadEdit[]> {
  const corpus = new Corpus(files, new Random(seed));
  const cache: Cache = new Map();
  await load('content', { files, cache });
  const kinds = MUTATIONS.filter(({ invalid }) => invalid);
  const result: BadEdit[] = [];
  for (let i = 0; result.length < count; i += 1) {
    const mutation = corpus.random.of(kinds);
    const edit = mutation.make(corpus);
    const { issues } = await judged(files, edit, cache);
    const first = issues.find(({ severity }) => severity === 'error');
    if (first === undefined) continue;
    const place = `${edit.path.endsWith('.tsv') ? '' : first.file.replace(/^content\//, '')}:${String(first.line)}:${String(first.col)}`;
    result.push({ name: mutation.name, path: edit.path, text: edit.text, place });
  }
  return result;
}

/** Whether the overlay comes to say this. */
async function shown(page: Page, words: string): Promise<boolean> {
  return page
    .waitForFunction(
      (wanted) =>
        document.querySelector('vite-error-overlay')?.shadowRoot?.textContent.includes(wanted) === true,
      words,
      { timeout: PATIENCE, polling: 20 },
    )
    .then(
      () => true,
      () => false,
    );
}

/** Whether the page comes to be there without the overlay. */
async function recovered(page: Page): Promise<boolean> {
  return page
    .waitForFunction(
      () =>
        document.querySelector('vite-error-overlay') === null && document.querySelector('main h1') !== null,
      undefined,
      { timeout: PATIENCE, polling: 20 },
    )
    .then(
      () => true,
      () => false,
    );
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN);
  return `${String(at(0.5))} ms (median), ${String(at(0.95))} (19 of 20), ${String(at(1))} (longest)`;
}
