import type { Goal } from './goals.ts';
import type { Fetched, InBrowser } from './search-browser.ts';
import type { Quality } from './search-quality.ts';
import { kilobytes, milliseconds } from './table.ts';

/** What the goals of the search are held against: the queries that it was never tuned on. */
export interface SearchFigures {
  /** By kind of query. */
  kinds: ReadonlyMap<string, Quality>;
  all: Quality;
  /** The same of the best peer, figure by figure. */
  peers: Pick<Quality, 'mrr' | 'ndcg' | 'at1'>;
  /** Milliseconds a key that 95% do not exceed, on record and with 20,000 records. */
  key: number;
  keyAtScale: number;
  /** What is so in Chromium; none where there is no built site. */
  browser: InBrowser | null;
  /** Of the hostile queries: how many threw, and what 99% do not exceed. */
  thrown: number;
  hostile: number;
}

/** The goals of the search, each reached or not. */
export function searchGoals(figures: SearchFigures): Goal[] {
  const { kinds, all, peers, key, keyAtScale, browser, thrown, hostile } = figures;
  const spelled = ['translit', 'typo1', 'typo2'].map((kind) => kinds.get(kind)?.mrr ?? 0);
  const questions = kinds.get('question')?.mrr ?? 0;
  return [
    ...[
      { name: 'MRR@10', least: 0.96, value: all.mrr, peer: peers.mrr },
      { name: 'nDCG@10', least: 0.91, value: all.ndcg, peer: peers.ndcg },
      { name: 'success at 1', least: 0.94, value: all.at1, peer: peers.at1 },
    ].map(({ name, least, value, peer }) => ({
      goal: `${name} ≥ ${part(least)} and ahead of every peer`,
      reached: value >= least && value > peer,
      figure: `${part(value)}; the best peer ${part(peer)}`,
    })),
    {
      goal: 'MRR of transliterations, of one typo and of two ≥ .94',
      reached: Math.min(...spelled) >= 0.94,
      figure: spelled.map(part).join(', '),
    },
    { goal: 'MRR of questions ≥ .75', reached: questions >= 0.75, figure: part(questions) },
    { goal: 'nonsense finds nothing', reached: all.silent === 1, figure: part(all.silent) },
    { goal: 'a key, p95, ≤ 5 ms', reached: key <= 5, figure: `${fine(key)} ms` },
    { goal: '… with 20,000 records ≤ 10 ms', reached: keyAtScale <= 10, figure: `${fine(keyAtScale)} ms` },
    {
      goal: 'no hostile query throws',
      reached: thrown === 0,
      figure: `${thrown} threw; p99 ${fine(hostile)} ms`,
    },
    ...(browser === null ? [] : browserGoals(browser)),
  ];
}

function browserGoals({ name, question, keys, hostile }: InBrowser): Goal[] {
  const isLight = ({ bytes, requests }: Fetched) => bytes <= 35_000 && requests <= 3;
  const fetched = ({ bytes, requests }: Fetched) => `${kilobytes(bytes)} kB in ${requests}`;
  return [
    { goal: 'a name costs ≤ 35 kB in three requests', reached: isLight(name), figure: fetched(name) },
    { goal: '… so does any question', reached: isLight(question), figure: fetched(question) },
    { goal: 'a key at 4× CPU, p95, ≤ 15 ms', reached: keys.p95 <= 15, figure: `${fine(keys.p95)} ms` },
    {
      goal: 'hostile queries at 4× CPU: p99 ≤ 50 ms, nothing thrown, no policy violated',
      reached: hostile.p99 <= 50 && hostile.thrown + hostile.violations === 0,
      figure: `${fine(hostile.p99)} ms; ${hostile.thrown} threw, ${hostile.violations} violations`,
    },
  ];
}

/** A share as the tables have it: ".967". */
export function part(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0/, '');
}

function fine(value: number): string {
  return milliseconds(value, { fine: true });
}
