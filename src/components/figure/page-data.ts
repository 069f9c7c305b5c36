import type { Atlas } from '#src/atlas/atlas.ts';
import { lastDay } from '#src/atlas/day.ts';
import type { Choice, Known } from '#src/islands/view-state.ts';
import { href } from '#src/site.ts';
import { packAtlas } from '#src/views/map-atlas.ts';
import { trackedGroups } from '#src/views/map-groups.ts';
import { latestDay, recordSpan } from '#src/views/map-span.ts';

/**
 * All that the island of a figure is told: the atlas packed, what addresses may speak of, and the site's base.
 *
 * @param choices what can be chosen of this figure beside its date, its sources and a group
 */
export function pageData(atlas: Atlas, choices: readonly Choice[] = []): string {
  const span = recordSpan(atlas);
  const at = latestDay(atlas);
  const known: Known = {
    span: {
      earliest: span === null ? at : `${span.first}-01`,
      latest: span === null ? at : lastDay(span.last),
    },
    at,
    sources: atlas.sources.map(({ id, dated }) => ({ id, by: dated.end?.latest ?? dated.start.latest })),
    groups: trackedGroups(atlas).map(({ id }) => id),
    choices,
  };
  const data = { atlas: packAtlas(atlas), known, base: href('/').replace(/\/$/, '') };
  // Within a script element, `<` could end it.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
