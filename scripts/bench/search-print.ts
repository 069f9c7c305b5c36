import { goalLine } from './goals.ts';
import { part, searchGoals } from './search-goals.ts';
import type { InBrowser } from './search-browser.ts';
import type { Judged, Quality } from './search-quality.ts';
import type { Spread } from './statistics.ts';
import { kilobytes, milliseconds, ratio, table } from './table.ts';

/** Judged queries that are kept together. */
export interface QuerySet {
  name: string;
  queries: readonly Judged[];
}

/** Milliseconds a key, and how many keys. */
export type Keys = Spread & { count: number };

/** What came of one engine. */
export interface Result {
  name: string;
  /** In the order of the sets: over all kinds of query, and by kind. */
  sets: { all: Quality; kinds: ReadonlyMap<string, Quality> }[];
  /** Bytes with Brotli. */
  script: number;
  records: number;
  /** Milliseconds to parse and to index; none where that is done beforehand. */
  load: number | null;
  keys: Keys;
  /** In the order of the scales; empty where they are not tried. */
  scales: { load: number; keys: Keys }[];
}

/** What came of queries in bad faith. */
export interface Hostility {
  asked: number;
  thrown: number;
  p50: number;
  p99: number;
}

/** What all results have in common. */
interface Run {
  records: number;
  scales: readonly number[];
  sets: readonly QuerySet[];
  keys: number;
  hostile: Hostility;
}

/** Prints what came of each engine as tables, ours first; the first set is the one that judges. */
export function printEngines(results: readonly Result[], run: Run): void {
  const [ours] = results;
  const judged = ours?.sets[0];
  if (ours === undefined || judged === undefined) return;
  const size = (set: QuerySet) => `${set.name} ${set.queries.length}`;
  console.log(`
The search beside other engines, on the same ${run.records} records; Node.js ${process.versions.node}, not slowed. ×: how many times ours.
Queries: ${run.sets.map(size).join(', ')}; ours was never tuned on the first (scripts/bench/README.md).

Quality, on the queries of “${run.sets[0]?.name ?? ''}”:
`);
  console.log(qualityTable(results, judged.all));
  console.log('\nThe same of ours, by set:\n');
  console.log(setTable(run.sets, ours));
  console.log(`\nMRR@10 by kind, on the queries of “${run.sets[0]?.name ?? ''}” (in brackets: how many):\n`);
  console.log(kindTable(results, judged.kinds));
  console.log(
    `\nCost: kB with Brotli, milliseconds to parse and index, milliseconds a key of ${run.keys} (or of as many as the time allowed):\n`,
  );
  console.log(costTable(results, ours));
  console.log('\nWith made-up records: milliseconds to parse and index, and a key:\n');
  console.log(scaleTable(results, ours, run.scales));
  const { asked, thrown, p50, p99 } = run.hostile;
  console.log(`\n${asked} queries in bad faith: ${thrown} threw; p50 ${fine(p50)} ms, p99 ${fine(p99)} ms.`);
}

/** Prints what is so in Chromium, if it was asked, and whether the goals are reached. */
export function printGoals(results: readonly Result[], hostile: Hostility, browser: InBrowser | null): void {
  const [ours, ...peers] = results;
  const judged = ours?.sets[0];
  if (ours === undefined || judged === undefined) return;
  if (browser !== null) console.log(browserText(browser));
  const best = (figure: 'mrr' | 'ndcg' | 'at1') =>
    Math.max(...peers.map(({ sets }) => sets[0]?.all[figure] ?? 0));
  const goals = searchGoals({
    kinds: judged.kinds,
    all: judged.all,
    peers: { mrr: best('mrr'), ndcg: best('ndcg'), at1: best('at1') },
    key: ours.keys.p95,
    keyAtScale: ours.scales.at(-1)?.keys.p95 ?? Infinity,
    browser,
    thrown: hostile.thrown,
    hostile: hostile.p99,
  });
  console.log(`\n${goals.map(goalLine).join('\n')}`);
}

function browserText({ name, question, load, keys, hostile }: InBrowser): string {
  return `In Chromium, the processor slowed 4×: load ${fine(load)} ms; a key p50 ${fine(keys.median)} ms, p95 ${fine(keys.p95)} ms, most ${fine(keys.max)} ms; in bad faith p50 ${fine(hostile.p50)} ms, p99 ${fine(hostile.p99)} ms.
From the key that opens it until the first hit: a name ${kilobytes(name.bytes)} kB in ${name.requests} requests, a question ${kilobytes(question.bytes)} kB in ${question.requests}.`;
}

function qualityTable(results: readonly Result[], ours: Quality): string {
  const figures = ['mrr', 'ndcg', 'at1', 'at5', 'silent'] as const;
  return table(
    ['', 'MRR@10', '×', 'nDCG@10', '×', 'success at 1', '×', 'at 5', '×', 'nonsense → nothing', '×'],
    results.map(({ name, sets }) => [
      name,
      ...figures.flatMap((figure) => {
        const value = sets[0]?.all[figure] ?? NaN;
        return [part(value), share(value, ours[figure])];
      }),
    ]),
  );
}

function setTable(sets: readonly QuerySet[], ours: Result): string {
  const kinds = [...new Set(ours.sets.flatMap((set) => [...set.kinds.keys()]))];
  const cells = (quality: Quality | undefined) =>
    quality === undefined
      ? ['', '', '', '', '']
      : [quality.mrr, quality.ndcg, quality.at1, quality.at5, quality.silent].map(part);
  const heads = sets.flatMap(({ name }) => [`${name}: MRR`, 'nDCG', 'at 1', 'at 5', 'silent']);
  return table(
    ['', ...heads],
    [
      ['all', ...ours.sets.flatMap(({ all }) => cells(all))],
      ...kinds.map((kind) => [kind, ...ours.sets.flatMap((set) => cells(set.kinds.get(kind)))]),
    ],
  );
}

function kindTable(results: readonly Result[], ours: ReadonlyMap<string, Quality>): string {
  const kinds = [...ours].filter(([, { answered }]) => answered > 0);
  return table(
    ['', ...kinds.map(([kind, { answered }]) => `${kind} (${answered})`)],
    results.map(({ name, sets }) => [
      name,
      ...kinds.map(([kind]) => part(sets[0]?.kinds.get(kind)?.mrr ?? NaN)),
    ]),
  );
}

function costTable(results: readonly Result[], ours: Result): string {
  return table(
    ['', 'script', '×', 'records', 'both', '×', 'load', '×', 'key: p50', '×', 'p95', '×', 'keys'],
    results.map(({ name, script, records, load, keys }) => [
      name,
      kilobytes(script),
      ratio(script, ours.script),
      kilobytes(records),
      kilobytes(script + records),
      ratio(script + records, ours.script + ours.records),
      ...(load === null ? ['–', '–'] : [fine(load), ratio(load, ours.load ?? 0)]),
      fine(keys.median),
      ratio(keys.median, ours.keys.median),
      fine(keys.p95),
      ratio(keys.p95, ours.keys.p95),
      String(keys.count),
    ]),
  );
}

function scaleTable(results: readonly Result[], ours: Result, scales: readonly number[]): string {
  return table(
    ['', ...scales.flatMap((scale) => [`${scale}: load`, '×', 'p50', '×', 'p95', '×', 'keys'])],
    results
      .filter((result) => result.scales.length > 0)
      .map((result) => [
        result.name,
        ...result.scales.flatMap(({ load, keys }, i) => {
          const own = ours.scales[i];
          if (own === undefined) return [];
          return [
            fine(load),
            ratio(load, own.load),
            fine(keys.median),
            ratio(keys.median, own.keys.median),
            fine(keys.p95),
            ratio(keys.p95, own.keys.p95),
            String(keys.count),
          ];
        }),
      ]),
  );
}

function fine(value: number): string {
  if (value < 1) return value.toFixed(2);
  return milliseconds(value, { fine: true });
}

/** A ratio of figures that lie close together: ".87×". */
function share(value: number, one: number): string {
  return one > 0 ? `${(value / one).toFixed(2).replace(/^0/, '')}×` : '–';
}
