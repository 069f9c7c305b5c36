import type { Atlas, AtlasClaim, AtlasGroup } from '#src/atlas/atlas.ts';
import { isTracked } from './map-groups.ts';

/**
 * What the sources do not say of a group, in plain sentences: silence is neither a denial nor a tie.
 *
 * @param touching the claims that touch the group
 * @param noTie nobody says how it stood towards the Islamic State
 */
export function silences(
  atlas: Atlas,
  group: AtlasGroup,
  touching: readonly AtlasClaim[],
  noTie: boolean,
): string[] {
  const silent = atlas.sources.filter(({ id }) => !touching.some(({ source }) => source === id));
  const standing = isTracked(group);
  return [
    ...(silent.length === 0 ? [] : [`${sayNothing(silent.map(({ label }) => label))} of it.`]),
    ...(noTie
      ? ['No tie of it to the Islamic State is on record, from any source. That is not the same as a denial.']
      : []),
    ...(standing && group.figures.length === 0 ? ['No source gives its strength in a figure.'] : []),
    ...(standing && group.founded === undefined ? ['No source says when it was founded.'] : []),
  ];
}

/** "NBC News, 2014; Vocativ, 2015 and VOA, 2019 say nothing". */
export function sayNothing(labels: readonly string[]): string {
  if (labels.length < 2) return `${labels.join('')} says nothing`;
  return `${labels.slice(0, -1).join('; ')} and ${labels.at(-1) ?? ''} say nothing`;
}
