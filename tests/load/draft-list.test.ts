import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer } from '#src/load/answer.ts';
import { sourceText } from '#src/load/check/texts.ts';
import { draftBlocks, draftCodings } from '#src/load/draft-list.ts';
import { loadWith, valid } from './fixtures.ts';

const { content } = await loadWith({});
const text = sourceText(readFileSync('tests/fixtures/texts/alpha-2014.tsv', 'utf8'));

describe('a list of blocks', () => {
  it('holds every block of the text with its hash, as the check would have it', async () => {
    const without = await loadWith({ 'data/blocks/alpha-2014.yaml': null });
    const { path, text: list, length } = draftBlocks('alpha-2014', text, without.content);
    expect([path, length]).toEqual(['data/blocks/alpha-2014.yaml', text.size]);
    for (const [, hash] of (valid.get(path) ?? '').matchAll(/sha256: '?([0-9a-f]{64})/g))
      expect(list).toContain(hash);
    const { issues } = await loadWith({ [path]: list });
    expect(new Set(issues.map(({ code }) => code))).toEqual(
      new Set(['block-left-out', 'coded-without-claim']),
    );
  });

  it('is begun once, and of a source on record', () => {
    expect(() => draftBlocks('alpha-2014', text, content)).toThrow('`alpha-2014` has its list of blocks.');
    expect(() => draftBlocks('alpha-2041', text, content)).toThrow('Did you mean `alpha-2014`?');
  });
});

describe('a list of codings', () => {
  it('keeps how each claim is coded, and is whole by itself', async () => {
    const { path, text: list, length } = draftCodings('alpha-2014', content);
    expect(length).toBe(2);
    const { issues, content: after } = await loadWith({ [path]: list });
    expect(issues).toEqual([]);
    const [first] = after.records.coding.filter(({ value }) => value.source === 'alpha-2014');
    expect(first?.value).toMatchObject({
      claim: 'alpha-2014-c01',
      first: {
        kind: 'fact',
        hedge: 'claimed',
        polarity: 'holds',
        date: '2014-03-03',
        groups: ['league', 'northern-club'],
      },
    });
    expect(() => draftCodings('beta-2016', content)).toThrow('which are kept as they were');
  });
});

describe('what is said of a field', () => {
  it.each([
    ['claim', 'hedge', 'statd', '`hedge` cannot be `statd`. Did you mean `stated`?'],
    ['claim', 'groups', 'league, leage', 'No group on record has the id `leage`. Did you mean `league`?'],
    ['event', 'targets', 'beta-2016-c01', 'No group, person or place on record has the id `beta-2016-c01`.'],
    ['event', 'hegde', 'x', '`hegde` is not a field of an event.'],
    ['person', 'names', 'x', '`names` has parts of its own: write it in the file.'],
    ['place', 'lon', 'ten', '`lon` is a number, such as 12.5; `ten` is none.'],
    ['place', 'country', 'Austria', '`country`: a country code is two capitals'],
    ['claim', 'at', 'p1 q2', '`at`: a locator is p1…'],
  ] as const)('of a %s, %s: %s, is refused where it cannot be', (kind, key, said, message) => {
    expect(() => answer(kind, key, said, content)).toThrow(message);
  });

  it.each([
    ['source', 'authors', 'Ada Miller, Bo Baker', '[Ada Miller, Bo Baker]'],
    ['source', 'authors', '[]', '[]'],
    ['claim', 'date', '2014', "'2014'"],
    ['relation', 'clash', 'yes', 'true'],
    ['place', 'lat', '-4.5', '-4.5'],
    ['event', 'title', "It's: so", `"It's: so"`],
  ] as const)('of a %s, %s: %s, is written as YAML', (kind, key, said, yaml) => {
    expect(answer(kind, key, said, content)).toBe(yaml);
  });
});
