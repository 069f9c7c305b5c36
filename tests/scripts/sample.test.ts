import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const VALID = ['--content', 'tests/fixtures/valid', '--sources', 'tests/fixtures/texts'];

describe('sample', () => {
  it('sets each claim beside its block, the same for the same seed', () => {
    const { code, out, err } = run('sample', ...VALID, '--count', '1', '--seed', 'bread');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "alpha-2014-c02  (dek, p2)
        source   Two clubs have joined the League of Bakers, and a third has not.
        source   Its Youth Wing would not follow, members told this paper.
        claim    The Youth Wing of the Northern Club did not join, according to members.
        speaker  members of the Youth Wing, unnamed
        coded    fact, stated, not
        date     none of its own
        groups   youth-wing league
      "
    `);
    expect(run('sample', ...VALID, '--count', '1', '--seed', 'bread').out).toBe(out);
    expect(run('sample', ...VALID).out.match(/^\S+-c\d+ /gm)).toHaveLength(4);
  });

  it.each([[['--count', '0']], [['--sources', 'tests/fixtures/nowhere']], [['--colour']]])(
    'exits 2 on %j and says how it is used',
    (args) => {
      const { code, err } = run('sample', ...VALID, ...args);
      expect(code).toBe(2);
      expect(err).toContain('npm run sample');
    },
  );
});
