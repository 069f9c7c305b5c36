import { expect, it } from 'vitest';
import { remembered } from '#src/atlas/remembered.ts';

it('works out the answer for each thing once, also where there is none', () => {
  const asked: string[] = [];
  const first = remembered(({ names }: { names: string[] }) => {
    asked.push(names.join(' '));
    return names[0];
  });
  const one = { names: ['Youth Wing', 'Wing of the Young'] };
  const none = { names: [] };
  expect([first(one), first(one), first(none), first(none)]).toEqual([
    'Youth Wing',
    'Youth Wing',
    undefined,
    undefined,
  ]);
  expect(asked).toEqual(['Youth Wing Wing of the Young', '']);
});

it('takes what looks the same for another thing', () => {
  const copy = remembered((record: object) => ({ ...record }));
  expect(copy({ id: 'x' })).not.toBe(copy({ id: 'x' }));
});
