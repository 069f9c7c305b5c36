import type { Bounds } from '#src/atlas/atlas.ts';
import { bounds } from '#src/atlas/day.ts';
import { pointText } from '#src/views/map-words.ts';

/** A view as its address has it: a date, who is told, a group that stands out. */
export interface ViewState {
  /** A day, month or year within the span. */
  at: string;
  /** Source ids in the order of the atlas; may be empty. */
  told: readonly string[];
  group: string | null;
  /** What else was chosen of the figure, by the name of the choice: `{ region: 'africa' }`. */
  choices: Readonly<Record<string, string>>;
}

/** Something else that can be chosen of a figure, one of some values; the first is shown at first. */
export interface Choice {
  /** As in the address and as the name of its control. */
  name: string;
  values: readonly string[];
}

/** What addresses may speak of. */
export interface Known {
  /** First and last day. */
  span: Bounds;
  /** What is shown where the address says nothing. */
  at: string;
  /** In the order of publication; `by` is the last day on which it can have come out. */
  sources: readonly { id: string; by: string }[];
  groups: readonly string[];
  choices: readonly Choice[];
}

export interface ReadState {
  state: ViewState;
  /** What of the address was left out or changed, in words. */
  remarks: readonly string[];
}

/**
 * Reads the query of an address, whatever it holds: `at` a day, month or year; `told` source ids with commas, or a
 * day, month or year for all sources out by its end; `group` a group; each choice by its name. Never throws: what
 * cannot be used is left out and remarked upon. The first of several values counts.
 */
export function readState(query: string, known: Known): ReadState {
  const params = new URLSearchParams(query);
  const remarks: string[] = [];
  const at = readAt(params.get('at'), known, remarks);
  const told = readTold(params.get('told'), known, remarks);
  const group = params.get('group');
  const isKnown = group !== null && known.groups.includes(group);
  if (group !== null && !isKnown)
    remarks.push(`No group of this figure is called “${short(group)}”; none is pointed out.`);
  const choices = Object.fromEntries(
    known.choices.map((choice) => [choice.name, readChoice(params.get(choice.name), choice, remarks)]),
  );
  return { state: { at, told, group: isKnown ? group : null, choices }, remarks };
}

/** The query for a state; what is as without a query is left out, unless it must be `whole`, as for a citation. */
export function writeState(state: ViewState, known: Known, { whole = false } = {}): string {
  const isAll = state.told.length === known.sources.length;
  const parts = [
    ...(whole || state.at !== known.at ? [`at=${state.at}`] : []),
    ...(whole || !isAll ? [`told=${state.told.join(',')}`] : []),
    ...(state.group === null ? [] : [`group=${state.group}`]),
    ...known.choices.flatMap(({ name, values }) => {
      const value = state.choices[name] ?? values[0];
      return value === values[0] ? [] : [`${name}=${value}`];
    }),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function readAt(at: string | null, known: Known, remarks: string[]): string {
  if (at === null) return known.at;
  const asked = boundsOf(at);
  if (asked === null) {
    remarks.push(`“${short(at)}” is not a day, month or year; ${pointText(known.at)} is shown instead.`);
    return known.at;
  }
  if (asked.latest < known.span.earliest) {
    const first = known.span.earliest.slice(0, 7);
    remarks.push(`“${at}” lies before the years on record; ${pointText(first)} is shown instead.`);
    return first;
  }
  if (asked.latest > known.span.latest) {
    const last = known.span.latest.slice(0, 7);
    remarks.push(`“${at}” lies after the years on record; ${pointText(last)} is shown instead.`);
    return last;
  }
  return at;
}

function readTold(told: string | null, known: Known, remarks: string[]): string[] {
  const all = known.sources.map(({ id }) => id);
  if (told === null) return all;
  if (told === '') return [];
  const by = boundsOf(told);
  if (by !== null) return known.sources.filter((source) => source.by <= by.latest).map(({ id }) => id);
  const asked = told.split(',').filter((id) => id !== '');
  const unknown = asked.filter((id) => !all.includes(id));
  const found = all.filter((id) => asked.includes(id));
  if (unknown.length > 0) {
    const instead = found.length === 0 ? 'all are told' : 'it is left out';
    remarks.push(`No source on record is called “${short(unknown.join(', '))}”; ${instead}.`);
  }
  return found.length === 0 ? all : found;
}

function readChoice(asked: string | null, { name, values }: Choice, remarks: string[]): string {
  const [first = ''] = values;
  if (asked === null || values.includes(asked)) return asked ?? first;
  remarks.push(`“${short(asked)}” is no ${name} of this figure; it is shown as without.`);
  return first;
}

function boundsOf(point: string): Bounds | null {
  try {
    return bounds(point);
  } catch {
    return null;
  }
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
