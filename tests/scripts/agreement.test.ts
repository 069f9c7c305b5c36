import { expect, it } from 'vitest';
import { run } from './run.ts';

it('prints how far two codings agree, source by source', () => {
  const { code, out, err } = run('agreement', '--content', 'tests/fixtures/valid');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatchInlineSnapshot(`
    "                first  second  both  speaker        kind      hedge  polarity       date     groups
    The Beta, 2016      2       3     2  100.0 –  100.0 1.00  50.0 0.40   100.0 –  50.0 0.40  50.0 0.00
    All                 2       3     2  100.0 –  100.0 1.00  50.0 0.40   100.0 –  50.0 0.40  50.0 0.00
    "
  `);
});

it('gives the same as JSON', () => {
  const { out } = run('agreement', '--content', 'tests/fixtures/valid', '--json');
  expect(JSON.parse(out)).toMatchObject([
    { label: 'The Beta, 2016', first: 2, second: 3, both: 2 },
    { label: 'All', url: null },
  ]);
});

it('exits 2 on an option that it does not know', () => {
  expect(run('agreement', '--colour').code).toBe(2);
});
