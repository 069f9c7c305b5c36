/** What repeated measurements of one thing come to. */
export interface Spread {
  median: number;
  p95: number;
  min: number;
  max: number;
}

/** Sums up measurements; throws where there are none, for nothing measured is no zero. */
export function spread(values: readonly number[]): Spread {
  return {
    median: percentile(values, 50),
    p95: percentile(values, 95),
    min: percentile(values, 0),
    max: percentile(values, 100),
  };
}

/** The smallest value that is not exceeded by `share` per cent of them (nearest rank); the median of two is the mean. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share / 100) * sorted.length;
  const at = (index: number) => sorted[Math.min(Math.max(index, 0), sorted.length - 1)];
  const [low, high] = [at(Math.ceil(rank) - 1), at(Math.floor(rank))];
  if (low === undefined || high === undefined || values.some(Number.isNaN))
    throw new RangeError(`no percentile of ${values.length === 0 ? 'nothing' : values.join(', ')}`);
  return share === 50 ? (low + high) / 2 : low;
}
