import { kilobytes, milliseconds, ratio } from './table.ts';

/** A figure that the atlas sets itself, and what was measured. */
export interface Goal {
  goal: string;
  reached: boolean;
  figure: string;
}

/** What the goals of the map are held against: medians of one run. */
export interface MapFigures {
  /** Milliseconds until the map is on screen. */
  onScreen: number;
  /** The same of the fastest peer. */
  fastestPeer: { name: string; onScreen: number };
  /** Bytes with Brotli. */
  script: number;
  baseMap: number;
  /** Milliseconds of the main thread that 95% of steps do not exceed, with the most events. */
  step: number;
}

/** One frame of sixty a second, in milliseconds. */
const FRAME = 1000 / 60;

/** The goals of the map, each reached or not. */
export function mapGoals({ onScreen, fastestPeer, script, baseMap, step }: MapFigures): Goal[] {
  return [
    {
      goal: 'map on screen ≤ 500 ms, or fastest by 2×',
      reached: onScreen <= 500 || fastestPeer.onScreen >= 2 * onScreen,
      figure: `${milliseconds(onScreen)} ms; the fastest peer, ${fastestPeer.name}, ${milliseconds(fastestPeer.onScreen)} ms (${ratio(fastestPeer.onScreen, onScreen)})`,
    },
    {
      goal: 'script at start ≤ 20 kB',
      reached: script <= 20_000,
      figure: `${kilobytes(script)} kB`,
    },
    { goal: 'base map ≤ 10 kB', reached: baseMap <= 10_000, figure: `${kilobytes(baseMap)} kB` },
    {
      goal: `slider step, p95, ≤ ${FRAME.toFixed(1)} ms with 2,000 events`,
      reached: step <= FRAME,
      figure: `${milliseconds(step, { fine: true })} ms`,
    },
  ];
}

/** A goal as one line. */
export function goalLine({ goal, reached, figure }: Goal): string {
  return `${reached ? 'reached    ' : 'NOT reached'}  ${goal}: ${figure}`;
}
