import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goalLine, mapGoals } from '../../../scripts/bench/goals.ts';
import { percentile, spread } from '../../../scripts/bench/statistics.ts';
import { kilobytes, milliseconds, range, ratio, table } from '../../../scripts/bench/table.ts';

describe('measurements', () => {
  test('are summed up by their median, 95th percentile and ends', () => {
    expect(spread([5, 1, 3])).toEqual({ median: 3, p95: 5, min: 1, max: 5 });
    expect(spread([4, 1, 2, 3]).median).toBe(2.5);
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(spread(hundred)).toEqual({ median: 50.5, p95: 95, min: 1, max: 100 });
  });

  test('that were not made have no percentile', () => {
    expect(() => percentile([], 50)).toThrow(RangeError);
    expect(() => percentile([1, Number.NaN], 50)).toThrow(RangeError);
  });

  test('have percentiles that hold whatever the values and their order', () => {
    const values = fc.array(fc.double({ noNaN: true, min: 0, max: 1e6 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, (list) => {
        const { median, p95, min, max } = spread(list);
        expect(min).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(p95);
        expect(p95).toBeLessThanOrEqual(max);
        expect(list.filter((value) => value <= p95).length).toBeGreaterThanOrEqual(0.95 * list.length);
        expect(spread([...list].reverse())).toEqual({ median, p95, min, max });
      }),
    );
  });
});

describe('figures in print', () => {
  test('are bytes, milliseconds, ranges and ratios', () => {
    expect(kilobytes(9848)).toBe('9.8');
    expect(milliseconds(480.6)).toBe('481');
    expect([3.14159, 123.4].map((value) => milliseconds(value, { fine: true }))).toEqual(['3.1', '123']);
    expect(range({ median: 480, p95: 500, min: 455.2, max: 530 })).toBe('480 (455–530)');
    expect([ratio(24, 10), ratio(240, 10), ratio(0, 10), ratio(1, 0)]).toEqual(['2.4×', '24×', '0.0×', '–']);
  });

  test('stand under one another', () => {
    expect(
      table(
        ['map', 'kB'],
        [
          ['ours', '9.8'],
          ['Leaflet', '139.8'],
        ],
      ),
    ).toBe(['map         kB', '───────  ─────', 'ours       9.8', 'Leaflet  139.8'].join('\n'));
  });
});

describe('the goals of the map', () => {
  const figures = {
    onScreen: 480,
    fastestPeer: { name: 'D3', onScreen: 900 },
    script: 20_000,
    baseMap: 9848,
    step: 16.6,
  };
  const reached = (changed: Partial<typeof figures>) =>
    mapGoals({ ...figures, ...changed }).map((goal) => goal.reached);

  test('are reached at their very limits', () => {
    expect(reached({})).toEqual([true, true, true, true]);
    expect(reached({ onScreen: 500 })[0]).toBe(true);
  });

  test('are missed one by one', () => {
    expect(reached({ onScreen: 501 })).toEqual([false, true, true, true]);
    expect(reached({ script: 20_001 })).toEqual([true, false, true, true]);
    expect(reached({ baseMap: 10_001 })).toEqual([true, true, false, true]);
    expect(reached({ step: 16.7 })).toEqual([true, true, true, false]);
  });

  test('count a map slower than 500 ms that is twice as fast as any peer', () => {
    expect(reached({ onScreen: 600, fastestPeer: { name: 'D3', onScreen: 1200 } })[0]).toBe(true);
    expect(reached({ onScreen: 600, fastestPeer: { name: 'D3', onScreen: 1199 } })[0]).toBe(false);
  });

  test('are printed with the figure, whether reached or not', () => {
    const [screen, script] = mapGoals({ ...figures, script: 22_900 }).map(goalLine);
    expect(screen).toBe(
      'reached      map on screen ≤ 500 ms, or fastest by 2×: 480 ms; the fastest peer, D3, 900 ms (1.9×)',
    );
    expect(script).toBe('NOT reached  script at start ≤ 20 kB: 22.9 kB');
  });
});
