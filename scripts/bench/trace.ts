/** What is read of an event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** What the thread itself was at work. */
  tdur?: number;
}

const STEP = /^step (?:\d+|end)$/;
const TASK = 'RunTask';

/**
 * Milliseconds that the main thread was at work from each mark `step 0`, `step 1` … to the next, and from the last to
 * `step end`: all tasks of the thread on which the marks were set. A task belongs to the last mark set before it ended.
 */
export function busyByStep(events: readonly TraceEvent[]): number[] {
  const marks = events.filter(({ name }) => STEP.test(name)).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  const busy = marks.map(() => 0);
  for (const { name, pid, tid, ts, dur = 0, tdur = dur } of events) {
    if (name !== TASK || pid !== first?.pid || tid !== first.tid) continue;
    const step = marks.findLastIndex((mark) => mark.ts < ts + dur);
    if (step !== -1) busy[step] = (busy[step] ?? 0) + tdur / 1000;
  }
  return busy.slice(0, -1);
}
