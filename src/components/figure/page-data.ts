import type { Atlas } from '#src/atlas/atlas.ts';
import type { PageData } from '#src/islands/view-page.ts';
import type { Choice } from '#src/islands/view-state.ts';
import { href } from '#src/site.ts';
import type { FigureChoice } from '#src/views/map-choices.ts';
import { servedFigures } from './figure-data.ts';

/**
 * All that a page itself tells the island of a figure: where its data are, what can be chosen of it, the site's base.
 *
 * @param choices what can be chosen of this figure beside its date, its sources and a group
 */
export function pageData(atlas: Atlas, choices: readonly Choice[] = []): string {
  const data: PageData = {
    data: servedFigures(atlas).address,
    choices,
    base: href('/').replace(/\/$/, ''),
  };
  // Within a script element, `<` could end it.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** What addresses may choose of a figure, from what its controls offer. */
export function choicesOf(choices: readonly FigureChoice[]): Choice[] {
  return choices.map(({ name, options }) => ({ name, values: options.map(({ value }) => value) }));
}
