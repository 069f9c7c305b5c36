import { describe, expect, it } from 'vitest';
import type { AtlasPlace } from '#src/atlas/atlas.ts';
import { articlePage, articleStretch } from '#src/views/article-page.ts';
import { claimPage } from '#src/views/claim-page.ts';
import { dateText } from '#src/views/date.ts';
import { eventPage } from '#src/views/event-page.ts';
import { findingPage } from '#src/views/finding-page.ts';
import { groupPage } from '#src/views/group-page.ts';
import { homePage } from '#src/views/home-page.ts';
import { claimIndex } from '#src/views/claim-index.ts';
import { groupIndex } from '#src/views/group-index.ts';
import { linkTo } from '#src/views/link.ts';
import { personPage } from '#src/views/person-page.ts';
import { placePage } from '#src/views/place-page.ts';
import { link } from '#src/atlas/link.ts';
import type { Group } from '#src/schema/group.ts';
import { small } from './made.ts';

const atlas = small();

describe('the page of a claim', () => {
  const page = claimPage(atlas, 'early-c02');

  it('keeps apart who says it, who printed it, and where', () => {
    expect(page.note.voice).toEqual({ text: 'abm', url: '/groups/abm/', role: null });
    expect(page.note.source).toEqual({ text: 'Early, 2014', url: '/articles/early/' });
    expect(page.note.place).toBe('paragraphs 3 and 4');
    expect(page.note.original).toBe('https://example.org/early#:~:text=pledged%20so%2Dcalled');
    expect(page.note.inPlace).toBe('/articles/early/#early-c02');
  });

  it('keeps a voice that is only described as it is', () => {
    expect(claimPage(atlas, 'early-c10').note.voice).toEqual({
      text: 'the article itself',
      url: null,
      role: null,
    });
  });

  it('tells who a person on record is', () => {
    expect(claimPage(atlas, 'late-c01').note.voice).toEqual({
      text: 'Baghdadi',
      url: '/people/baghdadi/',
      role: 'leader',
    });
  });

  it('leads from each coded value to the codebook', () => {
    expect(page.hedge).toMatchObject({ label: 'claimed', url: '/about/method/#hedge-claimed' });
    expect(page.kind.url).toBe('/about/method/#claim-kind-fact');
  });

  it('shows what stands on it, who disputes it, and later light on it', () => {
    expect(page.usedBy.events.map(({ url }) => url)).toEqual(['/events/pledge/']);
    expect(page.usedBy.relations.map(({ url }) => url)).toEqual(['/groups/abm/#abm-pledged-to-baghdadi-0']);
    expect(page.note.counteredBy.map(({ url }) => url)).toEqual(['/claims/late-c02/']);
    expect(page.note.light).toEqual([
      { kind: 'outdates', text: 'Both were so.', url: '/findings/then-and-now/' },
    ]);
  });

  it('goes on in the order of the reading, not of the numbers', () => {
    expect(page.previous).toEqual({ text: 'early-c10, “A wing did not.”', url: '/claims/early-c10/' });
    expect(page.next).toBeNull();
  });

  it('tells the three ways of having a date apart', () => {
    expect(page.note.clock).toBe('date');
    expect(claimPage(atlas, 'late-c02').note.clock).toBe('as of');
    expect(claimPage(atlas, 'early-c10').note.clock).toBe('as of publication');
    expect(claimPage(atlas, 'early-c10').note.when.edtf).toBe('[2014-12-17..2014-12-31]');
  });

  it('says “no sign” where it is no denial', () => {
    expect(page.note.polarity).toBeNull();
    expect(claimPage(atlas, 'early-c10').note.polarity).toBe('no sign of it');
  });
});

describe('the page of a group', () => {
  const page = groupPage(atlas, 'abm');

  it('gives its alignment as each source alone told it, then as all did', () => {
    expect(page.stances.map(({ toldBy, stance }) => [toldBy, stance.rung.label])).toEqual([
      ['Early, 2014', 'pledged'],
      ['all sources together', 'pledged'],
    ]);
    expect(page.stances.map(({ stance }) => stance.carried)).toEqual([false, true]);
  });

  it('says once which sources are silent on it', () => {
    expect(page.silent).toBe(
      'Late, 2019 says nothing of how abm stood at its time. That is silence, not “no tie”.',
    );
    expect(groupPage(atlas, 'sinai')).toMatchObject({ stances: [], bands: [], unasked: null });
  });

  it('says what a body is, and asks nothing of it', () => {
    const groups = atlas.records.groups.map((group) =>
      group.id === 'abm' ? { ...group, kind: 'body' as const } : group,
    );
    const body = groupPage(link({ ...atlas.records, groups }), 'abm');
    expect(body).toMatchObject({ stances: [], bands: [], silent: null });
    expect(body.unasked).toMatch(/^A firm, institute or outlet/);
  });

  it('numbers the claims under its facts, and every number has its claim', () => {
    const numbers = [
      page.summaryRefs,
      ...page.stances.map(({ stance }) => stance.refs),
      ...page.ties.flatMap(({ ties }) => ties.map(({ refs }) => refs)),
    ]
      .flat()
      .map(({ number, claim }) => [page.claims.first.find((one) => one.number === number)?.id, claim]);
    expect(numbers.length).toBeGreaterThan(0);
    for (const [listed, called] of numbers) expect(listed).toBe(called);
  });

  it('lists the claims that its profile marks', () => {
    expect(page.claims.first.map(({ id }) => id)).toContain('early-c10');
  });

  it('keeps every claim that touches it, by source after the first dozen', () => {
    const text = (id: string) => ({
      id,
      text: id,
      groups: ['abm'],
      people: [],
      places: [],
      source: 'late',
      at: ['p7'],
      speaker: { voice: 'the article itself' },
      kind: 'fact' as const,
      hedge: 'stated' as const,
      polarity: 'holds' as const,
    });
    const ids = Array.from({ length: 14 }, (_, index) => `late-c${index + 10}`);
    const relations = atlas.records.relations.map((relation) =>
      relation.id === 'abm-pledged-to-baghdadi-0' ? { ...relation, claims: ids } : relation,
    );
    const claims = [...atlas.records.claims, ...[...ids, 'late-c50', 'late-c51'].map(text)] as never;
    const all = groupPage(link({ ...atlas.records, claims, relations }), 'abm').claims;
    expect(all.first.map(({ number }) => number)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect(all.rest.at(-1)).toMatchObject({
      source: { url: '/articles/late/' },
      further: [{ place: 'paragraph 7', claims: [{ text: 'c50' }, { text: 'c51' }] }],
    });
    const numbered = all.rest.flatMap((list) => list.numbered);
    expect(all.count).toBe(
      all.first.length +
        numbered.length +
        all.rest.flatMap((list) => list.further).flatMap(({ claims }) => claims).length,
    );
  });

  it('keeps our inference apart from what sources say', () => {
    expect(page.inferred.map(({ words }) => words.kind)).toEqual(['continues as']);
    expect(page.ties.flatMap(({ ties }) => ties).some(({ inferred }) => inferred)).toBe(false);
  });

  it('lists its ties by what they are ties to, each list by date', () => {
    expect(page.ties.map(({ id, ties }) => [id, ties.map((tie) => tie.id)])).toEqual([
      ['ties-towards', ['abm-pledged-to-baghdadi-0', 'abm-supports-is-3']],
      ['ties-parts', ['delta-part-of-abm-1']],
    ]);
  });

  it('says what was not seen and by whom, beside a pledge that stands', () => {
    expect(page.stances[0]?.stance.rung.key).toBe('pledged');
    expect(page.stances[0]?.stance.doubts).toMatchObject([
      { text: 'A wing did not.', voice: { text: 'the article itself' }, refs: [{ claim: 'early-c10' }] },
    ]);
    expect(groupPage(atlas, 'delta').stances[0]?.stance.doubts).toEqual([]);
  });

  it('shows its wing with the wing’s own alignment and its limit', () => {
    expect(page.stances[0]?.stance.parts).toMatchObject([
      { part: { url: '/groups/delta/' }, what: 'part of it', rung: { key: 'apart' } },
    ]);
    expect(groupPage(atlas, 'delta').stances[0]?.stance.flags).toContain('with a limit: in the Delta');
  });

  it('says what the sources do not say', () => {
    expect(page.silences).toContain('Late, 2019 says nothing of it.');
    expect(page.silences.join()).not.toContain('Early');
    expect(groupPage(atlas, 'sinai').silences).toContain(
      'No tie of it to the Islamic State is on record, from any source. That is not the same as a denial.',
    );
  });

  it('does not ask how the core stood towards itself', () => {
    expect(groupPage(atlas, 'is').stances).toEqual([]);
    expect(groupPage(atlas, 'is').bands).toEqual([]);
  });

  it('tells the time in bands that are no more exact than the sources', () => {
    expect(
      page.bands.map(({ begins, told, unsaidAfter, stance }) => [
        begins,
        told,
        unsaidAfter,
        stance.rung.label,
      ]),
    ).toEqual([
      ['from 10 November 2014', ['Early, 2014'], null, 'pledged'],
      ['from some time between 17 and 31 December 2014', ['Early, 2014'], 'Early, 2014', 'pledged'],
    ]);
  });

  it('has no band for a time of which nobody says anything', () => {
    expect(groupPage(atlas, 'delta').bands[0]?.begins).toBe('from some time between 17 and 31 December 2014');
  });
});

describe('the pages of what else is on record', () => {
  it('an event: actors by role, figures with their claim', () => {
    const page = eventPage(atlas, 'pledge');
    expect(page.actors).toMatchObject([{ actor: { url: '/groups/abm/' }, role: 'say they did it' }]);
    expect(page.figures).toMatchObject([
      { text: 'at least 10 people', refs: [{ number: 2, claim: 'late-c01' }] },
    ]);
    expect(page.notes.map(({ id }) => id)).toEqual(['early-c02', 'late-c01']);
    expect(page.findings.map(({ url }) => url)).toEqual(['/findings/then-and-now/']);
  });

  it('a person: what they say apart from what others say of them', () => {
    const page = personPage(atlas, 'baghdadi');
    expect(page.says.map(({ id }) => id)).toEqual(['late-c01']);
    expect(page.about.map(({ id }) => id)).toEqual(['early-c02']);
    expect(page.ties.map(({ id }) => id)).toEqual(['abm-pledged-to-baghdadi-0']);
    expect(page.standsFor?.url).toBe('/groups/is/');
    expect(page.succeededBy.map(({ url }) => url)).toEqual(['/people/qurashi/']);
  });

  it('a place: how exact its point is, and what is there', () => {
    const page = placePage(atlas, 'sinai-peninsula');
    expect(page.point).toBe('29.5° S, 33.8° E');
    const country = { ...atlas.place['sinai-peninsula'], precision: 'country' } as AtlasPlace;
    const vague = placePage({ ...atlas, place: { 'sinai-peninsula': country } }, 'sinai-peninsula');
    expect(vague.point).toBe('drawn at the middle of Sinai Peninsula');
    expect(page.country).toBe('Egypt');
    expect(page.precision).toBe('an area');
    expect(page.events.map(({ url }) => url)).toEqual(['/events/pledge/']);
    expect(page.claims.map(({ id }) => id)).toEqual(['early-c02']);
  });

  it('a finding: its claims in its own order', () => {
    expect(findingPage(atlas, 'then-and-now').claims.map(({ id }) => id)).toEqual(['early-c02', 'late-c01']);
  });

  it('an article: coverage, and what was not coded and why', () => {
    const page = articlePage(atlas, 'early');
    expect(page.counts).toEqual({ claims: 2, coded: 1, blocks: 2 });
    expect(page.leftOut).toEqual([{ place: 'paragraph 2', reason: 'On something else.' }]);
    expect(page.known.published).toBe('Inferred.');
    expect(dateText(page.published)).toBe('some time between 17 and 31 December 2014');
  });

  it('a stretch of an article: its anchors and the notes of its claims', () => {
    const stretch = articleStretch(atlas, 'early', 'p3 p4');
    expect(stretch).toMatchObject({
      place: 'paragraphs 3 and 4',
      anchors: ['p3', 'p4'],
      notes: [{ id: 'early-c02' }],
    });
    expect(() => articleStretch(atlas, 'early', 'p9')).toThrow('p9');
  });

  it('home: counts and years', () => {
    expect(homePage(atlas)).toMatchObject({
      counts: { claims: 4, findings: 1 },
      years: '2014 and 2019',
      meetings: 'outdated',
    });
  });

  it('nothing that is not on record has a page', () => {
    for (const page of [
      claimPage,
      groupPage,
      eventPage,
      personPage,
      placePage,
      findingPage,
      articlePage,
      linkTo,
    ]) {
      expect(() => page(atlas, 'nowhere')).toThrow('nowhere');
    }
  });

  it('every page is plain data', () => {
    for (const page of [claimPage(atlas, 'early-c02'), groupPage(atlas, 'abm'), eventPage(atlas, 'pledge')]) {
      expect(JSON.parse(JSON.stringify(page))).toStrictEqual(page);
    }
  });
});

describe('indexes', () => {
  it('claims stand in the order of the reading', () => {
    expect(claimIndex(atlas).map(({ claims }) => claims.map(({ id }) => id))).toEqual([
      ['early-c10', 'early-c02'],
      ['late-c01', 'late-c02'],
    ]);
  });

  it('groups show the alignment that all sources together tell', () => {
    const lines = groupIndex(atlas).flatMap(({ groups }) => groups);
    expect(lines.find(({ name }) => name === 'abm')?.rung?.label).toBe('pledged');
    expect(lines.find(({ name }) => name === 'sinai')?.rung).toEqual({ key: null, label: 'no claim' });
  });

  it('the core is not asked for its alignment; what is not asked stands last', () => {
    const { groups } = atlas.records;
    const as = (id: string, kind: Group['kind']) =>
      groups.map((group) => (group.id === id ? { ...group, kind } : group));
    const core = groupIndex(atlas)
      .flatMap((list) => list.groups)
      .find(({ name }) => name === 'is');
    expect(core).toMatchObject({ rung: null });
    const lists = groupIndex(link({ ...atlas.records, groups: as('sinai', 'body') }));
    expect(lists.at(-1)).toMatchObject({ id: 'bodies', groups: [{ name: 'sinai', rung: null }] });
  });
});
