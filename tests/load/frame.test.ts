import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf } from '#src/load/extent.ts';
import { framed, framedAll } from '#src/load/frame.ts';
import type { Issue } from '#src/load/issue.ts';
import { shownLine } from '#src/load/shown-line.ts';
import { visible } from '#src/load/visible.ts';
import { edited, loadWith, VALID } from './fixtures.ts';

describe('a framed message', () => {
  it('shows the line, what is meant on it, why and what to do', async () => {
    const { issues } = await loadWith(edited('data/events.yaml', 'kind: pledge', 'kind: plegde'));
    expect(framedAll(issues)).toBe(
      `${VALID}/data/events.yaml:2:9: \`kind\` is \`plegde\`, which is not one of its values.

  2 |   kind: plegde
    |         ^^^^^^ Did you mean \`pledge\`?

  It can be pledge, split, defection, declaration, attack, abduction, clash,
  strike, arrest, statement, leadership or territory.
  error[unknown-value]`,
    );
  });

  it('shows no line of a file that is wrong as a whole', async () => {
    const { issues } = await loadWith({ 'data/places.yaml': '' });
    expect(framedAll(issues)).not.toContain(' | ');
  });

  it('takes no time over a line without end, and shows only a part of it', async () => {
    const long = `${'  '.repeat(200_000)}x"'[{`.repeat(3);
    const { issues } = await loadWith(
      edited('data/events.yaml', 'kind: pledge', `kind: '${long.replaceAll("'", '')}'`),
    );
    expect(framedAll(issues).length).toBeLessThan(1000);
    const name = `A${'b'.repeat(500_000)}`;
    expect((await loadWith(edited('data/events.yaml', 'title: The', `title: ${name} The`))).issues).toEqual(
      [],
    );
  });

  it('is coloured only where it is painted', () => {
    const issue: Issue = { file: 'a.yaml', line: 1, col: 1, code: 'yaml', severity: 'error', what: 'X.' };
    expect(framed(issue, (part, text) => `<${part}>${text}</${part}>`)).toBe(
      '<place>a.yaml:1:1:</place> X.\n  <error>error[yaml]</error>',
    );
  });

  it('does not let a value speak to the terminal', () => {
    const what = '`id` is `\u001b[2K\u202eevil\n`.';
    const issue: Issue = { file: 'a.yaml', line: 1, col: 1, code: 'yaml', severity: 'error', what };
    expect(framed(issue)).toContain('`id` is `<U+001B>[2K<U+202E>evil<U+000A>`.');
  });
});

describe('visible', () => {
  it('lets nothing through that cannot be seen, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Cs}]/u);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });

  it('leaves words alone, in any script', () => {
    for (const text of ['Hervé', 'بوكو حرام', '伊斯兰国', 'bay‘ah – “so”']) expect(visible(text)).toBe(text);
  });
});

describe('the extent of what is meant', () => {
  it.each([
    ['  kind: plegde', 9, 'plegde'],
    ['  kind: plegde # why', 9, 'plegde'],
    ['  kind: plegde', 3, 'kind'],
    ['- id: one-two', 3, 'id: one-two'],
    ['  - { id: a-b, role: statde }', 22, 'statde'],
    ['groups: [a-b, c-d]', 10, 'a-b'],
    ['groups: [a-b, c-d]', 9, '[a-b, c-d]'],
    ['title: "One, \\"two\\": three" # x', 8, '"One, \\"two\\": three"'],
    ["title: 'It''s so'", 8, "'It''s so'"],
    ['text: A text, with a comma: and more', 7, 'A text, with a comma: and more'],
    ['summary: >-', 10, '>-'],
    ['<<<<<<< HEAD', 1, '<<<<<<< HEAD'],
    ['', 1, ' '],
  ])('of %j at %i', (line, col, meant) => {
    expect(line.padEnd(col).slice(col - 1, extentOf(line, col, false) - 1)).toBe(meant);
  });

  it.each([
    ['See <Ref to="x">this</Ref>.', 5, '<Ref to="x">'],
    ['See <Ref to="x">this</Ref>.', 10, 'to="x"'],
    ['See [this](/x) here', 5, '[this](/x)'],
    ['See ![this](x.png) here', 5, '![this](x.png)'],
    ['An al-Qa’ida cell', 4, 'al-Qa’ida'],
    ['Plain {1 + 1} brace', 7, '{1 + 1}'],
  ])('in prose, of %j at %i', (line, col, meant) => {
    expect(line.slice(col - 1, extentOf(line, col, true) - 1)).toBe(meant);
  });

  it('never ends before it begins, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(60), fc.boolean(), (line, offset, prose) => {
        const col = Math.min(offset, line.length) + 1;
        const end = extentOf(line, col, prose);
        expect(end).toBeGreaterThan(col);
        expect(end).toBeLessThanOrEqual(Math.max(line.length, col) + 1);
      }),
    );
  });
});

describe('a shown line', () => {
  const marked = (line: string, from: number, to: number, width = 60) => {
    const { text, before, marked: under } = shownLine(line, from, to, width);
    return [text, `${' '.repeat(before)}${'^'.repeat(under)}`];
  };

  it('puts the mark under the words, past tabs, wide letters and marks', () => {
    expect(marked('\tid: x', 5, 6)).toEqual(['    id: x', '        ^']);
    expect(marked('名: x', 3, 4)).toEqual(['名: x', '    ^']);
    expect(marked('e\u0301 x', 3, 4)).toEqual(['e\u0301 x', '  ^']);
    expect(marked('a\u202eb x', 4, 5)).toEqual(['a<U+202E>b x', '           ^']);
  });

  it('cuts what is too long around the mark', () => {
    const line = `${'a'.repeat(100)} HERE ${'b'.repeat(100)}`;
    expect(marked(line, 101, 105)).toEqual([
      `…${'a'.repeat(31)} HERE ${'b'.repeat(22)}…`,
      `${' '.repeat(33)}^^^^`,
    ]);
    expect(marked('a'.repeat(5_000_000), 2_000_000, 4_000_000)[0]).toHaveLength(61);
  });

  it('is never wider than asked, and its mark stands within', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.nat(300),
        fc.nat(50),
        (line, at, length) => {
          const from = Math.min(at, line.length);
          const { text, before, marked: under } = shownLine(line, from, from + length, 60);
          // Wide letters take two columns, so that there are never more graphemes than columns.
          expect([...new Intl.Segmenter().segment(text)].length).toBeLessThanOrEqual(62);
          expect(before + under).toBeLessThanOrEqual(63);
          expect(under).toBeGreaterThan(0);
        },
      ),
    );
  });
});
