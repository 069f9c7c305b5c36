import { describe, expect, it } from 'vitest';
import { link } from '#src/atlas/link.ts';
import { versionOf } from '#src/atlas/history.ts';
import { load } from '#src/load/load.ts';
import { atomFeed } from '#src/publish/atom.ts';
import { citationText } from '#src/publish/citation-text.ts';
import { citeDeparted, citeOf } from '#src/publish/cite.ts';
import { jsonLd } from '#src/publish/json-ld.ts';
import { releaseOf } from '#src/publish/release.ts';
import type { Records } from '#src/schema/records.ts';
import { changes } from '#src/views/changes.ts';
import { citables } from '#src/views/citable.ts';
import { departedPage, departedRecords, formerAnchors } from '#src/views/departed.ts';
import { quoted } from '#src/views/quote.ts';
import { versionList } from '#src/views/versions.ts';

const { records: loaded } = await load('tests/fixtures/valid');
if (loaded === null) throw new Error('the fixture is broken');

/** The records after an edition in which they are as given. */
function released(records: Records, date: string): Records {
  const release = releaseOf(records, { date, previous: null, style: '' });
  if (release === null) throw new Error('nothing is released');
  const { edition, entries } = release;
  return { ...records, editions: [...records.editions, { edition, date, entries }], departing: [] };
}

/** Under the new id of the person. */
const renamed = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll('"ada-miller"', '"a-miller"')) as T;

const one = released(loaded, '2026-11-20');
/** A claim is reworded, a finding is gone, a person gets another id. */
const two = released(
  {
    ...one,
    claims: renamed(one.claims).map((claim) =>
      claim.id === 'beta-2016-c01'
        ? { ...claim, text: claim.text.replace('About 40', 'Some forty'), change: 'As the source has it.' }
        : claim,
    ),
    people: one.people.map((person) => ({ ...person, id: 'a-miller', name: 'A. Miller' })),
    findings: [],
    departing: [
      {
        id: 'youth-wing-two-years-on',
        type: 'finding',
        state: 'withdrawn',
        to: [],
        why: 'It does not follow.',
      },
      { id: 'ada-miller', type: 'person', state: 'moved', to: ['a-miller'], why: 'The name is not known.' },
    ],
  },
  '2026-12-05',
);
const atlas = link(two);
const absolute = (url: string) => `https://example.org/atlas${url}`;
const SITE = absolute('/');

describe('the versions of a record', () => {
  it('are listed newest first, each with what changed word by word', () => {
    const list = versionList(atlas, 'beta-2016-c01');
    expect(list).toMatchObject({ still: 'after-2026.12.05', departed: null });
    expect(
      list?.lines.map(({ edition, what, why, anchor, frozen }) => [edition, what, why, anchor, frozen]),
    ).toEqual([
      [
        '2026.12.05',
        'links, wording',
        'As the source has it.',
        'after-2026.11.20',
        '/v/2026.12.05/claims/beta-2016-c01/',
      ],
      ['2026.11.20', 'new', null, null, '/v/2026.11.20/claims/beta-2016-c01/'],
    ]);
    expect(list?.lines[0]?.diff.map(({ label }) => label)).toEqual(['What it says', 'Who says it']);
    expect(list?.lines[0]?.diff[0]).toEqual({
      label: 'What it says',
      paragraphs: [
        [
          { is: 'del', text: 'About 40' },
          { is: 'ins', text: 'Some forty' },
          { is: 'same', text: expect.stringContaining(' members of the Youth Wing') as string },
        ],
      ],
    });
  });

  it('go on under another id, with those that it had under the old one', () => {
    expect(versionList(atlas, 'a-miller')?.lines.map(({ as, what }) => [as, what])).toEqual([
      [null, 'identifier, names'],
      ['ada-miller', 'new'],
    ]);
    expect(versionList(atlas, 'ada-miller')?.departed).toMatchObject({
      state: 'moved to',
      to: [{ text: 'A. Miller (a-miller)', url: '/people/a-miller/' }],
    });
  });

  it('are not listed before there is an edition', () => {
    expect(versionList(link(loaded), 'beta-2016-c01')).toBeNull();
  });
});

it('what was changed since its first edition is a correction, in the terms of schema.org', () => {
  expect(jsonLd(atlas, citeOf(atlas, 'claim', 'beta-2016-c01', SITE), SITE)['correction']).toEqual([
    {
      '@type': 'CorrectionComment',
      datePublished: '2026-12-05',
      text: 'Changed: links, wording. As the source has it.',
    },
  ]);
  expect(citeOf(atlas, 'claim', 'beta-2016-c01', SITE).frozen).toBe('/v/2026.12.05/claims/beta-2016-c01/');
  const first = link(one);
  expect(jsonLd(first, citeOf(first, 'claim', 'beta-2016-c01', SITE), SITE)).not.toHaveProperty('correction');
});

describe('the page of a record that is gone', () => {
  it('stands for each of them, but for ties, which had none', () => {
    expect(departedRecords(atlas).map(({ url }) => url)).toEqual([
      '/findings/youth-wing-two-years-on/',
      '/people/ada-miller/',
    ]);
  });

  it('says what became of it, how it was worded last, and how it is cited now', () => {
    const page = departedPage(atlas, 'youth-wing-two-years-on');
    expect(page.departed).toMatchObject({
      state: 'withdrawn',
      edition: '2026.12.05',
      why: 'It does not follow.',
    });
    expect(page.fields[0]?.text[0]).toContain('Apart in 2014');
    const cite = citeDeparted(atlas, 'youth-wing-two-years-on', SITE);
    const version = versionOf(atlas, 'youth-wing-two-years-on');
    expect(citationText(cite)).toContain(
      `The Allegiance Atlas authors, ${quoted(page.title.replace(/\.$/, ''))} (finding youth-wing-two-years-on), Allegiance Atlas, edition 2026.11.20, ${SITE}findings/youth-wing-two-years-on/?v=${version}. Withdrawn in edition 2026.12.05: It does not follow. Stood on 2 claims printed by The Alpha: “Hill clubs choose sides”`,
    );
    expect(cite.frozen).toBe('/v/2026.11.20/findings/youth-wing-two-years-on/');
    expect(() => citeDeparted(atlas, 'beta-2016-c01', SITE)).toThrow('has not gone');
    expect(() => departedPage(atlas, 'beta-2016-c01')).toThrow('is not gone');
  });

  it('leads from the citation of what has moved to where it stands', () => {
    expect(citationText(citeDeparted(atlas, 'ada-miller', SITE))).toContain(
      `. In its place: ${SITE}people/a-miller/.`,
    );
  });

  it('holds the anchors of what stood on a page', () => {
    const moved = link({
      ...two,
      relations: two.relations.map((tie) =>
        tie.id === 'youth-wing-apart' ? { ...tie, from: 'northern-club' } : tie,
      ),
    });
    expect(formerAnchors(moved, '/groups/youth-wing/').map(({ id, url }) => [id, url])).toEqual([
      ['youth-wing-apart', '/groups/northern-club/#youth-wing-apart'],
    ]);
    expect(formerAnchors(moved, '/groups/northern-club/')).toEqual([]);
    // The frozen page of its first version leads here.
    expect(formerAnchors(moved, '/groups/youth-wing/')[0]?.versions?.lines[0]?.anchor).toBe(
      'youth-wing-apart-after-2026.11.20',
    );
  });
});

describe('changes', () => {
  it('are told edition by edition, newest first; of the first only how many', () => {
    const [second, first] = changes(atlas);
    expect(first).toMatchObject({ edition: '2026.11.20', added: [], changed: [], gone: [] });
    expect(first?.fresh.find(({ kind }) => kind === 'claim')).toEqual({ kind: 'claim', count: 4 });
    expect(second?.changed.map(({ id, what }) => [id, what])).toEqual([
      ['beta-2016-c01', 'links, wording'],
      ['a-miller', 'identifier, names'],
    ]);
    expect(second?.followed.map(({ id, why }) => [id, why])).toEqual([
      ['alpha-2014-c01', 'ada-miller is now called a-miller.'],
      ['beta-2016-c02', 'ada-miller is now called a-miller.'],
    ]);
    expect(second?.gone.map(({ id, what }) => [id, what])).toEqual([
      ['youth-wing-two-years-on', 'withdrawn'],
      ['ada-miller', 'moved to'],
    ]);
  });

  it('that are in no edition yet stand first, and are not in the feed', () => {
    const pending = link({ ...two, places: two.places.map((place) => ({ ...place, name: 'Old Town' })) });
    expect(changes(pending)[0]).toMatchObject({ edition: 'unreleased', changed: [{ id: 'oldtown' }] });
    expect(atomFeed(changes(pending), 'https://example.org', absolute)).toBe(
      atomFeed(changes(atlas), 'https://example.org', absolute),
    );
    expect(changes(link(loaded))).toEqual([]);
  });

  it('make a feed whose ids stay and whose dates are those of the editions', () => {
    const feed = atomFeed(changes(atlas), 'https://example.org', absolute);
    expect(feed.match(/<(?:id|updated)>[^<]*/g)).toEqual([
      '<id>tag:example.org,2026-11-20:changes',
      '<updated>2026-12-05T00:00:00Z',
      '<id>tag:example.org,2026-12-05:edition:2026.12.05',
      '<updated>2026-12-05T00:00:00Z',
      '<id>tag:example.org,2026-11-20:edition:2026.11.20',
      '<updated>2026-11-20T00:00:00Z',
    ]);
    expect(feed).toContain('&lt;a href=&quot;https://example.org/atlas/people/a-miller/&quot;&gt;');
    const first = atomFeed(changes(link(one)), 'https://example.org', absolute);
    const entry = (text: string) => /<entry>\n<id>tag:example.org,2026-11-20.*?<\/entry>/s.exec(text)?.[0];
    expect(entry(feed)).toBe(entry(first));
  });
});

it('every id that was ever published can be checked', () => {
  expect(Object.keys(citables(atlas))).toEqual(Object.keys(atlas.history).sort());
  expect(citables(atlas)['ada-miller']?.gone).toEqual({
    state: 'moved',
    edition: '2026.12.05',
    to: ['a-miller'],
  });
});
