import { describe, expect, it } from 'vitest';
import { citeOf, type Cite } from '#src/publish/cite.ts';
import { styled, styledAlone, type Style } from '#src/publish/csl-style.ts';
import { small } from './small.ts';

const SITE = 'https://example.org/';
const claim = (edition?: string): Cite => ({
  ...citeOf(small(edition), 'claim', 'nbc-2014-c01', SITE),
  title: 'The group’s leader said “no” to ISIS',
  address: 'https://example.org/claims/nbc-2014-c01/?v=x',
});
const text = (cite: Cite, style: Style) =>
  styled(cite, style)
    .map((run) => (run.italic ? `*${run.text}*` : run.text))
    .join('');

describe('a claim', () => {
  it('stands as APA prints it', () => {
    expect(text(claim('2026.11.20'), 'apa')).toBe(
      'The Allegiance Atlas authors. (2026, November 20). *The group’s leader said “no” to ISIS* ' +
        '[Claim nbc-2014-c01: said by Baghdadi; printed in nbc-2014, paragraphs 3 and 4]. Allegiance Atlas. ' +
        'https://example.org/claims/nbc-2014-c01/?v=x',
    );
  });

  it('stands as Chicago prints it, in its own capitals', () => {
    expect(text(claim('2026.11.20'), 'chicago')).toBe(
      'The Allegiance Atlas authors. “The group’s leader said ‘no’ to ISIS.” ' +
        'Claim nbc-2014-c01: said by Baghdadi; printed in nbc-2014, paragraphs 3 and 4. Allegiance Atlas, ' +
        'November 20, 2026. https://example.org/claims/nbc-2014-c01/?v=x.',
    );
  });

  it('has no date before the first edition, and does not ask for that of a visit', () => {
    expect(text(claim(), 'apa')).toContain('The Allegiance Atlas authors. (n.d.). *The');
    expect(text(claim(), 'apa')).not.toContain('Retrieved');
    expect(text(claim(), 'chicago')).toContain('Allegiance Atlas, n.d. https');
  });
});

describe('the shortcut', () => {
  const titles = [
    'A plain sentence',
    'Is it a question?',
    'A reading of “Is ISIS Winning Battle for Hearts and Minds?”',
    'They were “mini-caliphates”',
    '“The base” was ‘gone’, they said: 50% & more',
    'Ansar Beit al-Maqdis (Sinai)',
    'It ended…',
    'The group’s leader',
    'Costs $1 & more',
  ];
  const cites = titles.flatMap((title) => [
    { ...claim(), title },
    { ...claim('2026.11.20'), title },
    { ...citeOf(small('2026.11.20'), 'group', 'abm', SITE), title },
    { ...claim(), said: ['an official who calls them “brothers”'], title },
  ]);

  it.each(['apa', 'chicago'] as const)('gives what the processor gives for each alone: %s', (style) => {
    for (const cite of cites) expect(styled(cite, style)).toEqual(styledAlone(cite, style));
  });

  it('gives what confuses the processor', () => {
    for (const title of ['Radicals’ hearts and minds', 'Five <b> six', 'The fighters’', 'Costs $&']) {
      expect(text({ ...claim(), title }, 'apa')).toContain(`*${title}*`);
      expect(text({ ...claim(), title }, 'chicago')).toContain(`“${title}.”`);
    }
  });
});
