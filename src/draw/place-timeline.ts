import type { Day } from '#src/atlas/atlas.ts';
import { lastDay, nextDay } from '#src/atlas/day.ts';
import type { Span } from '#src/views/map-span.ts';
import type { TimelineBand, TimelineTick, TimelineView } from '#src/views/timeline.ts';
import { textWidth } from './text-width.ts';

/** Where a day begins, in hundredths of the width of the drawing. */
export type Scale = (day: Day) => number;

/** Pixels of the narrowest drawing, on a screen of 320: what keeps clear of its neighbour there does so everywhere. */
export const NARROWEST = 288;
/** Pixels from the middle of one event to the next, at least. */
export const APART = 9;
/** Pixels across that an event takes a click, where its neighbours leave room. */
export const REACH = 24;
/** Type size of the names of sources. */
const SOURCE_SIZE = 12;

const DAY = 86_400_000;

/** The scale of a timeline, in whole years; what lies outside stands at its edge. */
export function scaleOf({ first, last }: Span): Scale {
  const [start, end] = [Date.parse(`${first}-01`), Date.parse(nextDay(lastDay(last)))];
  return (day) => round(Math.min(Math.max((Date.parse(day) - start) / (end - start), 0), 1) * 100);
}

/** A stretch of a band that is drawn in one way. */
export interface Piece {
  as: 'lasting' | 'carried' | 'possible';
  x: number;
  width: number;
}

/** A band in pieces: what may not have begun yet is possible until it has; the rest lasts, or is carried on. */
export function placeBand({ from, to, certain, carried }: TimelineBand, scale: Scale): Piece[] {
  const start = scale(from);
  const end = to === null ? 100 : scale(nextDay(to));
  const begun = certain === null ? start : Math.min(scale(certain), end);
  const pieces: Piece[] = [
    { as: 'possible', x: start, width: round(begun - start) },
    { as: carried ? 'carried' : 'lasting', x: begun, width: round(end - begun) },
  ];
  return pieces.filter(({ width }) => width > 0);
}

/** An event in its row. */
export interface PlacedTick {
  tick: TimelineTick;
  x: number;
  /** Pixels by which it is moved aside, so that no other covers it. */
  dx: number;
  /** Pixels across that take a click; no two overlap. */
  hit: number;
  /** The days in question, where they are many. */
  reach: { x: number; width: number } | null;
}

/**
 * Places the events of a row, in order. Those known to the month stand where they were; others within the days in
 * question, evenly where several have the same. Where they would cover one another they are moved a little, the
 * former least.
 */
export function placeTicks(ticks: readonly TimelineTick[], scale: Scale): PlacedTick[] {
  const alike = Map.groupBy(ticks, ({ from, to }) => `${from} ${to}`);
  const placed = ticks
    .map((tick) => {
      const [start, end] = [scale(tick.from), scale(nextDay(tick.to))];
      const isExact = Date.parse(tick.to) - Date.parse(tick.from) <= 31 * DAY;
      const others = alike.get(`${tick.from} ${tick.to}`) ?? [];
      const share = isExact ? 0.5 : (others.indexOf(tick) + 0.5) / others.length;
      return {
        tick,
        x: round(start + (end - start) * share),
        reach: isExact ? null : { x: start, width: round(end - start) },
      };
    })
    .sort((a, b) => a.x - b.x);
  const middles = spread(
    placed.map(({ x, reach }) => ({ at: (x / 100) * NARROWEST, weight: reach === null ? 8 : 1 })),
  );
  return placed.map((one, index) => {
    const middle = middles[index] ?? 0;
    const gaps = [middles[index - 1], middles[index + 1]].flatMap((other) =>
      other === undefined ? [] : Math.abs(other - middle),
    );
    return {
      ...one,
      dx: Math.round((middle - (one.x / 100) * NARROWEST) * 10) / 10,
      hit: Math.floor(Math.min(REACH, ...gaps)),
    };
  });
}

/** The days in question of all events of a row: one line where several overlap. */
export function placeReaches(ticks: readonly PlacedTick[]): { x: number; width: number }[] {
  const lines: { x: number; width: number }[] = [];
  const reaches = ticks.flatMap(({ reach }) => reach ?? []).sort((a, b) => a.x - b.x);
  for (const { x, width } of reaches) {
    const last = lines.at(-1);
    if (last && x <= last.x + last.width)
      last.width = round(Math.max(last.x + last.width, x + width) - last.x);
    else lines.push({ x, width });
  }
  return lines;
}

/** Moves points in order as little as it takes to keep them `APART` and within the narrowest drawing. */
function spread(points: readonly { at: number; weight: number }[]): number[] {
  // As if each had all before it at no width: then order is all that must hold, and blocks out of order share a mean.
  const blocks: { sum: number; weight: number; size: number }[] = [];
  for (const [index, { at, weight }] of points.entries()) {
    blocks.push({ sum: (at - index * APART) * weight, weight, size: 1 });
    for (;;) {
      const [before, last] = blocks.slice(-2);
      if (!before || !last || before.sum / before.weight <= last.sum / last.weight) break;
      blocks.splice(-2, 2, {
        sum: before.sum + last.sum,
        weight: before.weight + last.weight,
        size: before.size + last.size,
      });
    }
  }
  const room = Math.max(NARROWEST - (points.length - 1) * APART, 0);
  return blocks
    .flatMap(({ sum, weight, size }) => Array<number>(size).fill(Math.min(Math.max(sum / weight, 0), room)))
    .map((at, index) => at + index * APART);
}

/** The name of a source beside the line of its day. */
export interface PlacedSource {
  label: string;
  title: string;
  url: string;
  x: number;
  /** The first line of names in which it is free. */
  line: number;
  /** On which side of the line there is room for it. */
  anchor: 'start' | 'end';
}

/** The names of the sources told; the years in them stand on the scale already. */
export function placeSources(sources: TimelineView['sources'], scale: Scale): PlacedSource[] {
  const ends: number[] = [];
  return sources.map((source) => {
    const x = scale(source.day);
    const label = source.label.replace(/, \d{4}$/, '');
    const at = (x / 100) * NARROWEST;
    const size = textWidth(label, SOURCE_SIZE) + 8;
    const anchor = at + size > NARROWEST ? 'end' : 'start';
    const [from, to] = anchor === 'end' ? [at - size, at] : [at, at + size];
    const free = ends.findIndex((end) => end <= from);
    const line = free === -1 ? ends.length : free;
    ends[line] = to;
    return { label, title: source.label, url: source.url, x, line, anchor };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
