import type { Rung } from '#src/schema/rung.ts';

/** What a mark on a map or a timeline can say: a rung, or that nobody told has said anything. */
export type MarkKind = Rung | 'none';

/**
 * The mark of a rung as path data around the origin, at most `r` from it, to be filled by the even-odd rule.
 * The shape alone carries the rung; colour only repeats it.
 */
export function rungMark(kind: MarkKind, r: number): string {
  switch (kind) {
    case 'supportive':
      return disc(r) + disc(r * 0.6);
    case 'pledged':
      return disc(r) + `M0,${n(-r * 0.66)}A${n(r * 0.66)},${n(r * 0.66)} 0 0 1 0,${n(r * 0.66)}Z`;
    case 'part-pledged':
      return disc(r) + threeQuarters(r * 0.66);
    case 'affiliate':
      return disc(r);
    case 'successor':
      return disc(r) + disc(r * 0.62) + disc(r * 0.34);
    case 'divided':
      return `${polygon([-0.16, -1.1], [-1.1, 0], [-0.16, 1.1])(r)}${polygon([0.16, -1.1], [1.1, 0], [0.16, 1.1])(r)}`;
    case 'hostile':
      return polygon([0, -1.12], [1.1, 0.86], [-1.1, 0.86])(r);
    case 'apart':
      return polygon(
        [-0.9, -0.6],
        [-0.6, -0.9],
        [0, -0.3],
        [0.6, -0.9],
        [0.9, -0.6],
        [0.3, 0],
        [0.9, 0.6],
        [0.6, 0.9],
        [0, 0.3],
        [-0.6, 0.9],
        [-0.9, 0.6],
        [-0.3, 0],
      )(r);
    case 'self':
      return hexagon(r * 1.15) + hexagon(r * 0.8) + hexagon(r * 0.5);
    case 'none':
      return [0, 60, 120, 180, 240, 300].map((angle) => dot(r * 0.6, angle, r * 0.14)).join('');
  }
}

/** A disc without its lower left quarter. */
function threeQuarters(r: number): string {
  return `M0,0L${n(-r)},0A${n(r)},${n(r)} 0 1 1 0,${n(r)}Z`;
}

/** A shape in units of `r`. */
function polygon(...corners: [number, number][]): (r: number) => string {
  return (r) => `M${corners.map(([x, y]) => `${n(x * r)},${n(y * r)}`).join('L')}Z`;
}

function hexagon(r: number): string {
  const corners = [0, 60, 120, 180, 240, 300].map((angle) => polar(1, angle));
  return polygon(...corners)(r);
}

function disc(r: number): string {
  return dot(0, 0, r);
}

function dot(distance: number, angle: number, r: number): string {
  const [x, y] = polar(distance, angle);
  return `M${n(x - r)},${n(y)}a${n(r)},${n(r)} 0 1 0 ${n(2 * r)},0a${n(r)},${n(r)} 0 1 0 ${n(-2 * r)},0Z`;
}

function polar(distance: number, angle: number): [number, number] {
  const turn = (angle * Math.PI) / 180;
  return [distance * Math.sin(turn), -distance * Math.cos(turn)];
}

/** Rounded to a tenth. */
function n(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
