/** What happened: a small square. */
export function eventMark(radius: number): string {
  const half = Math.round(radius * 4.5) / 10;
  return `M${-half},${-half}h${2 * half}v${2 * half}h${-2 * half}Z`;
}
