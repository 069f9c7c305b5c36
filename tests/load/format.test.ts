import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatted } from '#src/load/format.ts';
import { valid } from './fixtures.ts';

const FINDING = { kind: 'finding' } as const;

describe('one run settles', () => {
  it('where a comment stands after a field that moves', async () => {
    const text = '- text: Two.\n  # comment\n  id: one\n  kind: repeats\n  claims: [a-c1, a-c2]\n';
    const once = await formatted(text, 'f.yaml', FINDING);
    expect(once).toContain('# comment');
    expect(await formatted(once, 'f.yaml', FINDING)).toBe(once);
  });

  it('wherever comments and blank lines stand', async () => {
    const lines = [...valid]
      .filter(([path]) => path === 'data/findings.yaml' || path === 'data/events.yaml')
      .map(([path, text]) => ({
        held: path.includes('events') ? ({ kind: 'event' } as const) : FINDING,
        lines: text.trimEnd().split('\n'),
      }));
    const addition = fc.constantFrom('# c', '  # c', '    # c', '', '\n# c\n', ' # c');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...lines),
        fc.array(fc.tuple(fc.nat(), addition), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async ({ held, lines: given }, additions, turned) => {
          const text = [...given];
          if (turned && held.kind === 'finding')
            text.splice(
              0,
              4,
              `- ${(text[3] ?? '').trim()}`,
              `  ${(text[0] ?? '').slice(2)}`,
              text[1] ?? '',
              text[2] ?? '',
            );
          for (const [at, added] of additions) {
            const i = at % (text.length + 1);
            if (added === ' # c') text[i] = `${text[i] ?? ''} # c`;
            else text.splice(i, 0, added);
          }
          const once = await formatted(`${text.join('\n')}\n`, 'f.yaml', held);
          expect(await formatted(once, 'f.yaml', held)).toBe(once);
        },
      ),
      { numRuns: 300 },
    );
  }, 30_000);
});
