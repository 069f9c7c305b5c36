import type { Atlas } from '#src/atlas/atlas.ts';
import { lastDay } from '#src/atlas/day.ts';
import { digest } from '#src/atlas/digest.ts';
import type { FigureData } from '#src/islands/view-page.ts';
import { href } from '#src/site.ts';
import { packAtlas } from '#src/views/map-atlas.ts';
import { trackedGroups } from '#src/views/map-groups.ts';
import { latestDay, recordSpan } from '#src/views/map-span.ts';

/** What all figures are drawn from once they are alive, as this build serves it. */
export interface ServedFigures {
  data: FigureData;
  /** Names the file by its content: it may be cached for ever. */
  name: string;
  /** Where it is served, under the base. */
  address: string;
  /** Edition and the first digits of the hash of the data: which data a picture was drawn from. */
  version: string;
}

const made = new WeakMap<Atlas, ServedFigures>();

/** The one file that the figures of all pages share: the atlas packed, and what their addresses may speak of. */
export function servedFigures(atlas: Atlas): ServedFigures {
  const known = made.get(atlas);
  if (known) return known;
  const data = figureData(atlas);
  const hash = digest(data).slice(0, 12);
  const name = `atlas-${hash}`;
  const address = href(`/figures/${name}.json`);
  const served = { data, name, address, version: `${atlas.edition}-${hash}` };
  made.set(atlas, served);
  return served;
}

function figureData(atlas: Atlas): FigureData {
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
}
