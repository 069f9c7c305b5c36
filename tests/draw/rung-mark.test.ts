import { expect, test } from 'vitest';
import { rungMark, type MarkKind } from '#src/draw/rung-mark.ts';
import { RUNGS } from '#src/schema/rung.ts';

const kinds: MarkKind[] = [...(Object.keys(RUNGS) as MarkKind[]), 'none'];

test('every rung, and silence, has a shape of its own', () => {
  expect(new Set(kinds.map((kind) => rungMark(kind, 7))).size).toBe(kinds.length);
});

test.each(kinds)('%s is a closed outline of plain numbers', (kind) => {
  expect(rungMark(kind, 7)).toMatch(/^(?:M[-\d.,]+(?:[LA][-\d., ]+|a[-\d., ]+)+Z)+$/);
});
