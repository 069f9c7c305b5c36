import { describe, expect, it } from 'vitest';
import { chosenText, eventChoice, regionChoice } from '#src/views/map-choices.ts';
import { madeMapAtlas } from '../draw/made-map.ts';

const atlas = madeMapAtlas();
const choices = [regionChoice([{ id: 'africa', label: 'Africa' }]), eventChoice(atlas)];

describe('what can be chosen of a map', () => {
  it('is the events of each kind on record, all at first', () => {
    const kinds = new Set(atlas.events.map(({ kind }) => kind));
    const values = eventChoice(atlas).options.map(({ value }) => value);
    expect(values.slice(0, 2)).toEqual(['all', 'none']);
    expect(new Set(values.slice(2))).toEqual(kinds);
  });

  it('stands in the title of a view where it is not as at first', () => {
    expect(chosenText(choices, { region: 'all', events: 'all' })).toBe('');
    expect(chosenText(choices, {})).toBe('');
    expect(chosenText(choices, { region: 'africa', events: 'all' })).toBe(' (Africa)');
    expect(chosenText(choices, { region: 'africa', events: 'none' })).toBe(' (Africa; events: none)');
    expect(chosenText(choices, { region: 'nowhere', events: 'none' })).toBe(' (events: none)');
  });
});
