import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { link } from '#src/atlas/link.ts';
import { drawRows, showDate } from '#src/draw/timeline.ts';
import { drawAxis } from '#src/draw/timeline-axis.ts';
import { drawStrip } from '#src/draw/timeline-strip.ts';
import { scaleOf } from '#src/draw/place-timeline.ts';
import { timelinePicture } from '#src/draw/timeline-picture.ts';
import { drawTimelineTable } from '#src/draw/timeline-table.ts';
import { load } from '#src/load/load.ts';
import { timelineAt } from '#src/views/timeline-at.ts';
import { SORTS, sortRows, type Sort } from '#src/views/timeline-order.ts';
import { timelineView } from '#src/views/timeline.ts';
import { madeMapAtlas } from './made-map.ts';
import { emptyDocument, inLines } from './page.ts';
import { wholeTimeline } from './whole-timeline.ts';

const atlas = madeMapAtlas();
const all = atlas.sources.map(({ id }) => id);
const document = emptyDocument();
const href = (url: string) => url;
const sorts = Object.keys(SORTS) as Sort[];
const asked = fc.record({
  told: fc.subarray(all),
  sort: fc.constantFrom(...sorts),
  at: fc.integer({ min: 2014, max: 2024 }).map(String),
});

function viewOf(told: readonly string[], of = atlas) {
  const view = timelineView(of, { told });
  if (view === null) throw new Error('nothing to show');
  return view;
}

describe('the timeline', () => {
  test.each(sorts)('as drawn, sorted by %s', async (sort) => {
    const picture = timelinePicture(
      wholeTimeline(document, viewOf(all), { sort, at: '2015-11', focus: 'river' }),
    );
    await expect(inLines(picture)).toMatchFileSnapshot(`./__pictures__/timeline-${sort}.svg`);
  });

  test('as drawn of the record itself', async () => {
    const { records } = await load('content');
    if (records === null) throw new Error('the content has errors: npm run check');
    const record = link(records);
    const view = viewOf(
      record.sources.map(({ id }) => id),
      record,
    );
    const picture = timelinePicture(wholeTimeline(document, view, { sort: 'region', at: '2015-11' }));
    await expect(inLines(picture)).toMatchFileSnapshot('./__pictures__/timeline-record.svg');
  });

  test('has a row for each group in the order that is asked, in its drawing and in its table', () => {
    fc.assert(
      fc.property(asked, ({ told, sort, at }) => {
        const view = viewOf(told);
        const sections = sortRows(view.groups, sort);
        const labels = sections.flatMap(({ rows }) => rows.map(({ label }) => label));
        const headings = sections.flatMap(({ heading }) => heading ?? []);
        const texts = (root: Element, selector: string) =>
          [...root.querySelectorAll(selector)].map((element) => element.textContent);
        const drawn = wholeTimeline(document, view, { sort, at });
        expect(texts(drawn, '.name')).toEqual(labels);
        expect(texts(drawn, 'h2')).toEqual(headings);
        const table = drawTimelineTable(document, view, { href, sort });
        expect(texts(table, 'th[scope=row]')).toEqual(labels);
        expect(texts(table, 'th[scope=rowgroup]')).toEqual(headings);
      }),
      { numRuns: 40 },
    );
  });

  test('put on another date, it is as if drawn on it, and nothing else has changed', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 2014, max: 2024 }).map(String), ({ told, sort, at }, other) => {
        const view = viewOf(told);
        const shown = wholeTimeline(document, view, { sort, at });
        showDate(shown, view, timelineAt(view, other), 't');
        expect(shown.outerHTML).toBe(wholeTimeline(document, view, { sort, at: other }).outerHTML);
      }),
      { numRuns: 20 },
    );
  });

  test('says in words in each row how the group stood, and draws the line of the date once', () => {
    const view = viewOf(all);
    const drawn = wholeTimeline(document, view, { sort: 'name', at: '2014-12' });
    const { standings } = timelineAt(view, '2014-12');
    for (const row of drawn.querySelectorAll('[data-row]')) {
      const standing = standings.get(row.getAttribute('data-row') ?? '');
      expect(row.querySelector('.stand')?.textContent).toContain(standing?.rungLabel);
      expect(row.querySelector('.stand svg')?.getAttribute('class')).toContain(
        `at-${standing?.rung ?? 'none'}`,
      );
    }
    const [line, ...others] = drawn.querySelectorAll('[id="t-date"] line');
    expect(others).toEqual([]);
    expect(line?.getAttribute('x1')).toBe(`${scaleOf(view.span)('2014-12-31')}%`);
    expect(drawn.querySelector('.tag')?.textContent).toBe('December 2014');
    expect(drawn.querySelectorAll('.strip use.of-date')).toHaveLength(view.groups.length);
  });

  test('points out one group, and no other', () => {
    const focused = (focus: string) =>
      [
        ...wholeTimeline(document, viewOf(all), { sort: 'region', at: '2016', focus }).querySelectorAll(
          '[data-focus]',
        ),
      ].map((row) => row.getAttribute('data-row'));
    expect(focused('hills')).toEqual(['hills']);
    expect(focused('nobody')).toEqual([]);
  });

  test('marks where a rung begins; of the same rung only what is newly said of it', () => {
    const band = { from: '2015-01-01', to: '2015-12-31', rung: 'pledged', carried: false, certain: null };
    const strip = (second: object) =>
      drawStrip(
        document,
        {
          bands: [
            { ...band, flags: ['divided'] },
            { ...band, from: '2016-01-01', to: null, ...second },
          ] as never,
          ticks: [],
        },
        { scale: scaleOf({ first: '2014-01', last: '2024-12' }), id: 't', href: null },
      );
    const marks = (second: object) => strip(second).querySelectorAll('.mark').length;
    const signs = (second: object) =>
      [...strip(second).querySelectorAll('.flags')].map((sign) => sign.textContent);
    expect([marks({ flags: ['divided'] }), signs({ flags: ['divided'] })]).toEqual([1, ['◊']]);
    expect([marks({ flags: ['doubted', 'divided'] }), signs({ flags: ['doubted', 'divided'] })]).toEqual([
      1,
      ['◊', '?'],
    ]);
    expect([marks({ flags: [] }), signs({ flags: [] })]).toEqual([2, ['◊']]);
    expect([marks({ flags: [], rung: 'hostile' }), signs({ flags: [] })]).toEqual([2, ['◊']]);
  });

  test('leaves a gap where nobody told says anything', () => {
    // Another group's source speaks of the valley without placing it.
    const spoken = { ...atlas, claims: [{ source: 'nbc', groups: ['valley'] }] };
    const one = timelineView(spoken, { told: ['nbc'] });
    if (one === null) throw new Error('nothing to show');
    expect(one.groups.find(({ id }) => id === 'valley')?.bands).toEqual([]);
    const row = drawTimelineTable(document, one, { href, sort: 'name' }).textContent;
    expect(row).toMatch(/Valley Army\s*no claim/);
    expect(one.groups.map(({ id }) => id)).not.toContain('bay');
  });

  test('asks for a source where none is told', () => {
    const none = viewOf([]);
    expect(none.groups).toEqual([]);
    expect(none.title).toContain('Choose at least one source');
    expect(drawAxis(document, none, { id: 't' }).querySelectorAll('text').length).toBeGreaterThan(5);
    expect(drawRows(document, none, { href, id: 't', sort: 'region' }).children).toHaveLength(0);
  });

  test('has in its table every band and every event, and the bands follow each other', () => {
    const view = viewOf(all);
    const table = drawTimelineTable(document, view, { href, sort: 'name' });
    const rows = table.querySelectorAll('tbody tr');
    expect(rows).toHaveLength(
      view.groups.reduce(
        (sum, { bands, ticks }) => sum + Math.max(bands.length, 1) + (ticks.length > 0 ? 1 : 0),
        0,
      ),
    );
    for (const { bands, ticks } of view.groups) {
      for (const { title, date } of ticks) expect(table.textContent).toContain(`${title} (${date})`);
      bands.slice(1).forEach((band, index) => {
        expect(band.from > (bands[index]?.to ?? '9999')).toBe(true);
      });
    }
  });

  test('has no inline style, and no number finer than a hundredth', () => {
    const html = wholeTimeline(document, viewOf(all), { sort: 'region', at: '2015-11' }).outerHTML;
    expect(html).not.toMatch(/\sstyle=/);
    expect(html.match(/[="(,]-?\d+\.\d{3,}/g)).toBeNull();
  });
});
