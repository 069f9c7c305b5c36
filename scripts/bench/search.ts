import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { searchEntries } from '../../src/search/entries.ts';
import type { Entry } from '../../src/search/entry.ts';
import { pack } from '../../src/search/pack.ts';
import further from '../../tests/search/judged.json' with { type: 'json' };
import earlier from '../../tests/search/queries.json' with { type: 'json' };
import { hostileQueries } from './hostile.ts';
import { installPeers } from './install.ts';
import { pagefind } from './pagefind.ts';
import { inBrowser } from './search-browser.ts';
import { contenders, type Find, type RecordFiles } from './search-engines.ts';
import { part } from './search-goals.ts';
import {
  printEngines,
  printGoals,
  type Hostility,
  type Keys,
  type QuerySet,
  type Result,
} from './search-print.ts';
import { DEPTH, keystrokes, quality, scattered, type Judged } from './search-quality.ts';
import { atlasIn, ROOT } from './site.ts';
import { percentile, spread } from './statistics.ts';
import { syntheticEntries } from './synthetic-entries.ts';

/** How many records ours and the peers are tried with, beside those that there are. */
const SCALES = [5000, 20_000] as const;
const HOSTILE = 10_000;
/** Of the keys, spread over all of them. */
const KEYS_IN_BROWSER = 3000;
const DIST = join(ROOT, 'dist');
/** Milliseconds that an engine may take over all keys of a scale; then it has answered some, spread over all. */
const BUDGET = 3000;
/** Milliseconds of keys that warm up and do not count. */
const WARM_UP = 300;

const SETS: readonly QuerySet[] = [
  { name: 'second', queries: further.filter(({ set }) => set === 'second') },
  { name: 'test', queries: further.filter(({ set }) => set === 'test') },
  { name: 'tuning', queries: further.filter(({ set }) => set === 'tuning') },
  { name: 'earlier', queries: earlier },
];
const KEYS = scattered([...further, ...earlier].flatMap(({ q }) => keystrokes(q)));

/** Measures our search beside other engines on the same records, and prints what came of it. */
export async function benchSearch(scratch: string, loads: number): Promise<void> {
  installPeers();
  const entries = searchEntries(await atlasIn(join(ROOT, 'content')));
  console.log('Bundling the engines …');
  const engines = await contenders(scratch);
  const results: Result[] = [];
  const real = recordFiles(entries);
  for (const { name, open, script } of engines) {
    console.log(`Asking: ${name} …`);
    const { find, load } = opened(open, real, loads);
    // Only ours was tuned on any: of the peers the queries that judge are enough.
    const sets = await judge(find, results.length === 0 ? SETS : SETS.slice(0, 1));
    const keys = await typing(find);
    const records = results.length === 0 ? packed(real.names) + packed(real.sentences) : packed(real.entries);
    results.push({ name, sets, script, records, load, keys, scales: [] });
    console.log(`  MRR@10 ${part(sets[0]?.all.mrr ?? NaN)}, a key ${keys.p95.toFixed(2)} ms (p95)`);
  }
  for (const scale of SCALES) {
    const made = recordFiles(syntheticEntries(entries, scale));
    for (const [i, { name, open }] of engines.entries()) {
      if (name.includes('normaliser')) continue;
      console.log(`Asking: ${name}, ${scale} records …`);
      const { find, load } = opened(open, made, 1);
      results[i]?.scales.push({ load, keys: await typing(find) });
    }
  }
  const site = await askPagefind(entries, scratch);
  if (site !== null) results.push(site);
  const [first] = engines;
  if (first === undefined) return;
  console.log('Asking in bad faith …');
  const words = entries.slice(0, 200).map(({ title }) => title);
  const bad = hostileQueries(HOSTILE, words);
  const hostile = hostility(opened(first.open, real, 1).find, bad);
  printEngines(results, { records: entries.length, scales: SCALES, sets: SETS, keys: KEYS.length, hostile });
  console.log('\nAsking in Chromium …');
  const browser = isBuilt()
    ? await inBrowser(join(scratch, 'ours.mjs'), KEYS.slice(0, KEYS_IN_BROWSER), bad).catch(notMeasured)
    : null;
  printGoals(results, hostile, browser);
}

/** What was measured before stands, and is judged without what was not. */
function notMeasured(error: unknown): null {
  console.error(`Chromium could not be asked: ${String(error)}`);
  process.exitCode = 1;
  return null;
}

function isBuilt(): boolean {
  return existsSync(join(DIST, 'index.html'));
}

function recordFiles(entries: readonly Entry[]): RecordFiles {
  const { names, sentences } = pack(entries, '/');
  return {
    entries: JSON.stringify({ entries }),
    names: JSON.stringify(names),
    sentences: JSON.stringify(sentences),
  };
}

function packed(text: string): number {
  return brotliCompressSync(text).length;
}

/** Opens an engine some times; the time is the median. */
function opened(open: (files: RecordFiles) => Find, files: RecordFiles, loads: number) {
  let find: Find = () => [];
  const times = Array.from({ length: loads }, () => {
    const start = performance.now();
    find = open(files);
    return performance.now() - start;
  });
  return { find, load: spread(times).median };
}

async function judge(find: Find, among: readonly QuerySet[]): Promise<Result['sets']> {
  const sets: Result['sets'] = [];
  for (const { queries } of among) {
    const answers: { query: Judged; found: string[] }[] = [];
    for (const query of queries) answers.push({ query, found: await find(query.q, DEPTH) });
    const kinds = Map.groupBy(answers, ({ query }) => query.kind);
    sets.push({
      all: quality(answers),
      kinds: new Map([...kinds].map(([kind, list]) => [kind, quality(list)])),
    });
  }
  return sets;
}

/** Types every query letter by letter, as far as the budget goes. */
async function typing(find: Find): Promise<Keys> {
  await typed(find, WARM_UP);
  const times = await typed(find, BUDGET);
  return { ...spread(times), count: times.length };
}

async function typed(find: Find, budget: number): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + budget;
  for (const key of KEYS) {
    const start = performance.now();
    if (start > end) break;
    const found = find(key, DEPTH);
    // To wait for an answer that is there would cost a turn of the event loop.
    if (found instanceof Promise) await found;
    times.push(performance.now() - start);
  }
  return times;
}

async function askPagefind(entries: readonly Entry[], scratch: string): Promise<Result | null> {
  if (!isBuilt()) {
    console.log('Pagefind is left out: it searches the built site (npm run build).');
    return null;
  }
  console.log('Asking: Pagefind …');
  const search = await pagefind(DIST, join(scratch, 'pagefind'));
  const ids = new Map(entries.map(({ id, url }) => [url, id]));
  const find = async (query: string, limit: number) =>
    (await search.find(query, limit)).flatMap((url) => ids.get(url) ?? []).slice(0, limit);
  // What one question costs; every other may fetch more.
  await find(SETS[0]?.queries[0]?.q ?? '', DEPTH);
  const records = await search.takeSent();
  const sets = await judge(find, SETS.slice(0, 1));
  return {
    name: 'Pagefind',
    sets,
    script: search.script,
    records,
    load: null,
    keys: await typing(find),
    scales: [],
  };
}

/** Asks what nobody asks in good faith. */
function hostility(find: Find, queries: readonly string[]): Hostility {
  let thrown = 0;
  const times = queries.map((query) => {
    const start = performance.now();
    try {
      void find(query, 20);
    } catch {
      thrown += 1;
    }
    return performance.now() - start;
  });
  return { asked: times.length, thrown, p50: percentile(times, 50), p99: percentile(times, 99) };
}
