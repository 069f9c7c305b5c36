import { EVENT_KINDS } from '#src/schema/event-kind.ts';
import type { MapAtlas } from './map-atlas.ts';

/** What can be chosen of a figure beside its date, its sources and a group; the first is shown at first. */
export interface FigureChoice {
  /** As in the address. */
  name: string;
  label: string;
  options: readonly { value: string; text: string }[];
}

/** The events that a map can show: all, none, or those of one kind that is on record. */
export function eventChoice(atlas: Pick<MapAtlas, 'events'>): FigureChoice {
  const kinds = (Object.keys(EVENT_KINDS) as (keyof typeof EVENT_KINDS)[]).filter((kind) =>
    atlas.events.some((event) => event.kind === kind),
  );
  return {
    name: 'events',
    label: 'Events',
    options: [
      { value: 'all', text: 'of all kinds' },
      { value: 'none', text: 'none' },
      ...kinds.map((kind) => ({ value: kind, text: EVENT_KINDS[kind].label })),
    ],
  };
}

/** The region that a map shows: the whole, or one of its parts. */
export function regionChoice(parts: readonly { id: string; label: string }[]): FigureChoice {
  return {
    name: 'region',
    label: 'Region',
    options: [
      { value: 'all', text: 'the whole map' },
      ...parts.map(({ id, label }) => ({ value: id, text: label })),
    ],
  };
}

/** What is not as at first, for the title of a view: “ (Africa; events: none)”; else nothing. */
export function chosenText(
  choices: readonly FigureChoice[],
  chosen: Readonly<Record<string, string>>,
): string {
  const words = choices.flatMap(({ name, label, options }) => {
    const index = options.findIndex(({ value }) => value === chosen[name]);
    const text = options[index]?.text ?? '';
    return index < 1 ? [] : [name === 'region' ? text : `${label.toLowerCase()}: ${text}`];
  });
  return words.length === 0 ? '' : ` (${words.join('; ')})`;
}
