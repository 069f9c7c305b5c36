import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packAtlas, unpackAtlas } from '#src/views/map-atlas.ts';
import { eventChoice } from '#src/views/map-choices.ts';
import { knownToday, knownWhen } from '#src/views/map-words.ts';
import { monthsOf, recordSpan, yearsOf } from '#src/views/map-span.ts';
import { mapView } from '#src/views/map.ts';
import { timelineView } from '#src/views/timeline.ts';
import { madeMapAtlas } from '../draw/made-map.ts';

const atlas = madeMapAtlas();
const all = atlas.sources.map(({ id }) => id);
const at = fc
  .tuple(fc.integer({ min: 2013, max: 2025 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

function rowOf(id: string, question: { at: string; told: string | readonly string[] }) {
  const row = mapView(atlas, question).groups.find((group) => group.id === id);
  if (row === undefined) throw new Error(`no ${id}`);
  return row;
}

describe('the view of the map', () => {
  test('says in its title when, and as told by whom', () => {
    expect(mapView(atlas, { at: '2014-12', told: ['nbc'] }).title).toBe(
      'Alignment towards the Islamic State at the end of December 2014, as told by NBC, 2014',
    );
    expect(mapView(atlas, { at: '2019-11-05', told: all }).title).toContain(
      'on 5 November 2019, as last told by all 5',
    );
    expect(mapView(atlas, { at: '2019', told: [] }).title).toBe(
      'Alignment towards the Islamic State at the end of 2019. Choose at least one source',
    );
  });

  test('words silence otherwise than a missing tie', () => {
    expect(rowOf('valley', { at: '2016', told: all }).rungLabel).toBe('apart');
    expect(rowOf('valley', { at: '2016', told: ['nbc'] }).rungLabel).toBe('no claim');
    expect(rowOf('valley', { at: '2019', told: all }).rung).toBeNull();
  });

  test('prints what qualifies a rung, and the claims under it', () => {
    expect(rowOf('dunes', { at: '2014-12', told: ['nbc'] })).toMatchObject({
      rung: 'affiliate',
      since: '10 November 2014',
      carried: false,
      flags: ['divided'],
      notes: ['self-declared', 'a part differs', 'Delta wing: apart'],
      claims: [{ id: 'nbc-c1', url: '/claims/nbc-c1/' }, { id: 'nbc-c2' }],
    });
    expect(rowOf('isles', { at: '2015-06', told: ['nbc'] })).toMatchObject({
      rung: 'pledged',
      carried: true,
      flags: ['doubted'],
      notes: ['doubted: no sign of support seen', 'not said again after NBC, 2014'],
      doubts: [{ id: 'nbc-c8', url: '/claims/nbc-c8/' }],
    });
    expect(rowOf('atlas', { at: '2014-12', told: ['nbc'] }).rungLabel).toBe('supportive (claimed)');
    expect(rowOf('atlas', { at: '2014-12', told: ['nbc'] }).says).toContain('supportive (claimed)');
    expect(rowOf('hills', { at: '2015-06', told: ['ctc'] }).notes[0]).toBe('in the hills');
  });

  test('has events of the twelve months before, told by the sources told', () => {
    const places = (question: { at: string; told: string[] }) =>
      mapView(atlas, question).events.map(({ place, events }) => [place.id, events.length]);
    expect(places({ at: '2014-12', told: ['nbc'] })).toEqual([
      ['at-atlas', 2],
      ['at-river', 1],
    ]);
    expect(places({ at: '2014-12', told: ['voa'] })).toEqual([]);
    expect(places({ at: '2016-12', told: all })).toEqual([]);
    const placeless = (at: string) => mapView(atlas, { at, told: all }).placeless.map(({ id }) => id);
    expect(placeless('2019-12')).toEqual(['word']);
    expect(placeless('2018-12')).toEqual([]);
  });

  test('has of the events all, none, or those of one kind, and says which', () => {
    const shown = (events: string) => {
      const view = mapView(atlas, { at: '2014-12', told: ['nbc'], events });
      return [view.events.map(({ place }) => place.id), view.eventTitle];
    };
    expect(shown('attack')).toEqual([
      ['at-river'],
      'Events (attack) in the twelve months before, as told by NBC, 2014',
    ]);
    expect(shown('strike')[1]).toBe('No event (strike) in the twelve months before, as told by NBC, 2014');
    expect(shown('none')).toEqual([[], 'Events are not shown']);
    expect(shown('all')).toEqual([
      ['at-atlas', 'at-river'],
      'Events in the twelve months before, as told by NBC, 2014',
    ]);
    expect(eventChoice(atlas).options.map(({ value }) => value)).toEqual([
      'all',
      'none',
      'pledge',
      'attack',
      'statement',
    ]);
  });

  test('says how exact a place is, and shows as uncertain what is in date or place', () => {
    const { events } = mapView(atlas, { at: '2014-12', told: ['nbc'] });
    expect(events.map(({ kind, uncertain }) => [kind, uncertain])).toEqual([
      ['word', true],
      ['force', false],
    ]);
    expect(events[0]?.says).toBe(
      'Somewhere in Home of atlas: Talks in the range (statement; 24 September 2014); Reply from the range (statement; about October 2014)',
    );
    expect(events[1]?.says).toBe('Home of river: Raid on a river town (attack; August 2014)');
    expect(rowOf('hills', { at: '2014-12', told: ['nbc'] }).says).toContain(
      'placed in Home of hills at large',
    );
    expect(rowOf('atlas', { at: '2014-12', told: ['nbc'] }).says).not.toContain('at large');
  });

  test('knows silence about a group from not knowing the group', () => {
    const named = (told: string[]) =>
      mapView(atlas, { at: '2014-12', told })
        .groups.filter((group) => group.named)
        .map(({ id }) => id);
    expect(named(['nbc'])).toContain('horn');
    expect(named(['nbc'])).not.toContain('valley');
    expect(rowOf('horn', { at: '2014-12', told: ['nbc'] })).toMatchObject({ named: true, rung: null });
    expect(named([])).toEqual([]);
  });

  test('lists the same groups at every date and whoever is told, and counts each once', () => {
    fc.assert(
      fc.property(at, fc.subarray(all), (when, told) => {
        const view = mapView(atlas, { at: when, told });
        expect(view.groups.map(({ id }) => id)).toEqual(
          mapView(atlas, { at: '2014', told: all }).groups.map(({ id }) => id),
        );
        expect(Object.values(view.counts).reduce((sum, count) => sum + count, 0)).toBe(
          view.groups.filter((group) => group.named).length,
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('asked again and again', () => {
  const questions = fc.array(fc.record({ at, told: fc.subarray(all) }), { minLength: 2, maxLength: 8 });

  test('gives what it gives to one who asks for the first time', () => {
    fc.assert(
      fc.property(questions, (asked) => {
        for (const question of asked)
          expect(mapView(atlas, question)).toEqual(mapView(structuredClone(atlas), question));
      }),
      { numRuns: 20 },
    );
  });

  test('gives the same object for what has not changed, and for nothing else', () => {
    fc.assert(
      fc.property(at, at, (one, other) => {
        const [before, after] = [one, other].map((when) => mapView(atlas, { at: when, told: all }));
        before?.groups.forEach((group, index) => {
          const then = after?.groups[index];
          if (group.says !== then?.says) expect(then).not.toBe(group);
        });
        expect(mapView(atlas, { at: one, told: all }).groups).toEqual(before?.groups);
      }),
      { numRuns: 40 },
    );
    const [march, april] = ['2016-03', '2016-04'].map((when) => mapView(atlas, { at: when, told: all }));
    march?.groups.forEach((group, index) => {
      expect(april?.groups[index]).toBe(group);
    });
  });
});

describe('the atlas that travels with the page', () => {
  const travelled = unpackAtlas(JSON.parse(JSON.stringify(packAtlas(atlas))) as ReturnType<typeof packAtlas>);

  test('gives the very same map, whenever and whoever is told', () => {
    fc.assert(
      fc.property(at, fc.subarray(all), (when, told) => {
        expect(mapView(travelled, { at: when, told })).toEqual(mapView(atlas, { at: when, told }));
      }),
      { numRuns: 100 },
    );
  });

  test('gives the very same timeline', () => {
    fc.assert(
      fc.property(fc.subarray(all), (told) => {
        expect(timelineView(travelled, { told })).toEqual(timelineView(atlas, { told }));
      }),
      { numRuns: 20 },
    );
  });
});

describe('what was known when', () => {
  test('is worded from the label and the date of each source', () => {
    expect(knownToday(atlas)).toBe('today, from all 5 sources');
    const words = Object.fromEntries(atlas.sources.map((source) => [source.id, knownWhen(source)]));
    expect(words['voa']).toBe('when VOA came out, November 2019');
    expect(words['nbc']).toBe('when NBC came out, December 2014');
  });
});

describe('the span of the record', () => {
  test('is whole years, from the first rung to the last publication', () => {
    expect(recordSpan(atlas)).toEqual({ first: '2014-01', last: '2024-12' });
  });

  test('has every month and every year once', () => {
    expect(monthsOf({ first: '2014-11', last: '2015-02' })).toEqual([
      '2014-11',
      '2014-12',
      '2015-01',
      '2015-02',
    ]);
    expect(yearsOf({ first: '2014-01', last: '2016-12' })).toEqual(['2014', '2015', '2016']);
  });
});
