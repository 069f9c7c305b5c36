import { describe, expect, it } from 'vitest';
import { link } from '#src/atlas/link.ts';
import { LedgerEntry } from '#src/schema/ledger.ts';
import { load } from '#src/load/load.ts';
import { readLedger } from '#src/load/ledger.ts';
import { nextEdition, releaseOf } from '#src/publish/release.ts';
import type { Edition } from '#src/schema/ledger.ts';

const { records } = await load('tests/fixtures/valid');
if (records === null) throw new Error('the fixture is broken');
const of = (date: string, from = records) => releaseOf(from, { date, previous: null, style: 'p{}' });
const first = of('2026-11-20');
if (first === null) throw new Error('nothing is released');

describe('the name of an edition', () => {
  const after = (...names: string[]): Edition[] =>
    names.map((edition) => ({ edition, date: edition.slice(0, 10).replaceAll('.', '-'), entries: [] }));

  it('is its day, with a number from the second that day on', () => {
    expect(nextEdition([], '2026-11-20')).toBe('2026.11.20');
    expect(nextEdition(after('2026.11.20'), '2026-11-20')).toBe('2026.11.20.2');
    expect(nextEdition(after('2026.11.20', '2026.11.20.2'), '2026-11-20')).toBe('2026.11.20.3');
    expect(nextEdition(after('2026.11.20.9'), '2026-11-20')).toBe('2026.11.20.10');
    expect(nextEdition(after('2026.11.20.2'), '2026-12-01')).toBe('2026.12.01');
  });

  it('is refused for what is no day, or one before the last', () => {
    for (const date of ['2026-02-30', '20 November', '2026-1-1', '']) {
      expect(() => nextEdition([], date)).toThrow(RangeError);
    }
    expect(() => nextEdition(after('2026.11.20'), '2026-11-19')).toThrow('cannot be of 2026-11-19');
  });
});

describe('a first edition', () => {
  it('has an entry and a frozen page for every record, in order', () => {
    const count = Object.keys(link(records).type).length;
    expect(first.entries).toHaveLength(count);
    expect(first.frozen.size).toBe(count + 1);
    expect(first.entries.every((entry) => entry.state === 'live' && entry.what.join() === 'new')).toBe(true);
    expect(first.entries.slice(0, 3).map(({ id }) => id)).toEqual([
      'alpha-2014',
      'beta-2016',
      'alpha-2014-c01',
    ]);
  });

  it('is the same bytes again', () => {
    expect(of('2026-11-20')).toEqual(first);
  });

  it('reads back as it was written', () => {
    const { editions, issues } = readLedger(new Map([['ledger/2026.11.20.jsonl', first.ledger]]), 'content');
    expect(issues).toEqual([]);
    expect(editions[0]?.entries).toEqual(first.entries.map((entry) => LedgerEntry.parse(entry)));
  });

  it('keeps the anchors of articles, which are addresses too', () => {
    expect(first.entries.find(({ id }) => id === 'alpha-2014')).toMatchObject({
      anchors: ['p1', 'alpha-2014-c01', 'dek', 'p2', 'alpha-2014-c02'],
    });
  });

  it('leaves nothing for a second one', () => {
    const editions = [{ edition: first.edition, date: first.date, entries: first.entries }];
    expect(of('2026-11-21', { ...records, editions })).toBeNull();
  });
});

describe('a frozen page', () => {
  const page = (path: string) => first.frozen.get(`2026.11.20/${path}/index.html`) ?? '';

  it('is as it was when this test was written', async () => {
    await expect(page('claims/alpha-2014-c01')).toMatchFileSnapshot('__pages__/claim.html');
    await expect(page('articles/alpha-2014')).toMatchFileSnapshot('__pages__/article.html');
    await expect(page('relations/northern-club-pledge')).toMatchFileSnapshot('__pages__/tie.html');
    await expect(page('groups/northern-club')).toMatchFileSnapshot('__pages__/group.html');
  });

  it('has no script, no inline style and no address with a host', () => {
    for (const [path, text] of first.frozen) {
      expect(text, path).not.toMatch(/<script|style=|\son\w+=|(?:href|src)="(?:[a-z]+:|\/)/);
    }
  });

  it('escapes what its record says', () => {
    const claims = records.claims.map((claim, i) =>
      i === 0 ? { ...claim, text: '<script>"x" & \'y\'</script>' } : claim,
    );
    const text = [...(of('2026-11-20', { ...records, claims })?.frozen.values() ?? [])].join('\n');
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;');
  });
});
