import { describe, expect, test } from 'vitest';
import { drawTimeline } from '#src/draw/timeline.ts';
import { drawTimelineTable } from '#src/draw/timeline-table.ts';
import { timelineView } from '#src/views/timeline.ts';
import { madeMapAtlas } from './made-map.ts';
import { emptyDocument, inLines } from './page.ts';

const atlas = madeMapAtlas();
const document = emptyDocument();
const href = (url: string) => url;

function viewOf(told: readonly string[]) {
  const view = timelineView(atlas, { told });
  if (view === null) throw new Error('nothing to show');
  return view;
}

describe('the timeline', () => {
  test.each(['wide', 'narrow'] as const)('as drawn %s, told by all', async (layout) => {
    const view = viewOf(atlas.sources.map(({ id }) => id));
    const svg = drawTimeline(document, view, { href, id: 't', layout });
    await expect(inLines(svg)).toMatchFileSnapshot(`./__pictures__/timeline-${layout}.svg`);
  });

  test('leaves a gap where nobody told says anything', () => {
    // Another group's source speaks of the valley without placing it.
    const spoken = { ...atlas, claims: [{ source: 'nbc', groups: ['valley'] }] };
    const one = timelineView(spoken, { told: ['nbc'] });
    if (one === null) throw new Error('nothing to show');
    expect(one.groups.find(({ id }) => id === 'valley')?.bands).toEqual([]);
    const table = drawTimelineTable(document, one, href);
    const row = [...table.querySelectorAll('tbody')].find((body) =>
      body.textContent?.includes('Valley Army'),
    );
    expect(row?.textContent).toContain('no claim');
    expect(one.groups.map(({ id }) => id)).not.toContain('bay');
  });

  test('asks for a source where none is told', () => {
    const none = viewOf([]);
    expect(none.groups).toEqual([]);
    expect(none.title).toContain('Choose at least one source');
    const svg = drawTimeline(document, none, { href, id: 't', layout: 'wide' });
    expect(svg.querySelectorAll('.years text').length).toBeGreaterThan(5);
  });

  test('has one row for each band, and the bands follow each other', () => {
    const view = viewOf(atlas.sources.map(({ id }) => id));
    const rows = drawTimelineTable(document, view, href).querySelectorAll('tbody tr');
    expect(rows).toHaveLength(view.groups.reduce((sum, { bands }) => sum + Math.max(bands.length, 1), 0));
    for (const { bands } of view.groups) {
      bands.slice(1).forEach((band, index) => {
        expect(band.from > (bands[index]?.to ?? '9999')).toBe(true);
      });
    }
  });
});
