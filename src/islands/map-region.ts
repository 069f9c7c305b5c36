import { drawMap } from '#src/draw/map.ts';
import { placeRegion } from '#src/draw/panels.ts';
import type { MapPlace, MapView } from '#src/views/map.ts';
import { find } from './view-find.ts';

/** Shows one region in the room of the whole map, or the whole. */
export interface Regions {
  /** Whether the drawing is another one now. */
  show: (region: string, view: MapView) => boolean;
}

/** Takes over the stage of a map; a region is drawn when it is first asked for. */
export function regionsOf(
  figure: HTMLElement,
  { places, href }: { places: readonly MapPlace[]; href: (url: string) => string },
): Regions {
  const stage = find(figure, HTMLElement, '[data-stage]');
  const room = find(stage, HTMLElement, '[data-region-room]');
  let shown = 'all';
  return {
    show(region, view) {
      if (region === shown) return false;
      shown = region;
      const placement = region === 'all' ? null : placeRegion(region, view.groups, places);
      if (placement === null) delete stage.dataset['region'];
      else stage.dataset['region'] = region;
      room.replaceChildren(...(placement ? [drawMap(document, view, placement, { href })] : []));
      for (const panel of stage.querySelectorAll<HTMLElement>('[data-panel]'))
        panel.hidden = placement !== null && panel.dataset['panel'] !== region;
      return true;
    },
  };
}
