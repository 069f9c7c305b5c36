import { describe, expect, it } from 'vitest';
import { BARRED_TERMS } from '#src/load/check/terms.ts';
import { edited, loadWith } from '../fixtures.ts';

/** What is said of a summary of ours. */
async function told(summary: string): Promise<string[]> {
  const { issues } = await loadWith(
    edited('groups/youth-wing.mdx', 'A wing of the Northern Club that stayed out.', summary),
  );
  expect(issues.every(({ code }) => code === 'barred-term')).toBe(true);
  return issues.map(({ what }) => /“(.+?)”/.exec(what)?.[1] ?? '');
}

describe('words that the house style bars', () => {
  it('have each a reason and another word', () => {
    for (const { why, instead } of BARRED_TERMS) {
      expect(why).toMatch(/^\p{Lu}.*\.$/u);
      expect(instead).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it.each([
    ['A terrorist group of bakers.', ['terrorist']],
    ['A wing of the Regime, led by fanatics.', ['Regime', 'fanatics']],
    ['Its chair was martyred.', ['martyred']],
    ['A lone wolf.', ['lone wolf']],
  ])('are found: %s', async (summary, words) => {
    expect(await told(summary)).toEqual(words);
  });

  it.each([
    ['The Alpha called it a terrorist group.'],
    ['A wing that stood for “martyrdom”.'],
    ['A wing of counter-terrorist bakers.'],
    ['A wing of bakers on the regimental field.'],
  ])('may be somebody else’s, or part of another word: %s', async (summary) => {
    expect(await told(summary)).toEqual([]);
  });

  it('may be said in a claim, but for those that take a side', async () => {
    const claim = async (word: string) =>
      (
        await loadWith(
          edited('data/claims/beta-2016.yaml', 'more clubs might follow', `more ${word} might follow`),
        )
      ).issues.length;
    expect(await claim('terrorist clubs')).toBe(0);
    expect(await claim('neutralised clubs')).toBe(1);
  });
});
