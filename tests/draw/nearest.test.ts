import { expect, test } from 'vitest';
import { nearest, type Direction } from '#src/draw/nearest.ts';

const points = [
  { id: 'here', x: 0, y: 0 },
  { id: 'east', x: 10, y: 1 },
  { id: 'far east', x: 30, y: 0 },
  { id: 'south-east', x: 6, y: 6 },
  { id: 'west', x: -5, y: -4 },
];
const from = { x: 0, y: 0 };

test.each<[Direction, string | null]>([
  ['right', 'east'],
  ['down', 'south-east'],
  ['left', 'west'],
  ['up', 'west'],
])('%s of the middle is %s', (direction, id) => {
  expect(nearest(from, direction, points)?.id ?? null).toBe(id);
});

test('nothing lies beyond the last', () => {
  expect(nearest({ x: 30, y: 0 }, 'right', points)).toBeNull();
});
