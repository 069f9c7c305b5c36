import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '#src/load/check/names.ts';
import { isSlip } from '#src/load/check/spelling.ts';
import { edited, loadWith } from '../fixtures.ts';

const word = fc.stringMatching(/^[a-z]{6,12}$/);

describe('one slip', () => {
  it('is a letter dropped, doubled, changed or out of order, either way round', () => {
    fc.assert(
      fc.property(word, fc.nat(11), fc.constantFrom('drop', 'add', 'change', 'swap'), (name, at, kind) => {
        const i = at % (name.length - 1);
        const [a, b] = [name.charAt(i), name.charAt(i + 1)];
        const slipped = {
          drop: name.slice(0, i) + name.slice(i + 1),
          add: `${name.slice(0, i)}q${name.slice(i)}`,
          change: `${name.slice(0, i)}q${name.slice(i + 1)}`,
          swap: name.slice(0, i) + b + a + name.slice(i + 2),
        }[kind];
        expect(isSlip(slipped, name)).toBe(slipped !== name);
        expect(isSlip(name, slipped)).toBe(slipped !== name);
      }),
    );
  });

  it('is not two', () => {
    for (const [one, other] of [
      ['khorasan', 'khurasin'],
      ['baghdadi', 'bagdady'],
      ['taliban', 'libanta'],
    ] as const) {
      expect(isSlip(one, other)).toBe(false);
    }
  });
});

describe('names in our own words', () => {
  const told = async (title: string) => {
    const { issues } = await loadWith(
      edited('data/events.yaml', 'title: The Northern Club joins', `title: ${title}`),
    );
    return issues.map(({ code, suggestion }) => [code, suggestion]);
  };

  it('are held against those on record', async () => {
    expect(await told('The Northen Club joins')).toEqual([['misspelt-name', 'Northern']]);
    expect(await told('The NORTHERN Club joins')).toEqual([]);
    expect(await told('The Nórthern Club’s chair joins')).toEqual([]);
  });

  it('may be formed from them, or be quite others, or common words', async () => {
    expect(await told('The Northerns join')).toEqual([]);
    expect(await told('The Sorrento Club joins')).toEqual([]);
    expect(await told('Members join')).toEqual([]);
  });
});

describe('a folded name', () => {
  it('is the same without case, marks, apostrophes and hyphens, and folds no further', () => {
    expect(folded('Ansar Bayt al‑Maqdīs')).toBe('ansar bayt al maqdis');
    expect(folded('al-Qa’ida')).toBe(folded('Al Qaida'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });
});
