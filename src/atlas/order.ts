/** Plain order of ids and days, the same in every locale. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each once, sorted. */
export function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
