import type { GeoContext } from 'd3';

/** A context for d3-geo's `geoPath` that writes relative path data on an integer grid, `grid` steps to the unit. */
export function integerPath(grid: number): GeoContext & { data(): string } {
  const lines: { points: (readonly [number, number])[]; closed: boolean }[] = [];
  const at = (x: number, y: number) => [Math.round(x * grid), Math.round(y * grid)] as const;
  return {
    beginPath() {},
    moveTo(x, y) {
      lines.push({ points: [at(x, y)], closed: false });
    },
    lineTo(x, y) {
      lines.at(-1)?.points.push(at(x, y));
    },
    closePath() {
      const line = lines.at(-1);
      if (line) line.closed = true;
    },
    arc() {
      throw new Error('points have no outline on the base map');
    },
    data() {
      let [penX, penY] = [0, 0];
      let text = '';
      for (const { points, closed } of lines) {
        const kept = withoutStandstills(points, closed);
        if (kept.length < (closed ? 3 : 2)) continue;
        const [start] = kept;
        const steps = kept.map(([x, y]) => {
          const step = pair(x - penX, y - penY);
          [penX, penY] = [x, y];
          return step;
        });
        text += `m${steps[0] ?? ''}l${join(steps.slice(1))}${closed ? 'z' : ''}`;
        // After z the pen is back at the start of the line.
        if (closed && start) [penX, penY] = start;
      }
      return text;
    },
  };
}

/** Leaves out points that fall on the one before, and those in the middle of a straight line along the grid. */
function withoutStandstills(points: readonly (readonly [number, number])[], closed: boolean) {
  const kept: (readonly [number, number])[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    const before = kept.at(-2);
    if (last && before && isStraight(before, last, point)) kept.pop();
    kept.push(point);
  }
  const [first] = kept;
  const last = kept.at(-1);
  if (closed && first && last && kept.length > 1 && first[0] === last[0] && first[1] === last[1]) kept.pop();
  return kept;
}

type Step = readonly [number, number];

function isStraight([ax, ay]: Step, [bx, by]: Step, [cx, cy]: Step): boolean {
  const crossing = (bx - ax) * (cy - by) - (by - ay) * (cx - bx);
  const onwards = (bx - ax) * (cx - bx) + (by - ay) * (cy - by);
  return crossing === 0 && onwards > 0;
}

function pair(x: number, y: number): string {
  return `${x}${y < 0 ? '' : ' '}${y}`;
}

function join(steps: readonly string[]): string {
  return steps.map((step, index) => (index > 0 && !step.startsWith('-') ? ` ${step}` : step)).join('');
}
