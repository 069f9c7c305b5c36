import { expect, test } from 'vitest';
import { busyByStep } from '../../../scripts/bench/trace.ts';

const main = { pid: 1, tid: 2 };
const mark = (name: string, ts: number) => ({ ...main, name, ts });
const task = (ts: number, dur: number, tdur = dur) => ({ ...main, name: 'RunTask', ts, dur, tdur });

test('the work of a step is all tasks from its mark to the next, by the thread’s own clock', () => {
  const events = [
    task(0, 900),
    // The mark is set within the first task of its step.
    task(1000, 2000),
    mark('step 0', 1001),
    task(4000, 5000, 3000),
    task(10_000, 1000),
    mark('step 1', 10_001),
    mark('step end', 20_001),
    task(20_000, 7000),
  ];
  expect(busyByStep(events.toReversed())).toEqual([5, 1]);
});

test('other threads, processes and kinds of event do not count', () => {
  const events = [
    mark('step 0', 0),
    { ...task(10, 1000), tid: 3 },
    { ...task(10, 1000), pid: 9 },
    { ...task(10, 1000), name: 'Paint' },
    task(2000, 4000),
    mark('step end', 9000),
    mark('stepwise', 9500),
  ];
  expect(busyByStep(events)).toEqual([4]);
  expect(busyByStep([])).toEqual([]);
});
