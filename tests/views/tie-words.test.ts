import { describe, expect, it } from 'vitest';
import { RELATION_KINDS, SCOPES } from '#src/schema/relation-terms.ts';
import { tieWords } from '#src/views/tie-words.ts';

type Asked = Parameters<typeof tieWords>[0];

/** The tie as a reader meets it. */
function text(kind: Asked['kind'], scope: Asked['scope'], polarity: Asked['polarity']): string {
  const words = tieWords({ kind, scope, polarity });
  return `${words.before}A${words.mark}${words.denied ? ' not' : ''} ${words.kind} B`;
}

describe('a tie in words', () => {
  it.each([
    ['pledged-to', 'whole', 'holds', 'A pledged to B'],
    ['affiliate-of', 'members', 'holds', 'Some members of A joined B'],
    ['pledged-to', 'leaders', 'holds', 'Some leaders of A pledged to B'],
    ['supports', 'part', 'holds', 'A part of A supports B'],
    ['hostile-to', 'part', 'not', 'A part of A: not hostile to B'],
    ['linked-to', 'whole', 'holds', 'A linked to B'],
    ['allied-with', 'whole', 'not', 'A not allied with B'],
    ['supports', 'whole', 'not', 'A not supporting B'],
    ['supports', 'whole', 'no-sign', 'no sign seen that A supports B'],
    ['loyal-to', 'members', 'no-sign', 'no sign seen that some members of A are loyal to B'],
  ] as const)('%s, %s, %s is “%s %s”', (kind, scope, polarity, expected) => {
    expect(text(kind, scope, polarity)).toBe(expected);
  });

  it('never reads alike where it is said, denied or not seen, whatever the kind and the scope', () => {
    for (const kind of Object.keys(RELATION_KINDS) as Asked['kind'][]) {
      for (const scope of Object.keys(SCOPES) as Asked['scope'][]) {
        const all = (['holds', 'not', 'no-sign'] as const).map((polarity) => text(kind, scope, polarity));
        expect(new Set(all).size).toBe(3);
        expect(all[1]).toContain(' not ');
        expect(all[2]).toMatch(/^no sign seen that /);
      }
    }
  });
});
