import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timelineAt } from '#src/views/timeline-at.ts';
import { mapView } from '#src/views/map.ts';
import { timelineView } from '#src/views/timeline.ts';
import { madeMapAtlas } from '../draw/made-map.ts';

const atlas = madeMapAtlas();
const all = atlas.sources.map(({ id }) => id);
const at = fc
  .tuple(
    fc.integer({ min: 2014, max: 2024 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([year, ...others]) => {
    const parts = [String(year), ...others.map((part) => String(part).padStart(2, '0'))];
    return fc.constantFrom(parts[0] ?? '', parts.slice(0, 2).join('-'), parts.join('-'));
  });

function viewOf(told: readonly string[]) {
  const view = timelineView(atlas, { told });
  if (view === null) throw new Error('nothing to show');
  return view;
}

describe('a date on the timeline', () => {
  test('is the map at that date: the same groups stand the same, whoever is told', () => {
    fc.assert(
      fc.property(at, fc.subarray(all), (when, told) => {
        const { standings } = timelineAt(viewOf(told), when);
        const map = new Map(mapView(atlas, { at: when, told }).groups.map((group) => [group.id, group]));
        for (const [id, { rung, rungLabel, carried, flags }] of standings)
          expect(map.get(id)).toMatchObject({ rung, rungLabel, carried, ...(rung && { flags }) });
      }),
      { numRuns: 60 },
    );
  });

  test('says where its line stands, and counts every row once', () => {
    const view = viewOf(['nbc']);
    const { day, label, says, standings } = timelineAt(view, '2014-12');
    expect([day, label]).toEqual(['2014-12-31', 'December 2014']);
    expect(says).toBe(
      'The line stands at the end of December 2014: 2 apart, 2 supportive, 1 part pledged, 3 pledged and 1 affiliate.',
    );
    expect(standings.size).toBe(9);
    expect(timelineAt(viewOf([]), '2014-11-10').says).toBe('The line stands on 10 November 2014.');
  });

  test('is no date that cannot be', () => {
    expect(() => timelineAt(viewOf(all), '2014-13')).toThrow(RangeError);
  });
});
