import type { Event } from '#src/schema/event.ts';

/** Kinds of event that look alike in a figure: what was said, what force was used, what a group became. */
export const EVENT_CLASSES = {
  word: { label: 'pledge, declaration or statement' },
  force: { label: 'attack, clash, strike, abduction or arrest' },
  change: { label: 'split, defection, change of leader or of ground' },
  several: { label: 'several of these' },
} as const;
export type EventClass = keyof typeof EVENT_CLASSES;

const CLASS: Readonly<Record<Event['kind'], EventClass>> = {
  pledge: 'word',
  declaration: 'word',
  statement: 'word',
  attack: 'force',
  abduction: 'force',
  clash: 'force',
  strike: 'force',
  arrest: 'force',
  split: 'change',
  defection: 'change',
  leadership: 'change',
  territory: 'change',
};

/** The class that events have in common. */
export function eventClass(kinds: readonly Event['kind'][]): EventClass {
  const [first, ...others] = new Set(kinds.map((kind) => CLASS[kind]));
  return first === undefined || others.length > 0 ? 'several' : first;
}
