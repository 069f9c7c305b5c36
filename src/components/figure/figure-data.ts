import type { Atlas } from '#src/atlas/atlas.ts';
import { lastDay } from '#src/atlas/day.ts';
import { remembered } from '#src/atlas/remembered.ts';
import type { FigureData } from '#src/islands/view-page.ts';
import { href } from '#src/site.ts';
import { packAtlas } from '#src/views/map-atlas.ts';
import { trackedGroups } from '#src/views/map-groups.ts';
import { latestDay, recordSpan } from '#src/views/map-span.ts';
import { contentName } from '../content-name.ts';

/** What all figures are drawn from once they are alive, as this build serves it. */
export interface ServedFigures {
  data: () => FigureData;
  /** Names the file by its content: it may be cached for ever. */
  name: string;
  /** Where it is served, under the base. */
  address: string;
  /** Edition and the first digits of the hash of the data: which data a picture was drawn from. */
  version: string;
}

/** The one file that the figures of all pages share: the atlas packed, and what their addresses may speak of. */
export const servedFigures: (atlas: Atlas) => ServedFigures = remembered((atlas) => {
  const data = () => dataOf(atlas);
  const hash = contentName(data);
  const name = `atlas-${hash}`;
  const address = href(`/figures/${name}.json`);
  return { data, name, address, version: `${atlas.edition}-${hash}` };
});

const dataOf = remembered((atlas: Atlas): FigureData => {
  const span = recordSpan(atlas);
  const at = latestDay(atlas);
  return {
    known: {
      span: {
        earliest: span === null ? at : `${span.first}-01`,
        latest: span === null ? at : lastDay(span.last),
      },
      at,
      sources: atlas.sources.map(({ id, dated }) => ({ id, by: dated.end?.latest ?? dated.start.latest })),
      groups: trackedGroups(atlas).map(({ id }) => id),
    },
    atlas: packAtlas(atlas),
  };
});
